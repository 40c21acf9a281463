import { addDays, localDate, type LocalDate } from '../time/local-date.js';
import type { ProductionCalendar } from './calendar-of-years.js';

export type DayKind = 'working' | 'short' | 'off';

export interface ChangedDay {
  readonly on: LocalDate;
  readonly before: DayKind;
  readonly after: DayKind;
}

/** How two calendars differ: whole years that only the later one knows, and days of the years that both know. */
export interface CalendarChanges {
  readonly newYears: readonly number[];
  readonly days: readonly ChangedDay[];
}

/** Throws UnknownCalendarYear when a year is not known to the calendar. */
export function dayKind(calendar: ProductionCalendar, on: LocalDate): DayKind {
  if (!calendar.isWorkingDay(on)) return 'off';
  return calendar.isShortDay(on) ? 'short' : 'working';
}

export function calendarChanges(
  before: ProductionCalendar,
  after: ProductionCalendar,
  years: readonly number[],
): CalendarChanges {
  const newYears = years.filter((year) => after.hasYear(year) && !before.hasYear(year));
  const both = years.filter((year) => after.hasYear(year) && before.hasYear(year));
  const days = both.flatMap((year) =>
    daysOfYear(year).flatMap((on) => {
      const [was, is] = [dayKind(before, on), dayKind(after, on)];
      return was === is ? [] : [{ on, before: was, after: is }];
    }),
  );
  return { newYears, days };
}

export function daysOfYear(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  const end = localDate(`${String(year + 1)}-01-01`);
  for (let on = localDate(`${String(year)}-01-01`); on < end; on = addDays(on, 1)) days.push(on);
  return days;
}
