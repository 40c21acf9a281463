import { describe, expect, it } from '@jest/globals';
import { earliest, epochMilliseconds, instant, isInstant, plusMinutes, plusSeconds } from './instant.js';
import { localTime, minutesEarlier } from './local-time.js';

describe('an instant', () => {
  it('has one spelling whatever it was written as', () => {
    const spelled = '2019-10-04T15:00:00.000Z';
    expect(instant('2019-10-04T18:00:00+03:00')).toBe(spelled);
    expect(instant('2019-10-04T15:00Z')).toBe(spelled);
    expect(instant(Date.UTC(2019, 9, 4, 15))).toBe(spelled);
    expect(epochMilliseconds(instant(spelled))).toBe(Date.UTC(2019, 9, 4, 15));
    expect(isInstant('2019-10-04T18:00:00+03:00')).toBe(false);
  });

  it.each([
    '2019-10-04T15:00:00',
    '2019-10-04',
    '2019-13-04T15:00:00Z',
    '2019-02-30T25:00:00Z',
    'soon',
    NaN,
    1e18,
    1e15,
  ])('without a zone, impossible or out of range is refused in words: %s', (wrong) => {
    expect(() => instant(wrong)).toThrow(
      `"${wrong}" is not an instant: expected a time like 2019-10-04T15:00:00.000Z.`,
    );
  });

  it('moves by seconds and minutes', () => {
    expect(plusSeconds(instant('2019-12-31T23:59:59.500Z'), 1)).toBe('2020-01-01T00:00:00.500Z');
    expect(plusMinutes(instant('2019-10-04T15:00:00Z'), -60)).toBe('2019-10-04T14:00:00.000Z');
  });

  it('that is earliest is found among those that are known', () => {
    const first = instant('2019-10-04T15:00:00Z');
    const second = instant('2019-10-05T15:00:00Z');
    expect(earliest(null, second, first, null)).toBe(first);
    expect(earliest(null, null)).toBeNull();
    expect(earliest()).toBeNull();
  });
});

describe('a time of day', () => {
  it.each(['24:00', '9:00', '09:60', '09:00:00', ''])('written otherwise is refused in words: %s', (text) => {
    expect(() => localTime(text)).toThrow(
      `"${text}" is not a time of day: expected HH:MM from 00:00 to 23:59.`,
    );
  });

  it('an hour earlier stays on its day or is refused', () => {
    expect(minutesEarlier(localTime('18:00'), 60)).toBe('17:00');
    expect(() => minutesEarlier(localTime('00:30'), 60)).toThrow(RangeError);
  });
});
