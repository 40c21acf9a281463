import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { ItemDue } from '../deadline/item-due.js';
import { nextKnownWeekly, type FallenLetter } from '../ladder/next-known-weekly.js';
import { planKnownReminders, type LadderPerson, type PlannedStep } from '../ladder/plan-reminders.js';
import { letterOfStep, type LetterPlan } from '../letter/letter-plan.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import { instantIn, localTimeOf, type Zone } from '../time/zone.js';
import { dueByCalendar, type Calendars, type LaunchedDeadline } from './due-by-calendar.js';
import { provisionalDueAt } from './provisional-due-at.js';

/** An assignment whose executor owes a report, with the people its letters reach. */
export interface OwedAssignment {
  readonly id: string;
  readonly itemId: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly planVersion: number;
  readonly executor: LadderPerson;
  readonly controller: LadderPerson;
  readonly head: LadderPerson | null;
  readonly signatory: LadderPerson | null;
  /** The signatory's last letter after which no weekly one is planned; null: one is, or none has fallen. */
  readonly lastTold: FallenLetter | null;
}

/** A running order as a change of the calendar needs to see it. */
export interface RunningOrder {
  readonly signedOn: LocalDate;
  readonly launchedAt: Instant;
  readonly issuerZone: Zone;
  readonly policy: Policy;
  readonly items: readonly LaunchedDeadline[];
  readonly assignments: readonly OwedAssignment[];
}

export interface MovedDue {
  readonly assignmentId: string;
  readonly itemId: string;
  readonly itemRef: string;
  readonly fromOn: LocalDate;
  readonly fromAt: Instant;
  readonly toOn: LocalDate;
  readonly toAt: Instant;
}

/** A due day that the new calendar would put on or before the signing: it is not moved, and people are told so. */
export type StayingDue = Pick<MovedDue, 'assignmentId' | 'itemId' | 'itemRef'> & {
  readonly dueOn: LocalDate;
};

/** What the new calendar means for one order; nothing of it has happened yet. */
export interface CalendarChange {
  /** Deadlines of items whose day is found anew, with its reasons. */
  readonly items: readonly { readonly itemId: string; readonly deadline: ItemDue }[];
  readonly moves: readonly MovedDue[];
  readonly stays: readonly StayingDue[];
  /** Due days stand, but reminders fall on other days: their planned steps are superseded by `letters`. */
  readonly replanned: readonly string[];
  /** The ladders from now on of all that moved or is planned anew, and weekly letters that waited for the year. */
  readonly letters: readonly LetterPlan[];
  /** The first year without calendar that letters fall into; null: all can be planned. */
  readonly missingYear: number | null;
}

/**
 * How a running order changes when another calendar takes the place of the one it goes by. A day moves only if the words of the
 * order gave it by the old calendar and give another one by the new: what a person set, at launch or later, stays. A date that a
 * person kept provisionally for want of a calendar is found by it now. A day that would fall on or before the signing stays. Work
 * that is reported is judged by the day that stood then.
 */
export function decideCalendarChange(order: RunningOrder, calendars: Calendars): CalendarChange {
  const dues = new Map(
    order.items.flatMap((item) => {
      const due = dueByCalendar(order, item, calendars);
      return due === null ? [] : [[item.itemId, { ...due, ref: item.ref }] as const];
    }),
  );
  const moves = order.assignments.flatMap((one): MovedDue[] => {
    const due = dues.get(one.itemId);
    if (due === undefined || due.before !== one.dueOn || due.deadline.dueOn === null) return [];
    const toOn = due.deadline.dueOn;
    const toAt = dueAtAnew(order, one, toOn, calendars);
    if (toOn === one.dueOn && toAt === one.dueAt) return [];
    const { id, itemId, dueOn: fromOn, dueAt: fromAt } = one;
    return [{ assignmentId: id, itemId, itemRef: due.ref, fromOn, fromAt, toOn, toAt }];
  });
  const stays = order.assignments.flatMap(({ id, itemId, dueOn }): StayingDue[] => {
    const due = dues.get(itemId);
    if (due?.stays !== true || due.before !== dueOn) return [];
    return [{ assignmentId: id, itemId, itemRef: due.ref, dueOn }];
  });
  const movedItems = new Set(moves.map(({ itemId }) => itemId));
  const items = [...dues].flatMap(([itemId, { deadline, settled }]) =>
    settled || movedItems.has(itemId) ? [{ itemId, deadline }] : [],
  );
  return { items, moves, stays, ...lettersAnew(order, moves, calendars) };
}

