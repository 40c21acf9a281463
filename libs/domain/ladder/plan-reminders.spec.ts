import { describe, expect, it } from '@jest/globals';
import { russianCalendar, UnknownCalendarYear } from '../calendar/production-calendar.js';
import { dueAt } from '../deadline/due-at.js';
import { defaultPolicy } from '../policy/policy.js';
import { instant } from '../time/instant.js';
import { localDate } from '../time/local-date.js';
import { localTime } from '../time/local-time.js';
import { zone } from '../time/zone.js';
import type { LadderInput, LadderPerson } from './ladder-input.js';
import { planKnownReminders, planReminders } from './plan-reminders.js';

const calendar = russianCalendar();
const moscow = zone('Europe/Moscow');
const person = (personId: string, of = moscow): LadderPerson => ({ personId, zone: of });

interface Changes extends Partial<Omit<LadderInput, 'launchedAt' | 'dueOn' | 'now'>> {
  launched?: string;
  due?: string;
  now?: string;
}

function input({
  launched = '2019-09-06T12:00:00+03:00',
  due = '2019-12-31',
  now,
  ...rest
}: Changes): LadderInput {
  const issuerZone = rest.issuerZone ?? moscow;
  const policy = rest.policy ?? defaultPolicy;
  const dueOn = localDate(due);
  return {
    launchedAt: instant(launched),
    startsOn: null,
    dueOn,
    dueAt: dueAt(dueOn, issuerZone, policy, calendar),
    issuerZone,
    executor: person('executor'),
    controller: person('controller'),
    head: person('head'),
    signatory: person('signatory'),
    policy,
    calendar,
    now: instant(now ?? launched),
    ...rest,
  };
}

const plan = (changes: Changes) =>
  planReminders(input(changes)).map((step) => `${step.fallsOn} ${step.step} ${step.recipientId}`);
const planFrom = (changes: Changes) =>
  planReminders(input(changes)).map(({ fallsOn, step, recipientId, collapsed }) => [
    `${fallsOn} ${step} ${recipientId}`,
    ...collapsed.map((missed) => `${missed.fallsOn} ${missed.step}`),
  ]);

describe('the ladder', () => {
  it('of a long item has every step, each on its working day', () => {
    expect(plan({})).toEqual([
      '2019-11-01 half-time executor',
      '2019-12-24 five-days executor',
      '2019-12-30 one-day executor',
      '2019-12-31 due-day executor',
      '2020-01-09 overdue executor',
      '2020-01-09 overdue controller',
      '2020-01-13 overdue-head head',
      '2020-01-15 overdue-signatory signatory',
    ]);
  });

  it('of an item of 30 days or less has no half-time step', () => {
    expect(plan({ due: '2019-10-07' })[0]).toBe('2019-09-20 half-time executor');
    expect(plan({ due: '2019-10-04' })[0]).toBe('2019-09-27 five-days executor');
  });

  it('has no step on or before the day of launch: the launch notice has told it', () => {
    expect(plan({ launched: '2019-09-30T09:00:00+03:00', due: '2019-10-04' }).slice(0, 2)).toEqual([
      '2019-10-03 one-day executor',
      '2019-10-04 due-day executor',
    ]);
    expect(plan({ launched: '2019-10-04T09:00:00+03:00', due: '2019-10-04' })[0]).toBe(
      '2019-10-07 overdue executor',
    );
  });

  it('reminds of a due day off on the working day before, once, and counts lateness from the next', () => {
    const policy = { ...defaultPolicy, nonWorkingDue: 'none' as const };
    expect(
      planFrom({ due: '2019-10-05', launched: '2019-09-16T09:00:00+03:00', policy }).slice(0, 3),
    ).toEqual([
      ['2019-09-30 five-days executor'],
      ['2019-10-04 due-day executor', '2019-10-04 one-day'],
      ['2019-10-07 overdue executor'],
    ]);
  });

  it('falls at 05:00 of each recipient and says which letter it is for', () => {
    const steps = planReminders(input({ executor: person('executor', zone('Asia/Kamchatka')) }));
    expect(steps.find((step) => step.step === 'due-day')?.fallsAt).toBe('2019-12-30T17:00:00.000Z');
    expect(steps.find((step) => step.recipientId === 'controller')?.fallsAt).toBe('2020-01-09T02:00:00.000Z');
    expect(steps.filter((step) => step.kind === 'escalation').map((step) => step.role)).toEqual([
      'head',
      'signatory',
    ]);
    expect(steps.every((step) => step.occurrence === 1)).toBe(true);
  });

  it('never says "today" to a reader whose morning comes after the due time', () => {
    const far = {
      issuerZone: zone('Asia/Kamchatka'),
      executor: person('executor', zone('Europe/Kaliningrad')),
    };
    expect(planFrom({ ...far, due: '2019-10-04' })[1]).toEqual([
      '2019-10-03 due-day executor',
      '2019-10-03 one-day',
    ]);
  });

  it('never says "overdue" before the due time, wherever the reader is', () => {
    const policy = { ...defaultPolicy, dueTime: localTime('23:00') };
    const executor = person('executor', zone('Asia/Kamchatka'));
    const late = planReminders(
      input({ issuerZone: zone('Europe/Kaliningrad'), executor, policy, due: '2019-10-03' }),
    );
    expect(late.find((step) => step.step === 'overdue' && step.role === 'executor')?.fallsOn).toBe(
      '2019-10-07',
    );
  });

  it('of an item that was late at its launch counts from the launch', () => {
    expect(plan({ launched: '2020-02-03T12:00:00+03:00' })).toEqual([
      '2020-02-04 overdue executor',
      '2020-02-04 overdue controller',
      '2020-02-06 overdue-head head',
      '2020-02-10 overdue-signatory signatory',
    ]);
  });

  it('refuses a policy with more counted steps than it has names for', () => {
    const policy = { ...defaultPolicy, workingDaysBefore: [10, 5, 1] };
    expect(() => plan({ policy })).toThrow(
      'workingDaysBefore is 10, 5, 1, expected at most two numbers above 0',
    );
  });
});

