import type { Letter } from '#libs/contracts/http/letter.schema';
import type { Language } from '../request/request-language.js';

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  reported: { ru: 'отчёт уже представлен', en: 'a report has been submitted' },
  decided: { ru: 'решение по отчёту уже принято', en: 'the report has been decided on' },
  'newer-step': { ru: 'заменено более поздним напоминанием', en: 'a later reminder stands for it' },
  'calendar-changed': {
    ru: 'календарь изменён, письма запланированы заново',
    en: 'the calendar has changed, letters are planned anew',
  },
  'order-closed': { ru: 'приказ закрыт', en: 'the order is closed' },
  'no-longer-true': { ru: 'к отправке повод отпал', en: 'its reason was gone when it would have left' },
  'reported-again': { ru: 'исполнитель уже представил новый отчёт', en: 'the executor has reported again' },
  'order-runs': { ru: 'приказ снова исполняется', en: 'the order runs again' },
  'newer-letter': { ru: 'заменено более поздней сводкой', en: 'a newer digest stands for it' },
  'second-sending': {
    ru: 'первая отправка осталась без ответа, письмо отправлено ещё раз',
    en: 'the first sending was not answered, the letter was sent once more',
  },
  ARRIVAL_UNKNOWN: {
    ru: 'сервер не ответил, дошло ли письмо',
    en: 'the server did not say whether it arrived',
  },
  PROGRAM_FAULT: {
    ru: 'письмо не удалось составить, попытка повторится',
    en: 'the letter could not be composed yet',
  },
  NO_ADDRESS: { ru: 'у получателя нет адреса электронной почты', en: 'the recipient has no e-mail address' },
};

/** A coded reason in words; the answer of a mail server (550, ECONNREFUSED …) is shown as it is. */
export function withReasonInWords(letter: Letter, language: Language): Letter {
  if (letter.reason === null) return letter;
  return { ...letter, reason: words[letter.reason]?.[language] ?? letter.reason };
}
