import { daysBetween, localDate, yearOf, type LocalDate } from '../time/local-date.js';
import type { ProductionCalendar } from './calendar-of-years.js';

/** Days before a year begins from which its missing calendar is told to officials. */
export const missingYearWarningDays = 60;

export interface MissingYear {
  readonly year: number;
  /** 0 or less: the year has begun. */
  readonly beginsInDays: number;
}

/** The year that has begun, or begins within 60 days, without its calendar; null: all is known. */
export function missingYear(calendar: ProductionCalendar, todayOn: LocalDate): MissingYear | null {
  const thisYear = yearOf(todayOn);
  for (const year of [thisYear, thisYear + 1]) {
    const beginsInDays = daysBetween(todayOn, localDate(`${String(year)}-01-01`));
    if (!calendar.hasYear(year) && beginsInDays <= missingYearWarningDays) return { year, beginsInDays };
  }
  return null;
}
