/** A year as written: four digits, two digits (below 100), a word («текущего года»), or nothing. */
export type YearMention = number | 'this' | 'next' | 'last' | null;

export type Grain =
  'day' | 'part' | 'month' | 'quarter' | 'half-year' | 'year' | 'school-year' | 'school-quarter';

/** Month 1–12 and day; day 0 is the last day of the month. */
export type DayOfYear = readonly [month: number, day: number];

/**
 * A day or a period of the calendar as the words give it, before its year is known. Every period is a first and a last day
 * of a year, so that windows, lists and years without number are settled by one set of rules.
 */
export interface Moment {
  readonly grain: Grain;
  readonly start: DayOfYear;
  readonly end: DayOfYear;
  /** How many years later than its start it ends: 1 for a school year, more for «2023–2025 годы». */
  readonly yearsLonger: number;
  readonly year: YearMention;
  /** The calendar has no such day (31 September, month 13). */
  readonly impossible: boolean;
  /** Words that name no exact days («начало октября», «осенние каникулы»): a person is asked. */
  readonly vague: boolean;
}

export function day(month: number, number: number, year: YearMention): Moment {
  const impossible = month < 1 || month > 12 || number < 1 || number > (longest[month - 1] ?? 0);
  return { ...whole, grain: 'day', start: [month, number], end: [month, number], year, impossible };
}

export function month(number: number, year: YearMention): Moment {
  return { ...whole, grain: 'month', start: [number, 1], end: [number, 0], year };
}

/** Months `first` to `last` of one year: quarters, half-years. */
export function months(grain: Grain, first: number, last: number, year: YearMention): Moment {
  return { ...whole, grain, start: [first, 1], end: [last, 0], year };
}

export function years(first: YearMention, longer: number): Moment {
  return { ...whole, year: first, yearsLonger: longer };
}

/** 1 September to 31 May; the policy may let it end later. */
export function schoolYear(first: YearMention): Moment {
  return { ...whole, grain: 'school-year', start: [9, 1], end: [5, 31], yearsLonger: 1, year: first };
}

/** Months in which the half-years of a school begin and end. */
export const schoolHalves = [
  [9, 12],
  [1, 5],
] as const;

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const whole: Moment = {
  grain: 'year',
  start: [1, 1],
  end: [12, 31],
  yearsLonger: 0,
  year: null,
  impossible: false,
  vague: false,
};
