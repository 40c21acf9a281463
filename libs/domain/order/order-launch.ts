import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import type { ItemDue } from '../deadline/item-due.js';
import type { DraftItem } from '../draft/draft-order.js';
import { executorKey, isAssigned, signatoryKey } from '../draft/draft-people.js';
import { planKnownReminders, type LadderInput } from '../ladder/plan-reminders.js';
import { letterOfStep, loneLetter, type LetterPlan } from '../letter/letter-plan.js';
import { sendAfter } from '../policy/quiet-hours.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import { chosenDue, launchDue } from './launch-due.js';
import type { LaunchInput, LaunchPerson } from './launch-input.js';
import {
  controllerOf,
  launchObstacles,
  numberOf,
  personBehind,
  signedOnOf,
  type LaunchObstacle,
} from './launch-obstacles.js';
import { provisionalDueAt } from './provisional-due-at.js';

export interface LaunchedItem {
  readonly id: string;
  readonly position: number;
  readonly ref: string;
  readonly parentRef: string | null;
  readonly kind: string;
  readonly text: string;
  /** null where the item needs no deadline. */
  readonly deadline: ItemDue | null;
  readonly assignments: number;
}

export interface LaunchedAssignment {
  readonly id: string;
  readonly itemId: string;
  readonly executorId: string;
  readonly acceptorId: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
}

/** Everything that a launch writes, computed before anything is written: the same plan is rehearsed and launched. */
export interface OrderLaunch {
  readonly orderId: string;
  readonly kind: string;
  readonly number: string;
  readonly signedOn: LocalDate;
  readonly title: string;
  readonly issuer: string | null;
  readonly signatoryId: string | null;
  readonly controllerId: string;
  readonly items: readonly LaunchedItem[];
  readonly assignments: readonly LaunchedAssignment[];
  readonly letters: readonly LetterPlan[];
  /** The first year without calendar that letters fall into: they are planned when it is entered. */
  readonly missingYear: number | null;
}

/**
 * Turns a checked draft into an order. Refuses with all obstacles at once while there are any.
 * `newId` makes unique identifiers: the domain has no source of chance of its own.
 */
export function decideLaunch(
  input: LaunchInput,
  newId: () => string,
): { readonly launch: OrderLaunch } | { readonly obstacles: readonly LaunchObstacle[] } {
  const obstacles = launchObstacles(input);
  const controller = controllerOf(input);
  const number = numberOf(input);
  const signedOn = signedOnOf(input);
  if (obstacles.length > 0 || controller === null || number === null || signedOn === null)
    return { obstacles };
  const { document } = input.draft;
  const signatory = signatoryOf(input);
  const orderId = newId();
  const parts = input.draft.items.map((item, index) =>
    launchItem(input, { item, index, controller, signedOn }, newId),
  );
  const assignments = parts.flatMap((part) => part.assignments);
  const ladders = parts.flatMap(({ item, assignments: own }) =>
    own.map((one) =>
      ladderOf(input, { ...one, startsOn: item.deadline?.startsOn ?? null }, controller, signatory),
    ),
  );
  const missing = ladders.flatMap(({ missingYear }) => (missingYear === null ? [] : [missingYear]));
  return {
    launch: {
      orderId,
      kind: document.kind ?? 'документ',
      number,
      signedOn,
      title: input.choices.title ?? document.title ?? document.workingTitle ?? '',
      issuer: document.issuer,
      signatoryId: signatory?.id ?? null,
      controllerId: controller.id,
      items: parts.map(({ item }) => item),
      assignments,
      letters: [...launchNotices(input, orderId, assignments), ...ladders.flatMap(({ letters }) => letters)],
      missingYear: missing.length === 0 ? null : Math.min(...missing),
    },
  };
}

function signatoryOf(input: LaunchInput): LaunchPerson | null {
  const { signatoryId } = input.choices;
  if (signatoryId !== null) return input.people.get(signatoryId) ?? null;
  const key = signatoryKey(input.draft);
  return key === null ? null : personBehind(input, key);
}

interface ItemPlace {
  readonly item: DraftItem;
  readonly index: number;
  readonly controller: LaunchPerson;
  readonly signedOn: LocalDate;
}

function launchItem(
  input: LaunchInput,
  { item, index, controller, signedOn }: ItemPlace,
  newId: () => string,
): { item: LaunchedItem; assignments: LaunchedAssignment[] } {
  const id = newId();
  const assigned = isAssigned(item);
  const due = assigned ? launchDue(item, chosenDue(input.choices, item.ref), { ...input, signedOn }) : null;
  const dueOn = due?.dueOn ?? null;
  const executors = new Set(
    assigned ? item.executors.map((one) => personBehind(input, executorKey(one))?.id) : [],
  );
  const assignments: LaunchedAssignment[] = [];
  for (const executorId of executors) {
    if (executorId === undefined || dueOn === null) continue;
    const at = provisionalDueAt(dueOn, input.issuerZone, input.policy, input.calendar, due?.dueTime);
    assignments.push({ id: newId(), itemId: id, executorId, acceptorId: controller.id, dueOn, dueAt: at });
  }
  return {
    item: {
      id,
      position: index,
      ref: item.ref,
      parentRef: item.parent,
      kind: item.kind,
      text: item.text,
      deadline: due,
      assignments: assignments.length,
    },
    assignments,
  };
}

function ladderOf(
  input: LaunchInput,
  assignment: LaunchedAssignment & Pick<LadderInput, 'startsOn'>,
  controller: LaunchPerson,
  signatory: LaunchPerson | null,
): { readonly letters: readonly LetterPlan[]; readonly missingYear: number | null } {
  const executor = input.people.get(assignment.executorId);
  if (executor === undefined) return { letters: [], missingYear: null };
  const head = executor.headId === null ? null : (input.people.get(executor.headId) ?? null);
  const { steps, missingYear } = planKnownReminders({
    launchedAt: input.at,
    startsOn: assignment.startsOn,
    dueOn: assignment.dueOn,
    dueAt: assignment.dueAt,
    issuerZone: input.issuerZone,
    executor: onLadder(executor),
    controller: onLadder(controller),
    head: head === null ? null : onLadder(head),
    signatory: signatory === null ? null : onLadder(signatory),
    policy: input.policy,
    calendar: input.calendar,
    now: input.at,
  });
  return { letters: steps.map((step) => letterOfStep(step, assignment.id, 1)), missingYear };
}

function onLadder({ id, zone }: LaunchPerson) {
  return { personId: id, zone };
}

/** One letter per person and order: to everybody who executes or accepts something. */
function launchNotices(
  input: LaunchInput,
  orderId: string,
  assignments: readonly LaunchedAssignment[],
): LetterPlan[] {
  const readers = new Set(assignments.flatMap(({ executorId, acceptorId }) => [executorId, acceptorId]));
  return [...readers].flatMap((id) => {
    const person = input.people.get(id);
    if (person === undefined) return [];
    return [loneLetter('launch', `launch:${orderId}`, id, noticeLeavesAt(input, person))];
  });
}

/** A launch does not wait for the calendar of a year: where nobody knows the days off its notices leave at once. */
function noticeLeavesAt({ at, policy, calendar }: LaunchInput, person: LaunchPerson): Instant {
  try {
    return sendAfter(at, person, policy, calendar);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return at;
    throw error;
  }
}
