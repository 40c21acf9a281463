import { dayNumber, dayOfNumber, localDate, type LocalDate } from '../time/local-date.js';
import type { ProductionCalendar } from './calendar-of-years.js';

/** Days and hours of a span. Hours are norms of the week of 40, 36 and 24 hours: 8, 7.2 or 4.8 a working day, less one a short day. */
export interface CalendarSums {
  readonly days: number;
  readonly workingDays: number;
  readonly shortDays: number;
  readonly hours40: number;
  readonly hours36: number;
  readonly hours24: number;
}

export interface YearSums {
  readonly year: CalendarSums;
  readonly quarters: readonly CalendarSums[];
  readonly months: readonly CalendarSums[];
}

/** Sums of a year of the five-day week, by month, quarter and whole. Throws UnknownCalendarYear for a year without data. */
export function yearSums(calendar: ProductionCalendar, year: number): YearSums {
  const first = (month: number): number =>
    dayNumber(
      month > 12
        ? localDate(`${String(year + 1)}-01-01`)
        : localDate(`${String(year)}-${String(month).padStart(2, '0')}-01`),
    );
  const months = Array.from({ length: 12 }, (_, index) =>
    sumsOf(calendar, first(index + 1), first(index + 2)),
  );
  const quarters = [0, 3, 6, 9].map((index) => together(months.slice(index, index + 3)));
  return { months, quarters, year: together(months) };
}

function sumsOf(calendar: ProductionCalendar, start: number, end: number): CalendarSums {
  let workingDays = 0;
  let shortDays = 0;
  for (let number = start; number < end; number += 1) {
    const day: LocalDate = dayOfNumber(number);
    if (!calendar.isWorkingDay(day)) continue;
    workingDays += 1;
    if (calendar.isShortDay(day)) shortDays += 1;
  }
  return withHours(end - start, workingDays, shortDays);
}

function together(parts: readonly CalendarSums[]): CalendarSums {
  const sum = (field: 'days' | 'workingDays' | 'shortDays'): number =>
    parts.reduce((total, part) => total + part[field], 0);
  return withHours(sum('days'), sum('workingDays'), sum('shortDays'));
}

function withHours(days: number, workingDays: number, shortDays: number): CalendarSums {
  // In tenths of an hour, so that 7.2 and 4.8 add up exactly.
  const hours = (tenths: number): number => (tenths * workingDays - 10 * shortDays) / 10;
  return { days, workingDays, shortDays, hours40: hours(80), hours36: hours(72), hours24: hours(48) };
}
