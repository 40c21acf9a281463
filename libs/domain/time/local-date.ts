/** A day of the civil calendar, `YYYY-MM-DD`, without zone; sorts and compares as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const millisecondsPerDay = 86_400_000;
/** From 1 March of the year 0 to 1970-01-01. */
const daysBefore1970 = 719_468;
const daysPerEra = 146_097;
const shape = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const weekdays: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3]; // 1970-01-01 was a Thursday

/** Is this text an existing day written as `YYYY-MM-DD`? */
export function isLocalDate(text: string): text is LocalDate {
  // Counted here instead of asking Date: every day that a deadline or a ladder touches is minted through this.
  if (!shape.test(text)) return false;
  const number = Number(text.slice(8));
  return number >= 1 && number <= monthLength(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** 28–31; 0 for a month that no year has. */
function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
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
  // The civil calendar in eras of 400 years that begin on 1 March, so that a leap day is the last of its year.
  const days = Math.floor(number) + daysBefore1970;
  const era = Math.floor(days / daysPerEra);
  const ofEra = days - era * daysPerEra;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const found = localDateOfParts(year, month, ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
  if (found === null) throw new RangeError(`Day number ${number} is outside of time.`);
  return found;
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
