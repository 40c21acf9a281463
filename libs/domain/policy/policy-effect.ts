import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import { dueAt } from '../deadline/due-at.js';
import type { ChosenDue, ItemDue } from '../deadline/item-due.js';
import type { DraftItem } from '../draft/draft-order.js';
import { planKnownReminders, type LadderInput, type PlannedStep } from '../ladder/plan-reminders.js';
import { launchDue } from '../order/launch-due.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import type { Zone } from '../time/zone.js';
import type { Policy } from './policy.js';

/** An item of real work, running or waiting for its launch, as far as a policy can tell on it. */
export interface PolicyWork {
  readonly deadline: DraftItem['deadline'];
  readonly chosen: ChosenDue | null;
  readonly signedOn: LocalDate | null;
  readonly issuerZone: Zone;
  /** null before the launch: who is reminded is not settled yet. */
  readonly ladder: Pick<LadderInput, 'launchedAt' | 'executor' | 'controller' | 'head' | 'signatory'> | null;
}

export interface PlannedWork {
  readonly due: ItemDue;
  /** null: no due day, or the calendar does not know its year. */
  readonly dueAt: Instant | null;
  readonly steps: readonly PlannedStep[];
}

export interface PolicyEffect {
  readonly before: PlannedWork;
  readonly after: PlannedWork;
  readonly dueChanged: boolean;
  /** Steps still to come that would no longer be there … */
  readonly stepsGone: readonly PlannedStep[];
  /** … and those that would be there instead. */
  readonly stepsAdded: readonly PlannedStep[];
}

/**
 * What would be different if this item had been launched with another policy; null when nothing would. Both plans are made from
 * the launch on by the same calendar, so that the difference is the policy's alone. Reminders of the past are not compared.
 */
export function policyEffect(
  work: PolicyWork,
  policies: { readonly before: Policy; readonly after: Policy },
  ground: { readonly calendar: ProductionCalendar; readonly now: Instant },
): PolicyEffect | null {
  const before = planWork(work, policies.before, ground.calendar);
  const after = planWork(work, policies.after, ground.calendar);
  const dueChanged = before.due.dueOn !== after.due.dueOn || before.dueAt !== after.dueAt;
  const stepsGone = missingIn(after.steps, before.steps, ground.now);
  const stepsAdded = missingIn(before.steps, after.steps, ground.now);
  const same = !dueChanged && stepsGone.length === 0 && stepsAdded.length === 0;
  return same ? null : { before, after, dueChanged, stepsGone, stepsAdded };
}

function planWork(work: PolicyWork, policy: Policy, calendar: ProductionCalendar): PlannedWork {
  const due = launchDue(work, work.chosen, { signedOn: work.signedOn, policy, calendar });
  const at = knownDueAt(due, work.issuerZone, policy, calendar);
  const { ladder, issuerZone } = work;
  if (due.dueOn === null || at === null || ladder === null) return { due, dueAt: at, steps: [] };
  const { dueOn } = due;
  const now = ladder.launchedAt;
  const { steps } = planKnownReminders({
    ...ladder,
    startsOn: due.startsOn ?? null,
    dueOn,
    dueAt: at,
    issuerZone,
    policy,
    calendar,
    now,
  });
  return { due, dueAt: at, steps };
}

function knownDueAt(due: ItemDue, zone: Zone, policy: Policy, calendar: ProductionCalendar): Instant | null {
  if (due.dueOn === null) return null;
  try {
    return dueAt(due.dueOn, zone, policy, calendar, due.dueTime);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}

function missingIn(
  others: readonly PlannedStep[],
  steps: readonly PlannedStep[],
  now: Instant,
): PlannedStep[] {
  const known = new Set(others.map(keyOf));
  return steps.filter((step) => step.fallsAt > now && !known.has(keyOf(step)));
}

function keyOf({ step, role, fallsAt }: PlannedStep): string {
  return `${step} ${role} ${fallsAt}`;
}
