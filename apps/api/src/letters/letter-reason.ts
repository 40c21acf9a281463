import type { Letter } from '#libs/contracts/http/letter.schema';
import type { Language } from '../request/request-language.js';

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  reported: { ru: 'отчёт уже представлен', en: 'a report has been submitted' },
  decided: { ru: 'решение по отчёту уже принято', en: 'the report has been decided on' },
  'newer-step': { ru: 'заменено более поздним напоминанием', en: 'a later reminder stands for it' },
  'order-closed': { ru: 'приказ закрыт', en: 'the order is closed' },
  'no-longer-true': { ru: 'к отправке повод отпал', en: 'its reason was gone when it would have left' },
  NO_ADDRESS: { ru: 'у получателя нет адреса электронной почты', en: 'the recipient has no e-mail address' },
};

/** A coded reason in words; the answer of a mail server (550, ECONNREFUSED …) is shown as it is. */
export function withReasonInWords(letter: Letter, language: Language): Letter {
  if (letter.reason === null) return letter;
  return { ...letter, reason: words[letter.reason]?.[language] ?? letter.reason };
}
