import type { LetterLanguage } from '../composed-letter.js';
import type { LetterOrder } from '../letter-facts.js';
import { dateInWords } from './dates.js';

interface Noun {
  readonly nominative: string;
  readonly genitive: string;
  readonly dative: string;
  readonly english: string;
}

const kinds = new Map<string, Noun>(
  [
    ['приказ', 'приказа', 'приказу', 'order'],
    ['распоряжение', 'распоряжения', 'распоряжению', 'instruction'],
    ['постановление', 'постановления', 'постановлению', 'decree'],
    ['поручение', 'поручения', 'поручению', 'assignment'],
    ['решение', 'решения', 'решению', 'decision'],
    ['указание', 'указания', 'указанию', 'direction'],
    ['указ', 'указа', 'указу', 'decree'],
    ['протокол', 'протокола', 'протоколу', 'minutes'],
    ['план', 'плана', 'плану', 'plan'],
    ['письмо', 'письма', 'письму', 'letter'],
  ].map(([nominative = '', genitive = '', dative = '', english = '']) => [
    nominative,
    { nominative, genitive, dative, english },
  ]),
);
/** A kind that is not in the list is not declined by guess. */
const anyDocument: Noun = {
  nominative: 'документ',
  genitive: 'документа',
  dative: 'документу',
  english: 'document',
};

/** «приказ № 12-о», "order No. 12-o". */
export function orderName({ kind, number }: LetterOrder, language: LetterLanguage): string {
  const noun = nounOf(kind);
  return language === 'ru' ? `${noun.nominative} № ${number}` : `${noun.english} No. ${number}`;
}

/** «приказ № 12-о от 6 сентября 2019 г. «О мониторинге»». */
export function orderInFull(order: LetterOrder, language: LetterLanguage): string {
  const date = dateInWords(order.signedOn, language);
  const title = quoted(order.title, language);
  return `${orderName(order, language)} ${language === 'ru' ? 'от' : 'of'} ${date} ${title}`;
}

/** «пункт 3 приказа № 12-о», «строка 10 приложения № 1 к приказу № 12-о». */
export function itemOfOrder(itemRef: string, order: LetterOrder, language: LetterLanguage): string {
  const { genitive, dative, english } = nounOf(order.kind);
  const item = itemName(itemRef, language);
  if (language === 'en') return `${item} of ${english} No. ${order.number}`;
  const ofOrder = annexRow.test(itemRef) ? `к ${dative}` : genitive;
  return `${item} ${ofOrder} № ${order.number}`;
}

/** «пункт 3»; rows of annexes and tables by what their ref says (`П1.10`, `Т2.4`). */
export function itemName(itemRef: string, language: LetterLanguage): string {
  const row = annexRow.exec(itemRef) ?? tableRow.exec(itemRef);
  const [, number = '', rowNumber = ''] = row ?? [];
  const annex = itemRef.startsWith('П');
  if (row === null) return language === 'ru' ? `пункт ${itemRef}` : `item ${itemRef}`;
  if (language === 'ru') return `строка ${rowNumber} ${annex ? 'приложения' : 'таблицы'} № ${number}`;
  return `row ${rowNumber} of ${annex ? 'annex' : 'table'} ${number}`;
}

export function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const annexRow = /^П(\d+)\.(\d+(?:\.\d+)*)$/;
const tableRow = /^Т(\d+)\.(\d+(?:\.\d+)*)$/;

function nounOf(kind: string): Noun {
  return kinds.get(kind.trim().toLowerCase()) ?? anyDocument;
}

function quoted(title: string, language: LetterLanguage): string {
  const [open, close] = language === 'ru' ? ['«', '»'] : ['“', '”'];
  return title.startsWith(open) && title.endsWith(close) ? title : `${open}${title}${close}`;
}
