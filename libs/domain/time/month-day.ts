import { localDateOfParts, type LocalDate } from './local-date.js';

/** A day of every year, `MM-DD`; sorts and compares as text. 29 February is none: most years lack it. */
export type MonthDay = string & { readonly __brand: 'MonthDay' };

const shape = /^\d{2}-\d{2}$/;
const commonYear = 2023;

export function isMonthDay(text: string): text is MonthDay {
  return shape.test(text) && partsOf(text, commonYear) !== null;
}

/** Mints a day of the year. Throws RangeError on another shape (`1-20`), a day that no year has or only leap years have. */
export function monthDay(text: string): MonthDay {
  if (isMonthDay(text)) return text;
  throw new RangeError(`"${text}" is not a day of every year: expected MM-DD from 01-01 to 12-31.`);
}

/** The day in a given year. Throws RangeError outside the years 0000–9999. */
export function monthDayIn(year: number, day: MonthDay): LocalDate {
  const found = partsOf(day, year);
  if (found === null) throw new RangeError(`The year ${year} is outside of time.`);
  return found;
}

function partsOf(text: string, year: number): LocalDate | null {
  return localDateOfParts(year, Number(text.slice(0, 2)), Number(text.slice(3)));
}

/** The day of the year from its parts (month 1–12), or null when no year or only leap years have it. */
export function monthDayOrNull(month: number, day: number): MonthDay | null {
  const text = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isMonthDay(text) ? text : null;
}
