import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { russianCalendar } from '../calendar/production-calendar.js';
import { dueAt } from '../deadline/due-at.js';
import { defaultPolicy } from '../policy/policy.js';
import { plusMinutes } from '../time/instant.js';
import { addDays, localDate } from '../time/local-date.js';
import { localTime } from '../time/local-time.js';
import { instantIn, localDateOf, localTimeOf, russianZones, zone } from '../time/zone.js';
import { tries } from '#test/support/counts';
import type { LadderInput, LadderPerson } from './ladder-input.js';
import { planReminders } from './plan-reminders.js';

const calendar = russianCalendar();
const moscow = zone('Europe/Moscow');
const person = (personId: string, of = moscow): LadderPerson => ({ personId, zone: of });

describe('for every item', () => {
  const zones = fc.constantFrom(...russianZones);
  const who = (ids: readonly string[]) =>
    fc.record({ personId: fc.constantFrom(...ids), zone: fc.constant(moscow) });
  const anyInput = fc
    .record({
      launchOn: fc.integer({ min: 0, max: 4300 }).map((days) => addDays(localDate('2013-06-03'), days)),
      launchMinute: fc.integer({ min: 0, max: 1439 }),
      days: fc.integer({ min: -20, max: 500 }),
      opensAfterDays: fc.option(fc.integer({ min: -5, max: 520 })),
      laterMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 800_000 })),
      issuerZone: zones,
      executor: zones.map((of) => person('executor', of)),
      controller: who(['controller', 'head', 'signatory']),
      head: fc.option(who(['head', 'executor', 'controller', 'signatory'])),
      signatory: fc.option(who(['signatory', 'executor', 'controller'])),
    })
    .map(({ launchOn, launchMinute, days, opensAfterDays, laterMinutes, ...people }): LadderInput => {
      const launchedAt = plusMinutes(
        instantIn(people.issuerZone, launchOn, localTime('00:00')),
        launchMinute,
      );
      const dueOn = calendar.nextWorkingDay(addDays(launchOn, days));
      const at = dueAt(dueOn, people.issuerZone, defaultPolicy, calendar);
      const now = plusMinutes(launchedAt, laterMinutes);
      const startsOn = opensAfterDays === null ? null : addDays(launchOn, opensAfterDays);
      return { ...people, launchedAt, startsOn, dueOn, dueAt: at, policy: defaultPolicy, calendar, now };
    });

  it('steps fall on working days at 05:00, in order, one a person and morning, none too late for its letters', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const steps = planReminders(of);
        expect(steps.map((step) => step.fallsAt)).toEqual([...steps.map((step) => step.fallsAt)].sort());
        const mornings = steps.map((step) => `${step.recipientId} ${step.fallsOn}`);
        expect(new Set(mornings).size).toBe(mornings.length);
        for (const step of steps) {
          expect(calendar.isWorkingDay(step.fallsOn)).toBe(true);
          expect([localDateOf(step.fallsAt, step.zone), localTimeOf(step.fallsAt, step.zone)]).toEqual([
            step.fallsOn,
            '05:00',
          ]);
          expect(instantIn(step.zone, step.fallsOn, of.policy.lettersAt) > of.now).toBe(true);
          if (step.step === 'window-start') expect(step.fallsOn < of.dueOn).toBe(true);
          if (step.step.startsWith('overdue')) expect(step.fallsAt > of.dueAt).toBe(true);
          else expect(step.fallsOn > localDateOf(of.launchedAt, step.zone)).toBe(true);
        }
      }),
      tries(300),
    );
  });

  it('nobody is told twice of one overdue, except weekly', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const told = planReminders(of)
          .filter((step) => step.step.startsWith('overdue') && step.step !== 'overdue-weekly')
          .map((step) => step.recipientId);
        expect(new Set(told).size).toBe(told.length);
      }),
      tries(300),
    );
  });

  it('a plan made at any later time keeps every step once: to come, or stood for by another', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const steps = (now: LadderInput['now']) =>
          planReminders({ ...of, now })
            .flatMap((s) =>
              [s.step, ...s.collapsed.map((c) => c.step)].map((step) => `${s.recipientId} ${step}`),
            )
            .sort();
        expect(steps(of.now)).toEqual(steps(of.launchedAt));
      }),
      tries(300),
    );
  });
});
