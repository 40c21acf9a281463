import { yearAfterMonth, writtenDay } from './date-words.js';
import type { LocalDate } from '../../time/local-date.js';
import {
  day,
  month,
  months,
  schoolHalves,
  schoolYear,
  years,
  type Moment,
  type YearMention,
} from './moment.js';
import { monthOfShortName, monthOfWord } from './month-names.js';
import { ordinal } from './numerals.js';
import { isDash, isGlued, isNumber, textAt, type Found, type Tokens } from './token.js';
import { firstOf, matches, pastStop, sequence } from './words.js';
import { numberYear, pastYearWord, wordYear, writtenYear, yearAdjective } from './year-words.js';

/** A day, month, part of a month, quarter, half-year, school quarter, school year or year, in any case. */
export function writtenMoment(tokens: Tokens, at: number): Found<Moment> | null {
  return firstOf(
    tokens,
    at,
    writtenDay,
    partOfMonth,
    writtenMonth,
    numberedPeriod,
    writtenSchoolYear,
    holidays,
    writtenYears,
  );
}

export function writtenMonth(tokens: Tokens, at: number): Found<Moment> | null {
  const full = monthOfWord(textAt(tokens, at));
  const short = full === null ? shortMonth(tokens, at) : null;
  const number = full ?? short?.value ?? null;
  if (number === null) return null;
  const after = pastStop(tokens, short?.next ?? at + 1);
  const next = short === null ? at + 1 : after;
  const worded = sequence(tokens, next, 'месяц*');
  const year = yearAfterMonth(tokens, worded ?? next);
  return { value: month(number, year?.value ?? null), next: year?.next ?? worded ?? next };
}

function shortMonth(tokens: Tokens, at: number): Found<number> | null {
  const value = monthOfShortName(textAt(tokens, at));
  if (value === null) return null;
  const dotted = textAt(tokens, at + 1) === '.' && isGlued(tokens, at + 1);
  return dotted || isNumber(tokens, at + 1) ? { value, next: at + 1 } : null;
}

const quarter = 'квартал|квартала|квартале|кварталу|кварталом|кварталы|кварталов|кварталах|кв';
const half = 'полугодие|полугодия|полугодии|полугодию|полугодием|полугодиях|полугодий|пол';
const schoolQuarter = 'четверть|четверти|четвертью|четвертей|четвертях|триместр*';
const part = 'половина|половине|половины|половину|половиной';

/** «III квартал 2023», «3-го кв.», «первое полугодие», «II четверть», «вторая половина 2024 года». */
export function numberedPeriod(tokens: Tokens, at: number): Found<Moment> | null {
  const number = ordinal(tokens, at);
  if (number === null) return null;
  const named = namedPeriod(tokens, number.next);
  return named === null ? null : periodOf(tokens, named.value, number.value, number.value, named.next);
}

export type PeriodName = 'quarter' | 'half-year' | 'school-quarter';

export function namedPeriod(tokens: Tokens, at: number): Found<PeriodName> | null {
  if (matches(tokens, at, quarter)) return { value: 'quarter', next: pastStop(tokens, at + 1) };
  const short = sequence(tokens, at, 'п', '/', 'г');
  if (short !== null) return { value: 'half-year', next: pastStop(tokens, short) };
  if (matches(tokens, at, half)) return { value: 'half-year', next: pastStop(tokens, at + 1) };
  if (matches(tokens, at, schoolQuarter)) return { value: 'school-quarter', next: at + 1 };
  const ofYear = matches(tokens, at, part) && writtenYear(tokens, at + 1) !== null;
  return ofYear ? { value: 'half-year', next: at + 1 } : null;
}

/** Numbers `first` to `last` of quarters or half-years, with the year that follows; null when there are not so many. */
export function periodOf(
  tokens: Tokens,
  name: PeriodName,
  first: number,
  last: number,
  at: number,
): Found<Moment> | null {
  const most = name === 'half-year' ? 2 : 4;
  if (first < 1 || last > most || first > last) return null;
  const schoolyear = schoolYearAfter(tokens, at);
  if (schoolyear !== null || name === 'school-quarter')
    return schoolPart(tokens, name, first, last, schoolyear, at);
  const year = writtenYear(tokens, at);
  const span = 12 / most;
  const value = months(name, (first - 1) * span + 1, last * span, year?.value ?? null);
  return { value, next: year?.next ?? at };
}

/** Months in which the quarters of a school usually begin and end; the exact days each school sets. */
const schoolQuarters = [
  [9, 10],
  [11, 12],
  [1, 3],
  [4, 5],
] as const;

