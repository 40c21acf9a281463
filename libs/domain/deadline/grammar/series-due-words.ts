import { monthDayOrNull, type MonthDay } from '../../time/month-day.js';
import type { RecurrencePeriod } from '../recurrence.js';
import { writtenDay } from './date-words.js';
import { periodOfWord } from './frequency-words.js';
import { limitWords } from './limit-words.js';
import type { Moment } from './moment.js';
import { dayNumber } from './date-words.js';
import { writtenMoment } from './period-words.js';
import { isDash, textAt, type Found, type Tokens } from './token.js';
import { matches, pastMarks, sequence } from './words.js';

/** By when each time of a series: days of a month, days of a year, a last day of the whole, or a period of each year. */
export type SeriesDue =
  | {
      readonly kind: 'day-of-month';
      readonly days: readonly number[];
      /** «месяца, следующего за отчётным кварталом»: the period that the words name, if they do. */
      readonly after: RecurrencePeriod | 'period' | null;
      /** «3 рабочего дня»: the numbers count working days. */
      readonly working: boolean;
      /** «каждого месяца», «ежемесячно» inside. */
      readonly monthly: boolean;
      /** «следующего месяца» without «за отчётным». */
      readonly nextMonth: boolean;
    }
  | {
      readonly kind: 'day-of-year';
      readonly days: readonly MonthDay[];
      readonly afterPeriod: boolean;
      readonly afterReported: boolean;
    }
  | { readonly kind: 'moment'; readonly moment: Moment };

/** «до 5 числа месяца, следующего за отчётным», «не позднее 10-го числа», «до 20 января», «15 числа каждого месяца». */
export function seriesDue(tokens: Tokens, at: number): Found<SeriesDue> | null {
  const limit = limitWords(tokens, at);
  return numbered(tokens, limit?.next ?? at) ?? (limit === null ? null : dated(tokens, limit.next));
}

function numbered(tokens: Tokens, at: number): Found<SeriesDue> | null {
  const days: number[] = [];
  let next = sequence(tokens, at, 'в') ?? at;
  for (;;) {
    const last = sequence(
      tokens,
      next,
      'последнего|последний|последнее|последнему',
      'рабочего|рабочий?',
      'дня|числа|день|число|числу',
    );
    const number = last === null ? dayNumber(tokens, next) : { value: 0, next: last };
    if (number === null || number.value > 31) return null;
    days.push(number.value);
    next = last === null ? number.next : number.next - 1;
    const joint = sequence(tokens, next, ',|и|-', 'до?');
    if (joint === null || days.length > 6) break;
    next = joint;
  }
  const working = matches(tokens, next, 'рабочего|рабочему|рабочий');
  const word = sequence(tokens, next, 'рабочего|рабочему|рабочий?', 'числа|число|числу|дня|дню|день');
  if (word === null) return null;
  const inQuarter = monthOfQuarter(tokens, word);
  if (inQuarter !== null && !working) return quarterDays(days, inQuarter);
  const tail = afterNumber(tokens, word);
  return {
    value: {
      kind: 'day-of-month',
      days,
      after: tail.after,
      monthly: tail.monthly,
      nextMonth: tail.nextMonth === true,
      working,
    },
    next: tail.next,
  };
}

/** «25 числа последнего месяца квартала»: 1 to 3 for the month. */
function monthOfQuarter(tokens: Tokens, at: number): Found<number> | null {
  const next = sequence(
    tokens,
    at,
    'первого|второго|третьего|последнего',
    'месяца',
    'каждого|текущего|отчетного?',
    'квартала',
  );
  if (next === null) return null;
  const value = matches(tokens, at, 'первого') ? 1 : matches(tokens, at, 'второго') ? 2 : 3;
  return { value, next };
}

/** Four days of each year. */
function quarterDays(days: readonly number[], { value, next }: Found<number>): Found<SeriesDue> | null {
  const all = [0, 3, 6, 9].flatMap((month) => days.map((day) => monthDayOrNull(month + value, day)));
  const known = all.flatMap((day) => day ?? []);
  if (known.length < all.length) return null;
  return { value: { kind: 'day-of-year', days: known, afterPeriod: false, afterReported: true }, next };
}

interface Tail {
  readonly after: RecurrencePeriod | 'period' | null;
  readonly monthly: boolean;
  readonly nextMonth?: true;
  readonly next: number;
}

