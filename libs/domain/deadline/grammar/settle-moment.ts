import { addDays, daysBetween, localDateOfParts, yearOf, type LocalDate } from '../../time/local-date.js';
import type { ReadingContext } from '../deadline-reading.js';
import type { DayOfYear, Moment } from './moment.js';

export interface Settled {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The text names no year. */
  readonly yearAssumed: boolean;
  /** A day without year, in the words and in the plan, that comes round again only after most of a year: perhaps the past one was meant. */
  readonly farAway: boolean;
}

const mostOfAYear = 330;

/** First and last day of a moment, or why there is none. */
export function settleMoment(moment: Moment, context: ReadingContext): Settled | 'impossible' | 'no-year' {
  if (moment.impossible) return 'impossible';
  const year = yearOfMoment(moment, context);
  if (year === null) return 'no-year';
  const span = inYear(moment, year);
  if (span === null) return 'impossible';
  const { signedOn } = context;
  const yearAssumed = moment.year === null;
  const ahead = signedOn === null ? 0 : daysBetween(signedOn, span.to);
  const late = yearAssumed && moment.grain === 'day' && ahead > mostOfAYear;
  const farAway = late && plannedYear(moment, context) === null;
  return { ...span, yearAssumed, farAway };
}

/** The moment in a given (first) year; null when that year lacks the day (29 February). */
export function inYear(moment: Moment, year: number): { from: LocalDate; to: LocalDate } | null {
  const from = dayIn(year, moment.start);
  const to = dayIn(year + moment.yearsLonger, moment.end);
  return from === null || to === null ? null : { from, to };
}

/** The (first) year of a moment, from its words, the plan, or as the next one that is not over on the day of signing. */
export function yearOfMoment(moment: Moment, context: ReadingContext): number | null {
  const { signedOn } = context;
  const { year } = moment;
  if (typeof year === 'number') return year >= 100 ? year : fullYear(year, signedOn);
  if (year !== null) return wordedYear(moment, year, signedOn);
  return plannedYear(moment, context) ?? (signedOn === null ? null : nextYearOf(moment, signedOn));
}

function wordedYear(
  moment: Moment,
  year: 'this' | 'next' | 'last',
  signedOn: LocalDate | null,
): number | null {
  if (signedOn === null) return null;
  if (moment.grain === 'school-year') {
    const running = nextYearOf(moment, signedOn);
    const begun = localDateOfParts(running, 9, 1);
    if (year === 'this') return running;
    if (year === 'last') return running - 1;
    return begun !== null && begun > signedOn ? running : running + 1;
  }
  return yearOf(signedOn) + { this: 0, next: 1, last: -1 }[year];
}

function plannedYear(moment: Moment, { year, schoolYear, period }: ReadingContext): number | null {
  if (schoolYear !== undefined) {
    return moment.grain === 'school-year' || moment.start[0] >= 8 ? schoolYear : schoolYear + 1;
  }
  if (year !== undefined && moment.grain !== 'school-year') return year;
  if (period === undefined) return null;
  for (let candidate = yearOf(period.from) - 1; candidate <= yearOf(period.to); candidate += 1) {
    const span = inYear(moment, candidate);
    if (span !== null && span.from >= period.from && span.to <= period.to) return candidate;
  }
  return null;
}

function nextYearOf(moment: Moment, signedOn: LocalDate): number {
  const year = yearOf(signedOn);
  for (let candidate = year - 1; candidate <= year + 1; candidate += 1) {
    // 29 February is looked for where 28 February would be: a year without it is told, not passed over.
    const span = inYear(moment, candidate) ?? inYear(dayBeforeLeap(moment), candidate);
    if (span !== null && span.to >= signedOn) return candidate;
  }
  return year;
}

function dayBeforeLeap(moment: Moment): Moment {
  const before = ([month, number]: DayOfYear): DayOfYear =>
    month === 2 && number === 29 ? [2, 28] : [month, number];
  return { ...moment, start: before(moment.start), end: before(moment.end) };
}

/** A year of two digits is the one nearest to the signing, without signing one of this century. */
function fullYear(short: number, signedOn: LocalDate | null): number {
  if (signedOn === null) return 2000 + short;
  const near = yearOf(signedOn);
  const century = near - (near % 100);
  const candidates = [century - 100 + short, century + short, century + 100 + short];
  return candidates.reduce((best, next) => (Math.abs(next - near) < Math.abs(best - near) ? next : best));
}

function dayIn(year: number, [month, number]: DayOfYear): LocalDate | null {
  if (number !== 0) return localDateOfParts(year, month, number);
  const next = month === 12 ? localDateOfParts(year + 1, 1, 1) : localDateOfParts(year, month + 1, 1);
  return next === null ? null : addDays(next, -1);
}
