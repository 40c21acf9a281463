import { describe, expect, it } from '@jest/globals';
import { russianCalendar, UnknownCalendarYear } from '../calendar/production-calendar.js';
import { instant } from '../time/instant.js';
import { localDate } from '../time/local-date.js';
import { localTime } from '../time/local-time.js';
import { instantIn, zone } from '../time/zone.js';
import type { PlannedStep } from './ladder-step.js';
import { nextRoundAt } from './next-round.js';
import { nextWeekly } from './next-weekly.js';

const calendar = russianCalendar();
const moscow = zone('Europe/Moscow');
const told = (day: string): PlannedStep => ({
  step: 'overdue-signatory',
  occurrence: 1,
  role: 'signatory',
  recipientId: 'signatory',
  zone: moscow,
  fallsOn: localDate(day),
  fallsAt: instantIn(moscow, localDate(day), localTime('05:00')),
  kind: 'escalation',
  collapsed: [],
});

describe('the weekly letter to the signatory', () => {
  it('comes seven days after the last, at the same hour, and is counted', () => {
    const start = told('2019-10-11');
    const first = nextWeekly(start, calendar, start.fallsAt);
    expect(first).toMatchObject({ step: 'overdue-weekly', occurrence: 1, fallsOn: '2019-10-18' });
    expect(first).toMatchObject({
      fallsAt: '2019-10-18T02:00:00.000Z',
      kind: 'escalation',
      role: 'signatory',
    });
    expect(nextWeekly(first, calendar, first.fallsAt)).toMatchObject({
      occurrence: 2,
      fallsOn: '2019-10-25',
    });
  });

  it('moves from a day off to the next working day', () => {
    const start = told('2019-12-27');
    expect(nextWeekly(start, calendar, start.fallsAt).fallsOn).toBe('2020-01-09');
  });

  it('after an outage is one letter, not one a missed week', () => {
    const next = nextWeekly(told('2019-10-11'), calendar, instant('2019-11-08T12:00:00+03:00'));
    expect(next).toMatchObject({ occurrence: 1, fallsOn: '2019-11-15' });
    expect(next.collapsed.map((missed) => missed.fallsOn)).toEqual([
      '2019-10-18',
      '2019-10-25',
      '2019-11-01',
      '2019-11-08',
    ]);
  });

  it('is not guessed into a year without calendar', () => {
    const start = told('2027-12-29');
    expect(() => nextWeekly(start, calendar, start.fallsAt)).toThrow(UnknownCalendarYear);
  });
});

describe('the round of a zone', () => {
  it.each([
    ['2019-10-04T08:59:59+03:00', '2019-10-04T09:00:00+03:00'],
    ['2019-10-04T09:00:00+03:00', '2019-10-05T09:00:00+03:00'],
    ['2019-10-04T23:59:00+03:00', '2019-10-05T09:00:00+03:00'],
    ['2014-10-25T10:00:00+04:00', '2014-10-26T09:00:00+03:00'],
  ])('after %s is held at %s', (after, round) => {
    expect(nextRoundAt(instant(after), moscow, localTime('09:00'))).toBe(instant(round));
  });
});