/** «каждого месяца», «месяца, следующего за отчётным кварталом», «следующего месяца», «месяца после отчётного». */
function afterNumber(tokens: Tokens, at: number): Tail {
  const each = sequence(tokens, at, 'каждого', 'календарного?', 'месяца');
  if (each !== null) return { after: null, monthly: true, next: each };
  const month = sequence(tokens, at, ',?', 'первого?', 'месяца', ',?');
  const following = sequence(
    tokens,
    month ?? at,
    'следующего|следующих|следующий|последующего',
    'месяца?',
    'за|после',
  );
  if (following !== null) return followed(tokens, following);
  // «до 5 числа следующего месяца» beside a frequency; alone it is one day, another rule's.
  const next = sequence(tokens, at, 'следующего', 'месяца');
  if (next !== null) return { after: null, monthly: false, nextMonth: true, next };
  const ofNext =
    month === null
      ? null
      : sequence(tokens, month, 'следующего|последующего|очередного', 'квартала|полугодия|года|периода');
  if (ofNext !== null) return followed(tokens, ofNext - 1);
  const after = month === null ? null : sequence(tokens, month, 'после');
  if (after !== null) return followed(tokens, after);
  return { after: null, monthly: month !== null, next: pastComma(tokens, month ?? at) };
}

function followed(tokens: Tokens, at: number): Tail {
  const reported =
    sequence(
      tokens,
      at,
      'отчетным|отчетного|истекшим|истекшего|прошедшим|окончания|окончанием',
      'отчетного?',
    ) ?? at;
  const period = periodOfWord(textAt(tokens, reported));
  const general = matches(tokens, reported, 'период*');
  return {
    after: period ?? 'period',
    monthly: false,
    next: period !== null || general ? reported + 1 : reported,
  };
}

function pastComma(tokens: Tokens, at: number): number {
  return textAt(tokens, at - 1) === ',' ? at - 1 : at;
}

/** «до 20 января», «до 1 июня и 1 декабря», «до 1 февраля года, следующего за отчётным», «до 31.12.2024». */
function dated(tokens: Tokens, at: number): Found<SeriesDue> | null {
  const first = writtenDay(tokens, at);
  if (first === null) return null;
  if (first.value.year !== null && first.value.year !== 'this' && first.value.year !== 'next') {
    return { value: { kind: 'moment', moment: first.value }, next: first.next };
  }
  const days: MonthDay[] = [];
  let next = first.next;
  for (let found: Found<Moment> | null = first; found !== null;) {
    const number = monthDayOrNull(found.value.start[0], found.value.start[1]);
    if (number === null) return null;
    days.push(number);
    next = found.next;
    const joint: number | null = sequence(tokens, next, ',|и', 'и?', 'до?');
    found = joint === null ? null : writtenDay(tokens, joint);
  }
  const following = afterYear(tokens, next);
  const afterReported = following !== null;
  const afterPeriod = afterReported || first.value.year === 'next';
  return { value: { kind: 'day-of-year', days, afterPeriod, afterReported }, next: following ?? next };
}

/** «года, следующего за отчётным (годом)». */
function afterYear(tokens: Tokens, at: number): number | null {
  const following = sequence(tokens, at, ',?', 'года?', ',?', 'следующего', 'года?', 'за');
  if (following === null) return null;
  const reported = sequence(
    tokens,
    following,
    'отчетным|отчетного|истекшим|прошедшим',
    'периодом|годом|года?',
  );
  return reported ?? following;
}

/** «в течение 2024 года», «в сентябре», «I квартал» beside «ежегодно». */
export function seriesMoment(tokens: Tokens, at: number): Found<Moment> | null {
  const from = sequence(tokens, at, 'в', 'течение') ?? sequence(tokens, at, 'в') ?? at;
  const first = writtenMoment(tokens, pastMarks(tokens, from, new Set(['('])));
  if (first?.value.grain !== 'month' || !isDash(tokens, first.next)) return first;
  // «сентябрь–май»: the months of the series.
  const last = writtenMoment(tokens, first.next + 1);
  if (last?.value.grain !== 'month') return first;
  const crosses = first.value.start[0] > last.value.start[0] ? 1 : 0;
  const { year } = last.value;
  const begun = first.value.year ?? (typeof year === 'number' ? year - crosses : year);
  const value: Moment = {
    ...first.value,
    grain: 'part',
    end: last.value.end,
    year: begun,
    yearsLonger: crosses,
  };
  return { value, next: last.next };
}
