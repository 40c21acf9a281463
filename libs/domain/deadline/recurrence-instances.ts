import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import { addDays, localDateOfParts, weekdayOf, yearOf, type LocalDate } from '../time/local-date.js';
import { monthDayIn } from '../time/month-day.js';
import { addMonths } from './count-term.js';
import type { Recurrence, RecurrencePeriod } from './recurrence.js';
import { settleDueDay } from './settle-due-day.js';

/** One time of a series. */
export interface RecurrenceInstance {
  /** The period reported on, inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** By the words or the policy, before any rule of working days. */
  readonly writtenOn: LocalDate;
  /** Null: the year has no calendar yet. */
  readonly dueOn: LocalDate | null;
}

/** From when on, and how many or until when (inclusive, by the written day). */
export interface InstanceRange {
  readonly from: LocalDate;
  readonly count?: number;
  readonly until?: LocalDate;
}

const most = 2000;
const mostPeriods = 20_000;

/**
 * The next times of a series, in their order, each moved to a working day as the policy says. A daily series has only its
 * working days. Bounds of the series itself are kept. A year without calendar gives the written days without due days.
 */
export function recurrenceInstances(
  recurrence: Recurrence,
  range: InstanceRange,
  policy: Policy,
  calendar: ProductionCalendar,
): RecurrenceInstance[] {
  // Days of the year make a yearly series, whatever the rhythm is called («ежеквартально до 15 апреля, 15 июля, …»).
  const { by } = recurrence;
  const series: Recurrence =
    by.kind === 'day-of-year' && recurrence.every !== 'year'
      ? { ...recurrence, every: 'year', interval: 1 }
      : recurrence;
  const first = later(range.from, recurrence.from);
  const last = earlier(range.until ?? null, recurrence.until);
  const limit = Math.min(range.count ?? most, most);
  const found: RecurrenceInstance[] = [];
  let start = periodStart(series.every, first);
  // The report on a period falls behind it: one of the period before may still lie ahead.
  start = step(start, series, -1);
  for (let period = 0; period < mostPeriods && found.length < limit; period += 1) {
    const next = step(start, series, 1);
    const to = addDays(next, -1);
    if (last !== null && start > last) break;
    for (const writtenOn of writtenDays(series, start, to, policy, calendar)) {
      const within = writtenOn >= first && (last === null || writtenOn <= last);
      if (!within || found.length >= limit) continue;
      const dueOn = settled(writtenOn, policy, calendar);
      if (recurrence.every === 'day' && dueOn !== null && dueOn !== writtenOn) continue;
      found.push({ from: start, to, writtenOn, dueOn });
    }
    start = next;
  }
  return found;
}

const monthsOf: Readonly<Record<RecurrencePeriod, number>> = {
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

function periodStart(every: RecurrencePeriod, day: LocalDate): LocalDate {
  if (every === 'day') return day;
  if (every === 'week') return addDays(day, 1 - weekdayOf(day));
  const length = monthsOf[every];
  const month = Number(day.slice(5, 7)) - 1;
  return localDateOfParts(yearOf(day), month - (month % length) + 1, 1) ?? day;
}

function step(start: LocalDate, { every, interval }: Recurrence, direction: 1 | -1): LocalDate {
  const count = direction * interval;
  if (every === 'day') return addDays(start, count);
  return every === 'week' ? addDays(start, 7 * count) : addMonths(start, monthsOf[every] * count);
}

function writtenDays(
  recurrence: Recurrence,
  from: LocalDate,
  to: LocalDate,
  policy: Policy,
  calendar: ProductionCalendar,
): LocalDate[] {
  const { by, every, times } = recurrence;
  switch (by.kind) {
    case 'period-end':
      return [to];
    case 'weekday':
      return [...by.weekdays].sort().map((weekday) => addDays(from, weekday - 1));
    case 'day-of-month': {
      const month = by.afterPeriod ? addDays(to, 1) : from;
      const days = [...by.days].sort((a, b) => (a || 32) - (b || 32));
      return days.map((number) =>
        by.working === true ? workingDayOfMonth(month, number, calendar) : dayOfMonth(month, number),
      );
    }
    case 'day-of-year':
      return [...by.days].sort().map((day) => monthDayIn(yearOf(to) + (by.afterPeriod ? 1 : 0), day));
    case 'policy':
      return byPolicy(every, times, from, to, policy);
  }
}

/** «ежемесячно», «два раза в год» without a day: equal parts of the period, each reported on by the policy's day. */
function byPolicy(
  every: RecurrencePeriod,
  times: number,
  from: LocalDate,
  to: LocalDate,
  policy: Policy,
): LocalDate[] {
  if (every === 'day') return [from];
  if (every === 'week') return [addDays(from, 4)];
  const length = monthsOf[every];
  if (times > 1 && every === 'month') return [dayOfMonth(from, 15), to];
  const part = times > 1 && length % times === 0 ? length / times : length;
  if (part === 12) return [monthDayIn(yearOf(to) + 1, policy.standingReportOn)];
  const ends = Array.from({ length: length / part }, (_, index) => addMonths(from, part * (index + 1)));
  return ends.map((after) => dayOfMonth(after, policy.reportByDayAfterPeriod));
}

/** A day of the month of `month`; 0 and numbers that the month lacks are its last day. */
function dayOfMonth(month: LocalDate, number: number): LocalDate {
  const found = number === 0 ? null : localDateOfParts(yearOf(month), Number(month.slice(5, 7)), number);
  const first = localDateOfParts(yearOf(month), Number(month.slice(5, 7)), 1) ?? month;
  return found ?? addDays(addMonths(first, 1), -1);
}

/** The n-th working day of a month; without a calendar the day of that number, which has no due day then. */
function workingDayOfMonth(month: LocalDate, number: number, calendar: ProductionCalendar): LocalDate {
  const first = dayOfMonth(month, 1);
  try {
    return calendar.addWorkingDays(addDays(first, -1), number);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return dayOfMonth(month, number);
    throw error;
  }
}

function settled(day: LocalDate, policy: Policy, calendar: ProductionCalendar): LocalDate | null {
  try {
    return settleDueDay(day, policy, calendar).dueOn;
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}

function later(a: LocalDate, b: LocalDate | null): LocalDate {
  return b !== null && b > a ? b : a;
}

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
