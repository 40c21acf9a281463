import { describe, expect, it } from '@jest/globals';
import { russianCalendar, UnknownCalendarYear } from '../calendar/production-calendar.js';
import { defaultPolicy } from '../policy/policy.js';
import { localDate } from '../time/local-date.js';
import { localTime } from '../time/local-time.js';
import { zone } from '../time/zone.js';
import { dueAt } from './due-at.js';

const due = (day: string, name: string) =>
  dueAt(localDate(day), zone(name), defaultPolicy, russianCalendar());

describe('the due time', () => {
  it('is 18:00 in the zone of the issuing body', () => {
    expect(due('2019-10-04', 'Europe/Moscow')).toBe('2019-10-04T15:00:00.000Z');
    expect(due('2019-10-04', 'Asia/Kamchatka')).toBe('2019-10-04T06:00:00.000Z');
  });

  it('is an hour earlier on a short day', () => {
    expect(due('2019-12-31', 'Europe/Moscow')).toBe('2019-12-31T14:00:00.000Z');
    expect(due('2024-11-02', 'Europe/Moscow')).toBe('2024-11-02T14:00:00.000Z');
    expect(due('2024-04-27', 'Europe/Moscow')).toBe('2024-04-27T15:00:00.000Z');
  });

  it('is the hour that the text names, on a short day too', () => {
    const at = dueAt(
      localDate('2019-12-31'),
      zone('Europe/Moscow'),
      defaultPolicy,
      russianCalendar(),
      localTime('12:00'),
    );
    expect(at).toBe('2019-12-31T09:00:00.000Z');
  });

  it('is not guessed for a year without calendar', () => {
    expect(() => due('2028-01-31', 'Europe/Moscow')).toThrow(UnknownCalendarYear);
  });
});
