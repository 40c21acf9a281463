import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { addDays, localDate, weekdayOf, type LocalDate } from '../time/local-date.js';
import { calendarOfYears } from './calendar-of-years.js';
import { russianCalendar, UnknownCalendarYear } from './production-calendar.js';
import { ru2019 } from './years/ru-2019.js';
import { ru2021 } from './years/ru-2021.js';

const calendar = russianCalendar();
const day = localDate;

// As published: working days of the year and the norm of hours of the 40-hour week.
const published = [
  [2013, 247, 1970],
  [2014, 247, 1970],
  [2015, 247, 1971],
  [2016, 247, 1974],
  [2017, 247, 1973],
  [2018, 247, 1970],
  [2019, 247, 1970],
  [2020, 248, 1979],
  [2021, 247, 1972],
  [2022, 247, 1973],
  [2023, 247, 1973],
  [2024, 248, 1979],
  [2025, 247, 1972],
  [2026, 247, 1972],
  [2027, 247, 1972],
] as const;

// Days that generators and copies of calendars are known to get wrong.
const probes = [
  ['2013-02-25', 'work'],
  ['2014-02-24', 'short'],
  ['2014-03-10', 'off'],
  ['2016-02-20', 'short'],
  ['2017-01-09', 'work'],
  ['2018-06-09', 'short'],
  ['2018-12-29', 'short'],
  ['2018-12-31', 'off'],
  ['2019-02-25', 'work'],
  ['2019-12-31', 'short'],
  ['2020-12-31', 'short'],
  ['2020-04-06', 'work'],
  ['2021-11-03', 'short'],
  ['2021-12-31', 'off'],
  ['2022-03-05', 'short'],
  ['2022-01-10', 'work'],
  ['2023-01-09', 'work'],
  ['2024-04-27', 'work'],
  ['2024-04-30', 'off'],
  ['2024-11-02', 'short'],
  ['2024-12-28', 'work'],
  ['2024-12-27', 'work'],
  ['2025-02-24', 'work'],
  ['2025-03-10', 'work'],
  ['2025-05-07', 'work'],
  ['2025-12-30', 'work'],
  ['2026-01-03', 'off'],
  ['2026-01-09', 'off'],
  ['2026-12-30', 'work'],
  ['2027-02-20', 'short'],
  ['2027-02-22', 'off'],
  ['2027-11-05', 'off'],
  ['2027-11-13', 'off'],
  ['2027-12-31', 'off'],
] as const;

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let on = day(`${year}-01-01`); on.startsWith(String(year)); on = addDays(on, 1)) days.push(on);
  return days;
}

const anyDay = fc.integer({ min: 0, max: 5110 }).map((days) => addDays(day('2013-06-01'), days)); // to May 2027

describe('the production calendar of Russia', () => {
  it.each(published)(
    'has the published sums of %i: %i working days, %i hours',
    (year, workingDays, hours) => {
      const worked = daysOf(year).filter((on) => calendar.isWorkingDay(on));
      const short = worked.filter((on) => calendar.isShortDay(on));
      expect([worked.length, worked.length * 8 - short.length]).toEqual([workingDays, hours]);
    },
  );

  it.each(probes)('knows %s: %s', (on, kind) => {
    const found = !calendar.isWorkingDay(day(on)) ? 'off' : calendar.isShortDay(day(on)) ? 'short' : 'work';
    expect(found).toBe(kind);
  });

  it('counts six working days after 29.12.2023 up to and including 16.01.2024', () => {
    expect(calendar.workingDaysBetween(day('2023-12-29'), day('2024-01-16'))).toBe(6);
    expect(calendar.addWorkingDays(day('2023-12-29'), 6)).toBe('2024-01-16');
  });

  it('moves a day off to its neighbours and leaves a working day alone', () => {
    expect(calendar.previousWorkingDay(day('2019-10-05'))).toBe('2019-10-04');
    expect(calendar.nextWorkingDay(day('2019-10-05'))).toBe('2019-10-07');
    expect(calendar.previousWorkingDay(day('2024-04-30'))).toBe('2024-04-27');
    expect(calendar.previousWorkingDay(day('2019-12-31'))).toBe('2019-12-31');
    expect(calendar.nextWorkingDay(day('2019-12-31'))).toBe('2019-12-31');
  });

  it('counts none between a day and itself or an earlier one', () => {
    expect(calendar.workingDaysBetween(day('2019-10-04'), day('2019-10-04'))).toBe(0);
    expect(calendar.workingDaysBetween(day('2019-10-04'), day('2019-09-04'))).toBe(0);
  });

  it('adding and then subtracting working days returns to the working day', () => {
    const check = (): void =>
      fc.assert(
        // One answer a case: ten thousand cases of three expectations each would take longer than the rules themselves.
        fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (on, n) => {
          const worked = calendar.nextWorkingDay(on);
          const moved = calendar.addWorkingDays(worked, n);
          const [from, to] = n < 0 ? [moved, worked] : [worked, moved];
          return (
            calendar.isWorkingDay(moved) &&
            calendar.addWorkingDays(moved, -n) === worked &&
            calendar.workingDaysBetween(from, to) === Math.abs(n)
          );
        }),
        tries(600),
      );
    expect(check).not.toThrow();
  });

  it('never guesses a year without data: every question says which year is missing', () => {
    const questions: (() => unknown)[] = [
      () => calendar.isWorkingDay(day('2028-01-11')),
      () => calendar.isShortDay(day('2012-12-29')),
      () => calendar.addWorkingDays(day('2027-12-30'), 3),
      () => calendar.addWorkingDays(day('2013-01-09'), -1),
      () => calendar.nextWorkingDay(day('2027-12-31')),
      () => calendar.previousWorkingDay(day('2013-01-03')),
      () => calendar.workingDaysBetween(day('2027-12-01'), day('2028-02-01')),
    ];
    for (const ask of questions) expect(ask).toThrow(UnknownCalendarYear);
    expect(() => calendar.isWorkingDay(day('2028-01-11'))).toThrow(
      'There is no production calendar for 2028: enter the year before working days in it are counted.',
    );
    expect([2012, 2013, 2027, 2028].map((year) => calendar.hasYear(year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('works days off on weekdays and days worked on weekends as the decree says', () => {
    const moved = daysOf(2018).filter((on) => weekdayOf(on) > 5 && calendar.isWorkingDay(on));
    expect(moved).toEqual(['2018-04-28', '2018-06-09', '2018-12-29']);
  });
});

describe('a calendar with a gap between its years', () => {
  it('throws inside the gap and answers on both sides of it', () => {
    const gapped = calendarOfYears('gapped', [ru2019, ru2021]);
    expect(gapped.isWorkingDay(day('2019-12-31'))).toBe(true);
    expect(gapped.isWorkingDay(day('2021-01-11'))).toBe(true);
    expect(() => gapped.isWorkingDay(day('2020-02-24'))).toThrow('2020');
  });

  it('is refused when a year is given twice or none is given', () => {
    expect(() => calendarOfYears('twice', [ru2019, ru2019])).toThrow(RangeError);
    expect(() => calendarOfYears('none', [])).toThrow(RangeError);
  });
});
