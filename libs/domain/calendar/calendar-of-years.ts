import { dayNumber, dayOfNumber, localDate, type LocalDate } from '../time/local-date.js';
import type { CalendarContent, OtherDay } from './calendar-content.js';
import type { CalendarYear } from './calendar-year.js';
import { UnknownCalendarYear } from './unknown-calendar-year.js';

/**
 * The production calendar of the five-day week: which days are worked and which are an hour shorter.
 * Every method that needs a year without data throws UnknownCalendarYear: such a year is never guessed.
 */
export interface ProductionCalendar {
  /** Kept with an order: names exactly one content, so the calendar is found again by it. */
  readonly version: string;
  hasYear(year: number): boolean;
  isWorkingDay(day: LocalDate): boolean;
  isShortDay(day: LocalDate): boolean;
  /** The n-th working day after (n > 0) or before (n < 0) the day, which itself is not counted; n = 0 is the day itself. */
  addWorkingDays(day: LocalDate, n: number): LocalDate;
  /** The day itself when it is worked, else the nearest earlier one. */
  previousWorkingDay(day: LocalDate): LocalDate;
  /** The day itself when it is worked, else the nearest later one. */
  nextWorkingDay(day: LocalDate): LocalDate;
  /** Working days in (after, upToInclusive]; 0 when there is no such day. */
  workingDaysBetween(after: LocalDate, upToInclusive: LocalDate): number;
}

const unknown = 0;
const off = 1;
const working = 2;
const short = 3;

/**
 * A calendar over a list of years, which may have gaps. One byte a day, so that a thousand ladders cost no parsing.
 * Throws RangeError when no year or one year twice is given, or a listed day does not exist.
 */
export function calendarOfYears(
  version: string,
  years: readonly CalendarYear[],
  others: readonly OtherDay[] = [],
): ProductionCalendar {
  const numbers = years.map((entry) => entry.year);
  if (numbers.length === 0 || new Set(numbers).size < numbers.length) {
    throw new RangeError(`Calendar ${version} needs at least one year and every year once.`);
  }
  const first = dayNumber(newYear(Math.min(...numbers)));
  const kinds = new Uint8Array(dayNumber(newYear(Math.max(...numbers) + 1)) - first);
  for (const entry of years) fillYear(kinds, first, entry);
  for (const other of others) overlay(kinds, dayNumber(localDate(other.on)) - first, other);
  return new CalendarOfYears(version, new Set(numbers), kinds, first);
}

/**
 * A calendar of all layers: federal years, over them the regions' days, over them the organisation's own. School holidays are no
 * days off. Days of years without data are left out: a year is never made of its exceptions.
 */
export function calendarOfContent(version: string, content: CalendarContent): ProductionCalendar {
  const others = [...content.regions.flatMap(regionalDays), ...content.ownDays];
  return calendarOfYears(version, content.years, others);
}

/** The days of a region, one by one. */
function regionalDays({ years }: CalendarContent['regions'][number]): OtherDay[] {
  return years.flatMap(({ year, daysOff, shortDays }) => [
    ...shortDays.map((day): OtherDay => ({ on: `${String(year)}-${day}`, kind: 'short', name: '' })),
    ...daysOff.map(([day, name]): OtherDay => ({ on: `${String(year)}-${day}`, kind: 'off', name })),
  ]);
}

class CalendarOfYears implements ProductionCalendar {
  constructor(
    readonly version: string,
    private readonly years: ReadonlySet<number>,
    private readonly kinds: Uint8Array,
    private readonly firstDay: number,
  ) {}

  hasYear(year: number): boolean {
    return this.years.has(year);
  }

  isWorkingDay(day: LocalDate): boolean {
    return this.worked(dayNumber(day));
  }

  isShortDay(day: LocalDate): boolean {
    return this.kindOf(dayNumber(day)) === short;
  }

  addWorkingDays(day: LocalDate, n: number): LocalDate {
    if (!Number.isInteger(n)) throw new RangeError(`Working days are counted whole, not by ${n}.`);
    const direction = Math.sign(n);
    let number = dayNumber(day);
    for (let left = Math.abs(n); left > 0;) {
      number += direction;
      if (this.worked(number)) left -= 1;
    }
    return dayOfNumber(number);
  }

  previousWorkingDay(day: LocalDate): LocalDate {
    let number = dayNumber(day);
    while (!this.worked(number)) number -= 1;
    return dayOfNumber(number);
  }

  nextWorkingDay(day: LocalDate): LocalDate {
    let number = dayNumber(day);
    while (!this.worked(number)) number += 1;
    return dayOfNumber(number);
  }

  workingDaysBetween(after: LocalDate, upToInclusive: LocalDate): number {
    let count = 0;
    const last = dayNumber(upToInclusive);
    for (let number = dayNumber(after) + 1; number <= last; number += 1) if (this.worked(number)) count += 1;
    return count;
  }

  private worked(number: number): boolean {
    return this.kindOf(number) !== off;
  }

  private kindOf(number: number): number {
    const kind = this.kinds[number - this.firstDay] ?? unknown;
    if (kind === unknown) throw new UnknownCalendarYear(Number(dayOfNumber(number).slice(0, 4)));
    return kind;
  }
}

function fillYear(kinds: Uint8Array, first: number, entry: CalendarYear): void {
  const start = dayNumber(newYear(entry.year));
  const end = dayNumber(newYear(entry.year + 1));
  for (let number = start; number < end; number += 1) {
    const weekday = (((number + 3) % 7) + 7) % 7; // 0 is Monday: day 0 was a Thursday
    kinds[number - first] = weekday >= 5 ? off : working;
  }
  const mark = (days: readonly string[], kind: number): void => {
    for (const day of days) kinds[dayNumber(localDate(`${entry.year}-${day}`)) - first] = kind;
  };
  mark(entry.daysOff, off);
  mark(entry.workingWeekendDays, working);
  mark(entry.shortDays, short);
}

/** A later layer wins, except that a day off is not made short: it is not worked at all. */
function overlay(kinds: Uint8Array, index: number, { kind }: OtherDay): void {
  const before = kinds[index] ?? unknown;
  if (before === unknown) return;
  if (kind === 'off') kinds[index] = off;
  else if (kind === 'working') kinds[index] = working;
  else if (before !== off) kinds[index] = short;
}

function newYear(year: number): LocalDate {
  return localDate(`${String(year).padStart(4, '0')}-01-01`);
}
