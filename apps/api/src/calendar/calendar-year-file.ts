import type { CalendarYearFile } from '#libs/contracts/http/calendar.schema';
import { yearFormat } from '#libs/domain/calendar/calendar-file';
import { calendarOfYears } from '#libs/domain/calendar/calendar-of-years';
import type { CalendarYear } from '#libs/domain/calendar/calendar-year';
import { yearSums } from '#libs/domain/calendar/year-sums';

/** The federal year alone, with the norms that check it. */
export function calendarYearFile(entry: CalendarYear): CalendarYearFile {
  const { workingDays, hours40, hours36, hours24 } = yearSums(
    calendarOfYears('file', [entry]),
    entry.year,
  ).year;
  return {
    format: yearFormat,
    year: entry.year,
    decree: entry.decree,
    daysOff: [...entry.daysOff],
    workingWeekendDays: [...entry.workingWeekendDays],
    shortDays: [...entry.shortDays],
    transfers: entry.transfers.map((pair) => [...pair]),
    workingDays,
    hours40,
    hours36,
    hours24,
  };
}
