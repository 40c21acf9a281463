import { day, type Moment, type YearMention } from './moment.js';
import { monthOfShortName, monthOfWord } from './month-names.js';
import { pastDigitSuffix, wordedOrdinal } from './numerals.js';
import { isDash, isGlued, isNumber, isWord, textAt, type Found, type Tokens } from './token.js';
import { matches, pastStop } from './words.js';
import { numberYear, pastYearWord, shortYear, wordedYear, writtenYear } from './year-words.js';

const opening = new Set(['«', '"', '“', '„', '‹', "'", '<']);
const closing = new Set(['»', '"', '”', '“', '›', "'", '>']);

/** A day of the calendar in digits or words: 01.10.2023, 1/10/23, 2023-10-01, 5.10, «05» октября 2023 г., первого октября. */
export function writtenDay(tokens: Tokens, at: number): Found<Moment> | null {
  // «З1.10.2023» with a letter for its first digit: half a number is none.
  const torn = isNumber(tokens, at) && isGlued(tokens, at) && isWord(tokens, at - 1);
  if (torn && !matches(tokens, at - 1, 'до|к|с|по|на|от|за|г')) return null;
  return isoDay(tokens, at) ?? dottedDay(tokens, at) ?? wordedDay(tokens, at);
}

/** The number of a day, quoted or not: «05», 5-го, пятого. */
export function dayNumber(tokens: Tokens, at: number): Found<number> | null {
  const quoted = opening.has(textAt(tokens, at));
  // «<<05>>», «''05''»: quotes typed as two signs.
  const doubled = quoted && textAt(tokens, at + 1) === textAt(tokens, at);
  const from = at + (doubled ? 2 : quoted ? 1 : 0);
  const plain =
    isNumber(tokens, from) && textAt(tokens, from).length <= 2
      ? { value: Number(textAt(tokens, from)), next: pastWorded(tokens, pastDigitSuffix(tokens, from + 1)) }
      : quoted
        ? null
        : wordedOrdinal(tokens, from);
  if (plain === null || !quoted) return plain;
  const close = plain.next + (doubled ? 1 : 0);
  return closing.has(textAt(tokens, close)) ? { value: plain.value, next: close + 1 } : null;
}

/** «1 (первого) октября». */
function pastWorded(tokens: Tokens, at: number): number {
  if (textAt(tokens, at) !== '(') return at;
  const word = wordedOrdinal(tokens, at + 1);
  return word !== null && textAt(tokens, word.next) === ')' ? word.next + 1 : at;
}

function isoDay(tokens: Tokens, at: number): Found<Moment> | null {
  const year = textAt(tokens, at);
  if (year.length !== 4 || textAt(tokens, at + 1) !== '-' || textAt(tokens, at + 3) !== '-') return null;
  const month = textAt(tokens, at + 2);
  const number = textAt(tokens, at + 4);
  if (month.length !== 2 || number.length !== 2) return null;
  if (![1, 2, 3, 4].every((step) => isGlued(tokens, at + step))) return null;
  if (![at, at + 2, at + 4].every((index) => isNumber(tokens, index))) return null;
  return { value: day(Number(month), Number(number), Number(year)), next: at + 5 };
}

/** With a year any of . / - may separate and stops may stand apart; without a year only «01.10» itself is a day. */
function dottedDay(tokens: Tokens, at: number): Found<Moment> | null {
  if (!isShortNumber(tokens, at) || !isShortNumber(tokens, at + 2)) return null;
  const mark = separator(tokens, at + 1);
  if (mark === null) return null;
  const number = Number(textAt(tokens, at));
  const month = Number(textAt(tokens, at + 2));
  const year = separator(tokens, at + 3) === mark ? yearOfDotted(tokens, at + 4) : null;
  if (year !== null) return { value: day(month, number, year.value), next: year.next };
  return mark === '.' ? dottedWithoutYear(tokens, at, month, number) : null;
}

function yearOfDotted(tokens: Tokens, at: number): Found<number> | null {
  const text = textAt(tokens, at);
  if (!isNumber(tokens, at) || (text.length !== 4 && text.length !== 2)) return null;
  if (text.length === 2 && !isGlued(tokens, at)) return null;
  // «1.10.20.3» is a number of an item, no date.
  if (textAt(tokens, at + 1) === '.' && isNumber(tokens, at + 2) && isGlued(tokens, at + 2)) return null;
  return { value: Number(text), next: pastYearWord(tokens, at + 1) ?? at + 1 };
}

