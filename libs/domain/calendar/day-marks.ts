import { addDays, isLocalDate, localDate, weekdayOf, type LocalDate } from '../time/local-date.js';
import type { CalendarContent } from './calendar-content.js';
import type { CalendarYear } from './calendar-year.js';
import { specialDaysOf } from './special-days.js';
import { statutoryHolidays } from './statutory-holidays.js';

/** Why a day is what it is; `day-words` of the API puts each into a sentence. */
export type DayMark =
  | { readonly code: 'holiday'; readonly ru: string; readonly en: string }
  /** A statutory holiday fell on a weekend: Article 112 gives another day off. */
  | { readonly code: 'carried-over'; readonly from: LocalDate }
  | { readonly code: 'moved-here'; readonly from: LocalDate }
  | { readonly code: 'worked-for'; readonly to: LocalDate }
  | { readonly code: 'short' }
  | { readonly code: 'region'; readonly region: string; readonly name: string }
  | { readonly code: 'own'; readonly name: string }
  | { readonly code: 'special'; readonly act: string }
  | { readonly code: 'school-holiday'; readonly name: string };

/** The marks of every marked day of a year, layer by layer; a plain working day or weekend has none. */
export function marksOfYear(
  content: CalendarContent,
  year: number,
): ReadonlyMap<LocalDate, readonly DayMark[]> {
  const marks = new Map<LocalDate, DayMark[]>();
  const mark = (on: LocalDate, one: DayMark): void => {
    const list = marks.get(on);
    if (list === undefined) marks.set(on, [one]);
    else list.push(one);
  };
  const entry = content.years.find((one) => one.year === year);
  if (entry !== undefined) markFederal(entry, mark);
  for (const region of content.regions) {
    for (const { year: of, daysOff, shortDays } of region.years) {
      if (of !== year) continue;
      const full = (day: string): LocalDate => localDate(`${String(year)}-${day}`);
      for (const [day, name] of daysOff) mark(full(day), { code: 'region', region: region.name, name });
      for (const day of shortDays) mark(full(day), { code: 'short' });
    }
  }
  for (const { on, name } of content.ownDays) {
    if (isLocalDate(on) && on.startsWith(String(year))) mark(on, { code: 'own', name });
  }
  const spans = [
    ...specialDaysOf(year).map(({ from, to, act }) => ({ from, to, one: { code: 'special', act } as const })),
    ...content.schoolHolidays.map(({ from, to, name }) => ({
      from,
      to,
      one: { code: 'school-holiday', name } as const,
    })),
  ];
  for (const { from, to, one } of spans) markSpan(year, from, to, (on) => mark(on, one));
  return marks;
}

function markFederal(entry: CalendarYear, mark: (on: LocalDate, one: DayMark) => void): void {
  const full = (day: string): LocalDate => localDate(`${String(entry.year)}-${day}`);
  for (const [day, name] of statutoryHolidays) mark(full(day), { code: 'holiday', ...name });
  const targets = new Set<string>();
  for (const [from, to] of entry.transfers) {
    targets.add(to);
    mark(full(to), { code: 'moved-here', from: full(from) });
    if (entry.workingWeekendDays.includes(from)) mark(full(from), { code: 'worked-for', to: full(to) });
  }
  for (const day of entry.daysOff) {
    if (statutoryHolidays.has(day) || targets.has(day)) continue;
    const from = holidayBefore(full(day));
    if (from !== null) mark(full(day), { code: 'carried-over', from });
  }
  for (const day of entry.shortDays) mark(full(day), { code: 'short' });
}

/** The holiday on a weekend whose day off was carried over to this day: the nearest one before it. */
function holidayBefore(on: LocalDate): LocalDate | null {
  const longest = 7;
  for (let back = 1; back <= longest; back += 1) {
    const day = addDays(on, -back);
    if (weekdayOf(day) > 5 && statutoryHolidays.has(day.slice(5))) return day;
  }
  return null;
}

function markSpan(year: number, from: string, to: string, mark: (on: LocalDate) => void): void {
  if (!isLocalDate(from) || !isLocalDate(to)) return;
  const first = localDate(`${String(year)}-01-01`);
  const last = localDate(`${String(year)}-12-31`);
  for (let on = from > first ? from : first; on <= to && on <= last; on = addDays(on, 1)) mark(on);
}
