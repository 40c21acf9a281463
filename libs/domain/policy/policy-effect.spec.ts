import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '../calendar/production-calendar.js';
import { instant } from '../time/instant.js';
import { localDate } from '../time/local-date.js';
import { localTime } from '../time/local-time.js';
import { zone } from '../time/zone.js';
import { defaultPolicy, type Policy } from './policy.js';
import { policyEffect, type PolicyWork } from './policy-effect.js';

const calendar = russianCalendar();
const moscow = zone('Europe/Moscow');
const person = (personId: string) => ({ personId, zone: moscow });
const launchedAt = instant('2019-09-06T09:00:00Z');

/** Due on 05.10.2019, a Saturday. */
const work: PolicyWork = {
  deadline: {
    text: 'до 05.10.2019',
    kind: 'by-date',
    from: null,
    to: '2019-10-05',
    due: '2019-10-04',
    decide: false,
    options: [],
    span: null,
  },
  chosen: null,
  signedOn: localDate('2019-09-06'),
  issuerZone: moscow,
  ladder: {
    launchedAt,
    executor: person('executor'),
    controller: person('controller'),
    head: person('head'),
    signatory: person('signatory'),
  },
};

const effect = (change: Partial<Policy>, of = work, now = launchedAt) =>
  policyEffect(
    of,
    { before: defaultPolicy, after: { ...defaultPolicy, version: 2, ...change } },
    { calendar, now },
  );
const lines = (steps: readonly { step: string; fallsOn: string }[] | undefined) =>
  steps?.map(({ step, fallsOn }) => `${fallsOn} ${step}`);

describe('another policy', () => {
  it('that says the same has no effect, whatever its version', () => {
    expect(effect({})).toBeNull();
    expect(effect({ countFrom: 'registration', extensionMostDays: 7 })).toBeNull();
  });

  it('moves the due day and every reminder that counts from it', () => {
    const found = effect({ nonWorkingDue: 'next' });
    expect([found?.before.due.dueOn, found?.after.due.dueOn, found?.dueChanged]).toEqual([
      '2019-10-04',
      '2019-10-07',
      true,
    ]);
    expect(lines(found?.stepsGone)?.slice(0, 3)).toEqual([
      '2019-09-27 five-days',
      '2019-10-03 one-day',
      '2019-10-04 due-day',
    ]);
    expect(lines(found?.stepsAdded)?.slice(0, 4)).toEqual([
      '2019-09-20 half-time',
      '2019-09-30 five-days',
      '2019-10-04 one-day',
      '2019-10-07 due-day',
    ]);
  });

  it('of another hour moves the instant and no day', () => {
    const found = effect({ dueTime: localTime('17:00') });
    expect([found?.dueChanged, found?.before.dueAt, found?.after.dueAt]).toEqual([
      true,
      '2019-10-04T15:00:00.000Z',
      '2019-10-04T14:00:00.000Z',
    ]);
    expect([found?.stepsGone, found?.stepsAdded]).toEqual([[], []]);
  });

  it('of other reminders tells only those to come', () => {
    const found = effect({ workingDaysBefore: [7, 2] }, work, instant('2019-09-30T09:00:00Z'));
    expect([found?.dueChanged, lines(found?.stepsGone), lines(found?.stepsAdded)]).toEqual([
      false,
      ['2019-10-03 one-day'],
      ['2019-10-02 one-day'],
    ]);
  });

  it('leaves the day that a person set where it is', () => {
    const chosen = { dueOn: localDate('2019-10-12'), by: null, at: null, reason: null };
    const found = effect({ nonWorkingDue: 'next' }, { ...work, chosen });
    expect(found).toBeNull();
  });

  it('counts a term of a draft anew, and shows no reminders before anybody is known', () => {
    const draft: PolicyWork = {
      ...work,
      ladder: null,
      deadline: {
        ...work.deadline,
        text: 'в течение 10 дней',
        kind: 'relative',
        to: '2019-09-16',
        due: '2019-09-16',
      },
    };
    const found = effect({ unit: 'working' }, draft);
    expect([found?.before.due.dueOn, found?.after.due.dueOn]).toEqual(['2019-09-16', '2019-09-20']);
    expect(found?.stepsAdded).toEqual([]);
  });
});
