import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import { addDays, localDateOfParts, type LocalDate } from '../time/local-date.js';
import type { RelativeTerm } from './deadline-reading.js';

/** A term whose days are settled: `day` and the paces have become days of one kind. */
export interface CountedTerm {
  readonly count: number;
  readonly unit: 'calendar-day' | 'working-day' | 'week' | 'month' | 'year';
  readonly direction: 'after' | 'before';
}

/** What the policy leaves open in the words: which days are meant, how many «срочно» and «оперативно» give. */
export function settledTerm(term: RelativeTerm, policy: Policy): CountedTerm {
  const { direction } = term;
  const unit = policy.unit === 'working' ? ('working-day' as const) : ('calendar-day' as const);
  if (term.pace !== undefined) {
    return { count: term.pace === 'urgent' ? policy.urgentDays : policy.promptDays, unit, direction };
  }
  return { count: term.count, unit: term.unit === 'day' ? unit : term.unit, direction };
}

/**
 * The last day of a term: counting begins with the day after `base`; months and years end with the same number, or the last
 * day of a shorter month. Throws UnknownCalendarYear where working days of a year without calendar are counted.
 */
export function countTerm(base: LocalDate, term: CountedTerm, calendar: ProductionCalendar): LocalDate {
  const count = term.direction === 'after' ? term.count : -term.count;
  switch (term.unit) {
    case 'calendar-day':
      return addDays(base, count);
    case 'working-day':
      return calendar.addWorkingDays(base, count);
    case 'week':
      return addDays(base, 7 * count);
    case 'month':
      return addMonths(base, count);
    case 'year':
      return addMonths(base, 12 * count);
  }
}

/** The same number `count` months later, or the last day of that month (29.01.2019 → 28.02.2019). */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count; // months since year 0
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  for (let number = Number(day.slice(8, 10)); number > 0; number -= 1) {
    const found = localDateOfParts(year, month, number);
    if (found !== null) return found;
  }
  throw new RangeError(`${count} months from ${day} are beyond the calendar.`);
}