describe('the ladder of a window', () => {
  const window = { launched: '2019-09-06T12:00:00+03:00', due: '2019-12-31' };

  it('that opens later tells its first working day, and its half is half of the window', () => {
    // 05.10.2019 is a Saturday.
    expect(plan({ ...window, startsOn: localDate('2019-10-05') }).slice(0, 3)).toEqual([
      '2019-10-07 window-start executor',
      '2019-11-19 half-time executor',
      '2019-12-24 five-days executor',
    ]);
  });

  it.each(['2019-09-06', '2019-03-01', '2019-12-31', '2020-02-01'])(
    'open at the launch, or of a single day, has no such notice (%s)',
    (startsOn) => {
      expect(plan({ ...window, startsOn: localDate(startsOn) }).join()).not.toContain('window-start');
    },
  );

  it('of which nothing but days off comes before the due day has no such notice', () => {
    const short = { due: '2019-10-07', startsOn: localDate('2019-10-05') };
    expect(plan(short).join()).not.toContain('window-start');
  });

  it('that opened while nobody looked says so with the step that stands for it', () => {
    const late = { ...window, startsOn: localDate('2019-10-05'), now: '2019-12-26T12:00:00+03:00' };
    expect(planFrom(late)[0]).toEqual([
      '2019-12-27 five-days executor',
      '2019-10-07 window-start',
      '2019-11-19 half-time',
    ]);
  });
});

describe('who is told of an overdue', () => {
  const due = '2019-10-04';
  const after = (changes: Changes) => plan({ due, ...changes }).filter((line) => line.includes(' overdue'));

  it('without a known head is the signatory on the third day, the controller having been told on the first', () => {
    expect(after({ head: null })).toEqual([
      '2019-10-07 overdue executor',
      '2019-10-07 overdue controller',
      '2019-10-09 overdue-signatory signatory',
    ]);
  });

  it.each(['executor', 'controller'])(
    'is not twice a head who is the %s: the signatory takes the place',
    (same) => {
      expect(after({ head: person(same) })[2]).toBe('2019-10-09 overdue-signatory signatory');
    },
  );

  it('is not twice a signatory who controls: the fifth day is silent, a week later the weekly letters begin', () => {
    expect(after({ signatory: person('controller') })).toEqual([
      '2019-10-07 overdue executor',
      '2019-10-07 overdue controller',
      '2019-10-09 overdue-head head',
      '2019-10-18 overdue-weekly controller',
    ]);
    expect(after({ signatory: person('controller'), head: null }).slice(2)).toEqual([
      '2019-10-18 overdue-weekly controller',
    ]);
  });

  it('is not twice a signatory who is the head', () => {
    expect(after({ head: person('signatory') }).slice(2)).toEqual([
      '2019-10-09 overdue-head signatory',
      '2019-10-18 overdue-weekly signatory',
    ]);
  });

  it('is one letter for an executor who also controls, and ends with those who are known', () => {
    expect(after({ controller: person('executor'), head: null, signatory: null })).toEqual([
      '2019-10-07 overdue executor',
    ]);
  });
});

describe('a plan computed after the fact', () => {
  it('collapses what each person missed into the newest, on the next working morning', () => {
    expect(planFrom({ now: '2019-12-27T12:00:00+03:00' }).slice(0, 2)).toEqual([
      ['2019-12-30 one-day executor', '2019-11-01 half-time', '2019-12-24 five-days'],
      ['2019-12-31 due-day executor'],
    ]);
    expect(planFrom({ now: '2019-12-24T12:00:00+03:00' })[0]).toEqual([
      '2019-12-25 five-days executor',
      '2019-11-01 half-time',
    ]);
    expect(planFrom({ now: '2020-01-18T12:00:00+03:00' })).toEqual([
      [
        '2020-01-20 overdue executor',
        '2019-11-01 half-time',
        '2019-12-24 five-days',
        '2019-12-30 one-day',
        '2019-12-31 due-day',
      ],
      ['2020-01-20 overdue controller'],
      ['2020-01-20 overdue-head head'],
      ['2020-01-20 overdue-signatory signatory'],
    ]);
  });

  it('leaves a step alone whose morning letters are still to leave', () => {
    expect(plan({ now: '2019-12-31T08:59:00+03:00' })[0]).toBe('2019-12-31 due-day executor');
    expect(plan({ now: '2019-12-31T09:00:00+03:00' })[0]).toBe('2020-01-09 overdue executor');
  });
});

describe('a year without calendar', () => {
  it('stops the plan with the year it needs', () => {
    const late = input({ launched: '2027-10-01T12:00:00+03:00', due: '2027-12-30' });
    expect(() => planReminders(late)).toThrow(UnknownCalendarYear);
    expect(() => planReminders(late)).toThrow('2028');
  });

  it('still lets the steps up to it be planned', () => {
    const known = planKnownReminders(input({ launched: '2027-10-01T12:00:00+03:00', due: '2027-12-30' }));
    expect(known.missingYear).toBe(2028);
    expect(known.steps.map((step) => step.step)).toEqual(['half-time', 'five-days', 'one-day', 'due-day']);
  });
});