/** An hour that is not the policy's (the order names one) stays that hour on the new day. */
function dueAtAnew(
  order: RunningOrder,
  one: OwedAssignment,
  toOn: LocalDate,
  { before, after }: Calendars,
): Instant {
  const { issuerZone, policy } = order;
  if (provisionalDueAt(one.dueOn, issuerZone, policy, before) !== one.dueAt) {
    return instantIn(issuerZone, toOn, localTimeOf(one.dueAt, issuerZone));
  }
  return provisionalDueAt(toOn, issuerZone, policy, after);
}

type Letters = Pick<CalendarChange, 'replanned' | 'letters' | 'missingYear'>;

function lettersAnew(order: RunningOrder, moves: readonly MovedDue[], calendars: Calendars): Letters {
  const replanned: string[] = [];
  const letters: LetterPlan[] = [];
  const missing: number[] = [];
  const moveOf = new Map(moves.map((move) => [move.assignmentId, move]));
  for (const one of order.assignments) {
    const move = moveOf.get(one.id);
    const plan =
      move === undefined ? shiftedPlan(order, one, calendars) : movedPlan(order, one, move, calendars);
    if (plan.missingYear !== null) missing.push(plan.missingYear);
    letters.push(...plan.letters);
    if (move === undefined && plan.letters.some(({ step }) => step !== 'overdue-weekly'))
      replanned.push(one.id);
  }
  return { replanned, letters, missingYear: missing.length === 0 ? null : Math.min(...missing) };
}

interface Plan {
  readonly letters: readonly LetterPlan[];
  readonly missingYear: number | null;
}

/** The change is what set this day: the ladder counts from it, as from a launch. */
function movedPlan(
  order: RunningOrder,
  one: OwedAssignment,
  move: MovedDue,
  { after, now }: Calendars,
): Plan {
  const moved = { ...one, dueOn: move.toOn, dueAt: move.toAt };
  const { steps, missingYear } = ladder(order, moved, after, { launchedAt: now, now });
  return { letters: steps.map((step) => letterOfStep(step, one.id, one.planVersion + 1)), missingYear };
}

/** Steps whose days differ by the new calendar, and weekly letters that waited for it. None when everything falls as before. */
function shiftedPlan(order: RunningOrder, one: OwedAssignment, { before, after, now }: Calendars): Plan {
  const { launchedAt } = order;
  const old = ladder(order, one, before, { launchedAt, now: launchedAt });
  const next = ladder(order, one, after, { launchedAt, now: launchedAt });
  const weekly = one.lastTold === null ? null : nextKnownWeekly(one.lastTold, after, now);
  const weeklies = weekly?.letter == null ? [] : [weekly.letter];
  const missingYear = next.missingYear ?? weekly?.missingYear ?? null;
  const ahead = (steps: readonly PlannedStep[]): string =>
    steps
      .filter(({ fallsAt }) => fallsAt > now)
      .map(nameOf)
      .join();
  if (ahead(old.steps) === ahead(next.steps)) return { letters: weeklies, missingYear };
  const fallen = new Set(old.steps.filter(({ fallsAt }) => fallsAt <= now).map(stepOf));
  const steps = ladder(order, one, after, { launchedAt, now }).steps.filter(
    (step) => !fallen.has(stepOf(step)),
  );
  const anew = steps.map((step) => letterOfStep(step, one.id, one.planVersion + 1));
  return { letters: [...anew, ...weeklies], missingYear };
}

function ladder(
  order: RunningOrder,
  one: Pick<OwedAssignment, 'itemId' | 'dueOn' | 'dueAt' | 'executor' | 'controller' | 'head' | 'signatory'>,
  calendar: ProductionCalendar,
  { launchedAt, now }: { readonly launchedAt: Instant; readonly now: Instant },
) {
  const { dueOn, dueAt: at, executor, controller, head, signatory } = one;
  const { issuerZone, policy } = order;
  const startsOn = order.items.find(({ itemId }) => itemId === one.itemId)?.deadline?.startsOn ?? null;
  const people = { executor, controller, head, signatory };
  return planKnownReminders({
    ...people,
    launchedAt,
    startsOn,
    dueOn,
    dueAt: at,
    issuerZone,
    policy,
    calendar,
    now,
  });
}

const stepOf = ({ step, recipientId }: PlannedStep): string => `${step} ${recipientId}`;
const nameOf = (step: PlannedStep): string => `${stepOf(step)} ${step.fallsAt}`;
