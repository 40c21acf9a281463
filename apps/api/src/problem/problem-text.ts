import type { ErrorCode } from '#libs/contracts/error-codes';
import type { Language } from '../request/request-language.js';
import { en } from './en.js';
import { ru } from './ru.js';

export function problemText(code: ErrorCode, language: Language): string {
  return language === 'ru' ? ru[code] : en[code];
}
