import { describe, expect, it } from '@jest/globals';
import { isMonthDay, monthDay, monthDayIn } from './month-day.js';

describe('a day of every year', () => {
  it('is written as MM-DD', () => {
    expect(monthDay('01-20')).toBe('01-20');
    expect(['1-20', '13-01', '04-31', '0120', '20.01', '02-29', ''].filter(isMonthDay)).toEqual([]);
    expect(() => monthDay('31-01')).toThrow(/expected MM-DD/);
  });

  it('falls on its date in each year', () => {
    expect(monthDayIn(2024, monthDay('05-31'))).toBe('2024-05-31');
    expect(monthDayIn(2020, monthDay('01-20'))).toBe('2020-01-20');
  });

  it('is not looked for outside of time', () => {
    expect(() => monthDayIn(12_000, monthDay('01-20'))).toThrow(RangeError);
  });
});
