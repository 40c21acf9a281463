import type { DateLanguage } from './dates.js';
import { sentence } from './sentences.js';

const english: Readonly<Record<string, string>> = {
  выписка: 'Extract',
  график: 'Schedule',
  директива: 'Directive',
  'дорожная карта': 'Roadmap',
  определение: 'Ruling',
  'перечень поручений': 'List of instructions',
  письмо: 'Letter',
  план: 'Plan',
  поручение: 'Instruction',
  поручения: 'Instructions',
  постановление: 'Resolution',
  предписание: 'Compliance notice',
  приказ: 'Order',
  протокол: 'Minutes',
  распоряжение: 'Directive',
  резолюция: 'Endorsement',
  решение: 'Decision',
  'служебная записка': 'Memo',
  телеграмма: 'Telegram',
  телефонограмма: 'Telephone message',
  указ: 'Decree',
  указание: 'Instruction',
};

/** What a document calls itself, to open a line; in English too where there is a usual word, otherwise as it is printed. */
export const documentKind = (kind: string, language: DateLanguage): string =>
  (language === 'en' ? english[kind] : undefined) ?? sentence(kind);