function schoolPart(
  tokens: Tokens,
  name: PeriodName,
  first: number,
  last: number,
  schoolyear: Found<YearMention> | null,
  at: number,
): Found<Moment> | null {
  const parts = name === 'half-year' ? schoolHalves : schoolQuarters;
  const [from, to] = [parts[first - 1]?.[0], parts[last - 1]?.[1]];
  if (from === undefined || to === undefined || name === 'quarter') return null;
  const written = schoolyear === null ? writtenYear(tokens, at) : null;
  const start = schoolyear?.value ?? null;
  const later = from < 8 && typeof start === 'number';
  const year = schoolyear === null ? (written?.value ?? null) : later ? start + 1 : start;
  const value = months(name, from, to, year);
  const vague = name === 'school-quarter';
  return {
    value: { ...value, yearsLonger: from > to ? 1 : 0, vague },
    next: schoolyear?.next ?? written?.next ?? at,
  };
}

/** «2023/2024 учебного года»: then a half-year or a quarter is the school's own. */
function schoolYearAfter(tokens: Tokens, at: number): Found<YearMention> | null {
  const found = writtenSchoolYear(tokens, at);
  return found === null ? null : { value: found.value.year, next: found.next };
}

const schoolWord = 'учебный|учебного|учебном|учебному|учебным|уч|учеб|школьный|школьного|школьном';

/** «2023/2024 учебный год», «2023-24 уч. г.», «текущего учебного года», «учебного года». */
function writtenSchoolYear(tokens: Tokens, at: number): Found<Moment> | null {
  const numbered = schoolYearNumbers(tokens, at);
  const adjective = numbered === null ? yearAdjective(tokens, at) : null;
  const start = numbered?.next ?? adjective?.next ?? sequence(tokens, at, 'всего?|данного?|целого?') ?? at;
  if (!matches(tokens, start, schoolWord)) return null;
  const next = pastYearWord(tokens, pastStop(tokens, start + 1));
  if (next === null) return null;
  const named = numbered === null ? schoolYearNumbers(tokens, next) : null;
  const mention = numbered?.value ?? named?.value ?? adjective?.value ?? null;
  return { value: schoolYear(mention), next: named?.next ?? next };
}

/** «2023/2024», «2023-24», «2023 – 2024», followed by each other; other pairs are no school year. */
function schoolYearNumbers(tokens: Tokens, at: number): Found<number> | null {
  const first = textAt(tokens, at);
  if (!isNumber(tokens, at) || first.length !== 4) return null;
  const slash = textAt(tokens, at + 1) === '/' || textAt(tokens, at + 1) === '\\';
  if (!slash && !isDash(tokens, at + 1)) return null;
  const second = textAt(tokens, at + 2);
  const follows = String(Number(first) + 1);
  if (!isNumber(tokens, at + 2) || (second !== follows && second !== follows.slice(2))) return null;
  return { value: Number(first), next: at + 3 };
}

/** «осенние каникулы», «в дни зимних каникул»: only the organisation knows their days. */
function holidays(tokens: Tokens, at: number): Found<Moment> | null {
  const next = sequence(tokens, at, 'осенни*|зимни*|весенни*|летни*', 'каникул*');
  if (next === null) return null;
  const year = writtenYear(tokens, next);
  const season = textAt(tokens, at);
  const [first, last] = season.startsWith('осен')
    ? [10, 11]
    : season.startsWith('зим')
      ? [12, 1]
      : season.startsWith('вес')
        ? [3, 4]
        : [6, 8];
  const value = months('part', first, last, year?.value ?? null);
  return { value: { ...value, yearsLonger: first > last ? 1 : 0, vague: true }, next: year?.next ?? next };
}

const tenDays = 'декада|декаде|декады|декаду|декадой';

/** «первая декада октября», «вторая половина марта 2024», «начало сентября», «третья неделя мая». */
function partOfMonth(tokens: Tokens, at: number): Found<Moment> | null {
  const number = ordinal(tokens, at);
  if (number !== null && matches(tokens, number.next, tenDays)) return within(tokens, number, ten);
  if (number !== null && matches(tokens, number.next, part)) return within(tokens, number, fifteen);
  if (number !== null && matches(tokens, number.next, 'недел*')) return vagueMonth(tokens, number.next + 1);
  if (matches(tokens, at, 'начал*|середин*|первых|последних|последн*')) {
    const counted = sequence(tokens, at + 1, 'числах|недел*|дни|днях|декад*');
    return vagueMonth(tokens, counted ?? at + 1);
  }
  return null;
}

const ten: readonly (readonly [number, number])[] = [
  [1, 10],
  [11, 20],
  [21, 0],
];
const fifteen: readonly (readonly [number, number])[] = [
  [1, 15],
  [16, 0],
];

