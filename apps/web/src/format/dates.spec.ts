import { describe, expect, it } from '@jest/globals';
import {
  day,
  dayOf,
  dayWithWeekday,
  moment,
  momentWithWeekday,
  moveProgressPercent,
  shortDay,
  shortMoment,
  weekday,
} from './dates.js';

const dueAt = '2019-10-04T15:00:00.000Z';

describe('dates on pages', () => {
  it('are written in Russian as officials write them', () => {
    expect(day('2019-10-04', 'ru')).toBe('4 октября 2019 г.');
    expect(dayWithWeekday('2019-10-04', 'ru')).toBe('пт, 4 октября 2019 г.');
    expect(shortDay('2019-10-04', 'ru')).toBe('04.10.2019');
  });

  it('are written in English with the month in words', () => {
    expect(day('2019-10-04', 'en')).toBe('4 October 2019');
    expect(shortDay('2019-10-04', 'en')).toBe('04.10.2019');
  });

  it('show an instant in the zone of the order, not of the browser', () => {
    expect(moment(dueAt, 'Europe/Moscow', 'ru')).toBe('4 октября 2019 г., 18:00');
    expect(momentWithWeekday(dueAt, 'Asia/Vladivostok', 'ru')).toBe('сб, 5 октября 2019 г., 01:00');
    expect(shortMoment(dueAt, 'Europe/Moscow', 'ru')).toBe('04.10.2019, 18:00');
    expect(dayOf(dueAt, 'Asia/Vladivostok')).toBe('2019-10-05');
    expect(weekday(dueAt, 'Europe/Moscow', 'ru')).toBe('пятница');
  });

  it('show midnight as 00:00, not 24:00', () => {
    expect(moment('2019-10-04T21:00:00.000Z', 'Europe/Moscow', 'ru')).toBe('5 октября 2019 г., 00:00');
  });
});

describe('progress of a clock move', () => {
  it('is the share of business time gone by, kept within 0 and 100', () => {
    expect(
      moveProgressPercent('2019-01-01T00:00:00.000Z', '2019-01-02T00:00:00.000Z', '2019-01-05T00:00:00.000Z'),
    ).toBe(25);
    expect(moveProgressPercent(dueAt, dueAt, dueAt)).toBe(100);
    expect(
      moveProgressPercent('2019-01-02T00:00:00.000Z', '2019-01-01T00:00:00.000Z', '2019-01-05T00:00:00.000Z'),
    ).toBe(0);
  });
});
