/** One thing that is wrong with a calendar somebody sent: where, and in words what was found and what was expected. */
export interface CalendarFault {
  /** Field of the file or of the edit, like `shortDays[2]`; empty: the whole. */
  readonly path: string;
  readonly message: { readonly ru: string; readonly en: string };
}

export const firstCalendarYear = 2013;
export const lastCalendarYear = 2100;

/** Faults shown at once at most: a file of another kind has hundreds. */
export const mostFaults = 20;

/** `2028-05-02` as 02.05.2028. */
export function dottedDay(day: string): string {
  return day.split('-').reverse().join('.');
}

export function beforeFirstYear(path: string, year: number): CalendarFault {
  return {
    path,
    message: {
      ru: `найден ${String(year)} год; календарь ведётся с ${String(firstCalendarYear)} по ${String(lastCalendarYear)} год`,
      en: `found the year ${String(year)}; the calendar covers ${String(firstCalendarYear)} to ${String(lastCalendarYear)}`,
    },
  };
}

export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= firstCalendarYear && year <= lastCalendarYear;
}