function within(tokens: Tokens, number: Found<number>, parts: typeof ten): Found<Moment> | null {
  const days = parts[number.value - 1];
  const of = writtenMonth(tokens, number.next + 1);
  if (days === undefined || of === null) return null;
  const [named] = of.value.start;
  const value: Moment = { ...of.value, grain: 'part', start: [named, days[0]], end: [named, days[1]] };
  return { value, next: of.next };
}

function vagueMonth(tokens: Tokens, at: number): Found<Moment> | null {
  const of = writtenMonth(tokens, at);
  return of === null ? null : { value: { ...of.value, grain: 'part', vague: true }, next: of.next };
}

/** «2024 год», «2023–2025 годы», «текущего года»; a bare number of four digits is no year here. */
function writtenYears(tokens: Tokens, at: number): Found<Moment> | null {
  const range = yearRange(tokens, at);
  if (range !== null) return range;
  const year = numberYear(tokens, at);
  if (year !== null && year.next > at + 1) {
    // «2025 гг.» is the rest of two years.
    const vague = matches(tokens, at + 1, 'гг|годы|годов|годах');
    return { value: { ...years(year.value, 0), vague }, next: year.next };
  }
  const worded = wordYear(tokens, at);
  return worded === null ? null : { value: years(worded.value, 0), next: worded.next };
}

/** «2023–2025 годы», also where the dash was lost: «2023 2025 гг.» */
function yearRange(tokens: Tokens, at: number): Found<Moment> | null {
  const first = numberYear(tokens, at);
  if (first === null || first.next !== at + 1) return null;
  const end = isDash(tokens, at + 1) ? at + 2 : at + 1;
  const last = numberYear(tokens, end);
  if (last === null || last.next === end + 1 || last.value < first.value) return null;
  if (end === at + 1 && !matches(tokens, end + 1, 'гг|годы|годов|годах')) return null;
  return { value: years(first.value, last.value - first.value), next: last.next };
}

/** «12.2023»: only a cell of a table writes a month so. */
export function numericMonth(tokens: Tokens, at: number): Found<Moment> | null {
  const number = Number(textAt(tokens, at));
  const year = numberYear(tokens, at + 2);
  const dotted = textAt(tokens, at + 1) === '.' && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if (!isNumber(tokens, at) || !dotted || year === null || number < 1 || number > 12) return null;
  return { value: month(number, year.value), next: year.next };
}

/** 31 August, the day before a school year begins: what «до начала учебного года» asks for. */
export function dayBeforeSchoolYear(first: YearMention): Moment {
  return day(8, 31, first);
}

/** «(текущего) месяца», «квартала», «полугодия», «года» without a number: the one that runs on the day of signing. */
export function runningPeriod(tokens: Tokens, at: number, signedOn: LocalDate | null): Found<Moment> | null {
  const adjective = yearAdjective(tokens, at);
  const named = adjective?.next ?? at;
  const word = sequence(
    tokens,
    named,
    'календарн*?',
    'месяца|месяце|квартала|квартале|полугодия|полугодии|года|году',
  );
  if (word === null || signedOn === null || adjective?.value === 'last') return null;
  const length = lengths[textAt(tokens, word - 1).slice(0, 3)] ?? 12;
  const index =
    Math.floor((Number(signedOn.slice(5, 7)) - 1) / length) + (adjective?.value === 'next' ? 1 : 0);
  const first = (index * length) % 12;
  const year = Number(signedOn.slice(0, 4)) + Math.floor((index * length) / 12);
  const grain = length === 1 ? 'month' : length === 3 ? 'quarter' : length === 6 ? 'half-year' : 'year';
  return { value: months(grain, first + 1, first + length, year), next: word };
}

const lengths: Readonly<Record<string, number>> = { мес: 1, ква: 3, пол: 6, год: 12 };

/** «2023-2025», «2023/2024» alone: only a cell of a table holds years without their word. */
export function bareYears(tokens: Tokens, at: number): Found<Moment> | null {
  const first = numberYear(tokens, at);
  if (first?.next !== at + 1) return null;
  if (textAt(tokens, at + 1) === '/') {
    const pair = schoolYearNumbers(tokens, at);
    return pair === null ? null : { value: schoolYear(pair.value), next: pair.next };
  }
  const last = isDash(tokens, at + 1) ? numberYear(tokens, at + 2) : null;
  if (last === null || last.value <= first.value) return null;
  const value = years(first.value, last.value - first.value);
  // Two years in a row may be a school year as well.
  return { value: { ...value, vague: last.value === first.value + 1 }, next: last.next };
}
