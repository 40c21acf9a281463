import type { CalendarYear } from './calendar-year.js';

/** A day on which a region or the organisation departs from the federal calendar. */
export type OtherDayKind = 'off' | 'short' | 'working';

export interface OtherDay {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly kind: OtherDayKind;
  readonly name: string;
}

/** What one region adds in one year, by the act of that year. Days are written `MM-DD`. */
export interface RegionalYear {
  readonly year: number;
  /** The act that fixes the moving feasts, as cited; null where none has been found. */
  readonly act: string | null;
  /** Days that are worked by the federal calendar and are off here, with their names. */
  readonly daysOff: readonly (readonly [day: string, name: string])[];
  /** Working days an hour shorter here. */
  readonly shortDays: readonly string[];
}

/** A region's days over and above the federal calendar. Adding a region is adding such a record. */
export interface RegionalCalendar {
  /** Lower case, as in `ru-ta`: becomes a part of the calendar's version. */
  readonly code: string;
  readonly name: string;
  readonly law: string;
  readonly years: readonly RegionalYear[];
}

/** School holidays as the organisation enters them: shown, never counted as days off. */
export interface SchoolHoliday {
  readonly name: string;
  readonly from: string;
  /** Inclusive. */
  readonly to: string;
}

/** Everything a calendar is made of, layer over layer: federal years, then regions, then the organisation's own days. */
export interface CalendarContent {
  readonly years: readonly CalendarYear[];
  readonly regions: readonly RegionalCalendar[];
  readonly ownDays: readonly OtherDay[];
  readonly schoolHolidays: readonly SchoolHoliday[];
}

/** The same content always in the same order, so that equal calendars are equal texts. */
export function orderedContent(content: CalendarContent): CalendarContent {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    years: [...content.years].sort((a, b) => a.year - b.year),
    regions: [...content.regions]
      .map((region) => ({ ...region, years: [...region.years].sort((a, b) => a.year - b.year) }))
      .sort((a, b) => byText(a.code, b.code)),
    ownDays: [...content.ownDays].sort((a, b) => byText(a.on, b.on)),
    schoolHolidays: [...content.schoolHolidays].sort((a, b) => byText(a.from, b.from)),
  };
}

/** The content as one text: two calendars are the same exactly when their texts are, wherever they were kept meanwhile. */
export function contentText(content: CalendarContent): string {
  const { years, regions, ownDays, schoolHolidays } = orderedContent(content);
  return JSON.stringify([
    years.map(yearFacts),
    regions.map(regionFacts),
    ownDays.map(({ on, kind, name }) => [on, kind, name]),
    schoolHolidays.map(({ name, from, to }) => [name, from, to]),
  ]);
}

/** Is this year what the other one is, decree included? */
export function sameYear(a: CalendarYear, b: CalendarYear): boolean {
  return JSON.stringify(yearFacts(a)) === JSON.stringify(yearFacts(b));
}

export function sameRegion(a: RegionalCalendar, b: RegionalCalendar): boolean {
  return JSON.stringify(regionFacts(a)) === JSON.stringify(regionFacts(b));
}

function yearFacts(entry: CalendarYear): unknown[] {
  const { year, decree, daysOff, workingWeekendDays, shortDays, transfers } = entry;
  return [year, decree, daysOff, workingWeekendDays, shortDays, transfers];
}

function regionFacts({ code, name, law, years }: RegionalCalendar): unknown[] {
  return [code, name, law, years.map(({ year, act, daysOff, shortDays }) => [year, act, daysOff, shortDays])];
}
