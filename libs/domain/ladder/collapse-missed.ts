import type { LocalDate } from '../time/local-date.js';
import { instantIn, localDateOf } from '../time/zone.js';
import type { LadderInput, LadderPerson } from './ladder-input.js';
import { kindOfStep, type LadderRung, type PlannedStep } from './ladder-step.js';

type Timing = Pick<LadderInput, 'policy' | 'calendar' | 'now'>;

/**
 * One person's rungs, in the order of their days, as steps still to come. A rung whose morning letters have left is missed:
 * of the missed ones the newest counts and is planned for the next working morning – unless the next rung comes that morning
 * or before, which then stands for all of them. Two rungs of one morning are one step, the later one.
 * Throws UnknownCalendarYear when the next working morning needs a year without data.
 */
export function collapseMissed(rungs: readonly LadderRung[], timing: Timing): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let held: LadderRung[] = [];
  const plan = (rung: LadderRung, fallsOn: LocalDate, collapsed: readonly LadderRung[]): void => {
    steps.push(plannedStep({ ...rung, fallsOn }, timing, collapsed));
  };
  for (const [index, rung] of rungs.entries()) {
    const next = rungs[index + 1];
    const morningOn = lettersLeft(rung.person, rung.fallsOn, timing)
      ? nextMorning(rung.person, timing)
      : rung.fallsOn;
    if (next !== undefined && next.fallsOn <= morningOn) {
      held.push(rung);
    } else {
      plan(rung, morningOn, held);
      held = [];
    }
  }
  return steps;
}

function plannedStep(rung: LadderRung, timing: Timing, collapsed: readonly LadderRung[]): PlannedStep {
  const { step, role, person, fallsOn } = rung;
  return {
    step,
    occurrence: 1,
    role,
    recipientId: person.personId,
    zone: person.zone,
    fallsOn,
    fallsAt: instantIn(person.zone, fallsOn, timing.policy.ladderAt),
    kind: kindOfStep(step),
    collapsed: collapsed.map((missed) => ({ step: missed.step, fallsOn: missed.fallsOn })),
  };
}

function lettersLeft(person: LadderPerson, day: LocalDate, { policy, now }: Timing): boolean {
  return instantIn(person.zone, day, policy.lettersAt) <= now;
}

/** The first working day of the person whose morning letters have not left. */
function nextMorning(person: LadderPerson, timing: Timing): LocalDate {
  const today = localDateOf(timing.now, person.zone);
  const day = timing.calendar.nextWorkingDay(today);
  return lettersLeft(person, day, timing) ? timing.calendar.addWorkingDays(day, 1) : day;
}
