import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isLocalDate,
  localDate,
  localDateOfParts,
  weekdayOf,
} from './local-date.js';

const anyDay = fc.integer({ min: -300_000, max: 300_000 }).map(dayOfNumber);

describe('a day', () => {
  it.each([
    '2019-09-31',
    '2019-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-1-1',
    '01.10.2019',
    '',
    '2019-10-01T00:00',
  ])('that is impossible or written otherwise is refused in words: %s', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(
      `"${text}" is not a day: expected an existing date written as YYYY-MM-DD.`,
    );
  });

  it('of a leap year exists', () => {
    expect(localDate('2020-02-29')).toBe('2020-02-29');
  });

  it('from parts is null when the calendar has no such day', () => {
    expect(localDateOfParts(2019, 9, 31)).toBeNull();
    expect(localDateOfParts(2019, 9, 30)).toBe('2019-09-30');
    expect(localDateOfParts(33, 1, 1)).toBe('0033-01-01');
  });

  it.each([
    ['2019-10-04', 5],
    ['2019-10-05', 6],
    ['2019-10-06', 7],
    ['2019-10-07', 1],
    ['1969-12-31', 3],
  ] as const)('knows its weekday: %s is %i', (day, weekday) => {
    expect(weekdayOf(localDate(day))).toBe(weekday);
  });

  it('moves over the ends of months and years', () => {
    expect(addDays(localDate('2019-12-31'), 1)).toBe('2020-01-01');
    expect(addDays(localDate('2020-03-01'), -1)).toBe('2020-02-29');
    expect(daysBetween(localDate('2019-09-06'), localDate('2020-12-31'))).toBe(482);
  });

  it('beyond the years that sort as text is refused', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(localDate('0000-01-01'), -1)).toThrow(RangeError);
  });

  it('plus days minus days is the same day, and text order is the order of time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
        const moved = addDays(day, days);
        expect(addDays(moved, -days)).toBe(day);
        expect(daysBetween(day, moved)).toBe(days);
        expect(Math.sign(dayNumber(moved) - dayNumber(day))).toBe(moved < day ? -1 : moved > day ? 1 : 0);
      }),
      tries(300),
    );
  });
});
