import { describe, expect, it } from '@jest/globals';
import { addDays, isLocalDate, localDate, weekdayOf, type LocalDate } from '../time/local-date.js';
import type { CalendarYear } from './calendar-year.js';
import { russianYears } from './production-calendar.js';

// Labour Code, Article 112, unchanged for 2013–2027; typed here again: the years must not be their own judge.
const statutory = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(
  ' ',
);

const weekend = (on: LocalDate): boolean => weekdayOf(on) > 5;

/** Holidays that fall on a weekend outside January carry over to the next working day, unless the decree moves them. */
function carriedOver(entry: CalendarYear, full: (day: string) => LocalDate): Set<LocalDate> {
  const from = new Set(entry.transfers.map(([day]) => full(day)));
  const targets = new Set(entry.transfers.map(([, day]) => full(day)));
  const worked = new Set(entry.workingWeekendDays.map(full));
  const holidays = new Set(statutory.map(full));
  const taken = new Set<LocalDate>();
  for (const holiday of holidays) {
    if (holiday.slice(5, 7) === '01' || !weekend(holiday) || from.has(holiday)) continue;
    let on = addDays(holiday, 1);
    while ((weekend(on) && !worked.has(on)) || holidays.has(on) || targets.has(on) || taken.has(on)) {
      on = addDays(on, 1);
    }
    taken.add(on);
  }
  return taken;
}

describe.each(russianYears)('the year $year', (entry) => {
  const full = (day: string): LocalDate => localDate(`${entry.year}-${day}`);
  const from = entry.transfers.map(([day]) => full(day));
  const targets = entry.transfers.map(([, day]) => full(day));

  it('lists existing days, sorted, once', () => {
    for (const list of [entry.daysOff, entry.workingWeekendDays, entry.shortDays]) {
      expect(list.filter((day) => !isLocalDate(`${entry.year}-${day}`))).toEqual([]);
      expect(list).toEqual([...new Set(list)].sort());
    }
  });

  it('has the days off that follow from the Labour Code and its decree, and no others', () => {
    const holidays = statutory.map(full).filter((on) => !weekend(on));
    const carried = [...carriedOver(entry, full)].filter((on) => !from.includes(on));
    const expected = [...new Set([...holidays, ...targets, ...carried])].sort();
    expect(entry.daysOff.map(full)).toEqual(expected);
  });

  it('works on the ordinary weekend days that its decree moved', () => {
    const expected = from.filter((on) => weekend(on) && !statutory.includes(on.slice(5)));
    expect(entry.workingWeekendDays.map(full)).toEqual(expected.sort());
  });

  it('is shorter before statutory holidays, and a day exchanged with an eve has the length of the eve', () => {
    const off = new Set(entry.daysOff.map(full));
    const worked = new Set(entry.workingWeekendDays.map(full));
    const target = new Map(entry.transfers.map(([a, b]) => [full(a), full(b)]));
    const eve = (on: LocalDate): boolean => statutory.includes(addDays(on, 1).slice(5));
    const expected: string[] = [];
    for (let on = full('01-01'); on.startsWith(String(entry.year)); on = addDays(on, 1)) {
      const working = weekend(on) ? worked.has(on) : !off.has(on);
      if (working && eve(target.get(on) ?? on)) expected.push(on.slice(5));
    }
    expect(entry.shortDays).toEqual(expected);
  });

  it('names the decree of the year before', () => {
    expect(entry.decree).toMatch(
      new RegExp(
        `от \\d\\d\\.\\d\\d\\.${entry.year - 1} № \\d+ «О переносе выходных дней в ${entry.year} году»$`,
      ),
    );
  });
});