function dottedWithoutYear(tokens: Tokens, at: number, month: number, number: number): Found<Moment> | null {
  const glued = isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if (!glued || textAt(tokens, at + 2).length !== 2 || month < 1 || month > 12 || number < 1) return null;
  if (textAt(tokens, at + 3) === '.' && isNumber(tokens, at + 4) && isGlued(tokens, at + 4)) return null;
  // «с 05.06. по 07.07.2023»
  const stopped =
    textAt(tokens, at + 3) === '.' && (matches(tokens, at + 4, 'по|до|г') || isDash(tokens, at + 4));
  if (stopped) return { value: day(month, number, null), next: at + 4 };
  const spaced = numberYear(tokens, at + 3);
  const year = spaced ?? writtenYear(tokens, at + 3);
  if (year === null && matches(tokens, at + 3, measures)) return null;
  return { value: day(month, number, year?.value ?? null), next: year?.next ?? at + 3 };
}

/** What follows a number that is an amount or an hour and no day. */
const measures = '%|процент*|руб*|тыс|млн|балл*|час*|ч|мин*|кг|м|км|га|лет|раз|раза|чел*|дн*';

function wordedDay(tokens: Tokens, at: number): Found<Moment> | null {
  const bare = dayNumber(tokens, at);
  if (bare === null || areSomeDays(tokens, at, bare.next)) return null;
  // «5 числа октября» is a day, «5 числа» alone a series.
  const number = matches(tokens, bare.next, 'числа|число') ? { ...bare, next: bare.next + 1 } : bare;
  const full = isWord(tokens, number.next) ? monthOfWord(textAt(tokens, number.next)) : null;
  const month = full ?? monthOfShortName(textAt(tokens, number.next));
  if (month === null) return null;
  const after = full === null ? pastStop(tokens, number.next + 1) : number.next + 1;
  const year = yearAfterMonth(tokens, after);
  if (year === null && isNoYear(tokens, after))
    return { value: { ...day(month, number.value, null), impossible: true }, next: after + 1 };
  return { value: day(month, number.value, year?.value ?? null), next: year?.next ?? after };
}

/** «в 20-х числах мая», «первые числа июня»: about then, no day. */
function areSomeDays(tokens: Tokens, at: number, next: number): boolean {
  if (!matches(tokens, next, 'числа|числах|числам')) return false;
  return matches(tokens, next - 1, 'е|х|ые|ых') || /(?:ые|ие|ых|их)$/u.test(textAt(tokens, at));
}

/** «1 марта 20224 года»: a slip that no other year may stand for. */
function isNoYear(tokens: Tokens, at: number): boolean {
  return isNumber(tokens, at) && textAt(tokens, at).length > 2 && pastYearWord(tokens, at + 1) !== null;
}

/** «2023 года», «23 г.», «т.г.» after a month; «октября 23» without «г.» is no year. */
export function yearAfterMonth(tokens: Tokens, at: number): Found<YearMention> | null {
  const from = textAt(tokens, at) === ',' && isNumber(tokens, at + 1) ? at + 1 : at;
  const worded = wordedYear(tokens, from);
  if (worded !== null) return worded;
  if (isNumber(tokens, from) && isDash(tokens, from + 1) && isNumber(tokens, from + 2)) {
    // «октября 2023-2024 учебного года» belongs to the years.
    if (textAt(tokens, from + 1) !== '.' && textAt(tokens, from + 2).length === 4 && from > at) return null;
  }
  return writtenYear(tokens, from) ?? shortYear(tokens, from);
}

function isShortNumber(tokens: Tokens, at: number): boolean {
  return isNumber(tokens, at) && textAt(tokens, at).length <= 2;
}

function separator(tokens: Tokens, at: number): '.' | '/' | '-' | null {
  const text = textAt(tokens, at);
  if (text === '.') return '.';
  const glued = isGlued(tokens, at) && isGlued(tokens, at + 1);
  return glued && (text === '/' || text === '-') ? text : null;
}
