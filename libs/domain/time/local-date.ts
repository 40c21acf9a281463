/** A day of the civil calendar, `YYYY-MM-DD`, without zone; sorts and compares as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const millisecondsPerDay = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;
const weekdays: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3]; // 1970-01-01 was a Thursday

/** Is this text an existing day written as `YYYY-MM-DD`? */
export function isLocalDate(text: string): text is LocalDate {
  if (!shape.test(text)) return false;
  const milliseconds = Date.parse(text + 'T00:00:00Z');
  // Date.parse takes 31 February for 3 March in some engines: only a day that comes back unchanged exists.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

/** Mints a day from text. Throws RangeError on another shape or an impossible day (`2019-09-31`). */
export function localDate(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new RangeError(`"${text}" is not a day: expected an existing date written as YYYY-MM-DD.`);
}

/** A day from its parts (month 1–12), or null when the calendar has no such day (31 September). */
export function localDateOfParts(year: number, month: number, day: number): LocalDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isLocalDate(text) ? text : null;
}

/** Days since 1970-01-01: lets loops over days run on numbers. */
export function dayNumber(day: LocalDate): number {
  // Date.UTC would take the years 0–99 for 1900–1999; a date alone is parsed as UTC.
  return Date.parse(day) / millisecondsPerDay;
}

/** The inverse of `dayNumber`. Throws RangeError outside the years 0000–9999, where text no longer sorts. */
export function dayOfNumber(number: number): LocalDate {
  const milliseconds = number * millisecondsPerDay;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Day number ${number} is outside of time.`);
  return localDate(date.toISOString().slice(0, -'T00:00:00.000Z'.length));
}

/** `days` may be negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDate): Weekday {
  const index = ((dayNumber(day) % 7) + 7) % 7;
  return weekdays[index] ?? 1;
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
