import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import { collapseMissed } from './collapse-missed.js';
import type { LadderInput } from './ladder-input.js';
import { ladderSteps, type LadderRung, type PlannedStep } from './ladder-step.js';
import { overdueTellings } from './overdue-tellings.js';
import { remindersBeforeDue } from './reminders-before-due.js';

export type { LadderInput, LadderPerson, LadderRole } from './ladder-input.js';
export type { LadderStep, PlannedStep } from './ladder-step.js';

/** A plan as far as the calendar reaches; with a missing year the rest is planned when that year has been entered. */
export interface KnownReminders {
  readonly steps: readonly PlannedStep[];
  /** The first year that the plan needs and the calendar lacks. */
  readonly missingYear: number | null;
}

/**
 * All letters one assignment will cause if nobody reports, in the order of their instants; each falls on a working day, in the
 * recipient's zone. Weekly letters are planned one after another by `nextWeekly`. What was missed at `now` is collapsed, person by
 * person (`collapseMissed`); who is told of an overdue, and that nobody is told twice, is decided in `overdueTellings`.
 * `fallsAt` is behind `now` only between 05:00 and that morning's letters: such a step is due at once and still in time.
 * Throws UnknownCalendarYear when the plan needs a year without data: the caller raises a task, or takes `planKnownReminders`.
 */
export function planReminders(input: LadderInput): readonly PlannedStep[] {
  const { steps, missingYear } = planKnownReminders(input);
  if (missingYear !== null) throw new UnknownCalendarYear(missingYear);
  return steps;
}

/** As `planReminders`, but an order due in the last days of the last known year still gets the steps up to then. */
export function planKnownReminders(input: LadderInput): KnownReminders {
  const rungs: LadderRung[] = [];
  let missingYear: number | null = null;
  try {
    rungs.push(...remindersBeforeDue(input));
    for (const rung of overdueTellings(input)) rungs.push(rung);
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    missingYear = error.year;
  }
  try {
    return { steps: settle(rungs, input), missingYear };
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    return { steps: [], missingYear: error.year };
  }
}

function settle(rungs: readonly LadderRung[], input: LadderInput): PlannedStep[] {
  const byPerson = new Map<string, LadderRung[]>();
  for (const rung of rungs) {
    const own = byPerson.get(rung.person.personId);
    if (own === undefined) byPerson.set(rung.person.personId, [rung]);
    else own.push(rung);
  }
  return [...byPerson.values()].flatMap((own) => collapseMissed(own, input)).sort(inOrder);
}

function inOrder(a: PlannedStep, b: PlannedStep): number {
  if (a.fallsAt !== b.fallsAt) return a.fallsAt < b.fallsAt ? -1 : 1;
  return ladderSteps.indexOf(a.step) - ladderSteps.indexOf(b.step); // equal steps stay: executor before controller
}
