import { mailOutProcessId } from '#libs/contracts/process/process';
import { decideAcceptance, decideReturn } from '#libs/domain/assignment/assignment-act';
import { planKnownReminders, type KnownReminders } from '#libs/domain/ladder/plan-reminders';
import { letterOfStep, loneLetter, type LetterPlan } from '#libs/domain/letter/letter-plan';
import { instant } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { zone } from '#libs/domain/time/zone';
import {
  replaceLetters,
  type Superseded,
  supersedeLettersOfOrder,
} from '#libs/persistence/letters/letter-plan.repository';
import { writeDecision } from '#libs/persistence/orders/assignment.repository';
import {
  recordAct,
  type AssignmentCommand,
  type Ground,
  type RecordedAct,
} from './assignment-act.recording.js';
import { calendarNeeded } from './calendar-needed.js';
import { leavesAt } from './letter-times.js';
import type { NewEntry } from './order-history.js';
import type { Recording } from './record.js';
import { writeOrder } from './write-order.js';

/** The acceptor returns the report for rework: a letter goes at once, the ladder is planned anew from this instant. */
export function recordReturn(
  recording: Recording,
  command: AssignmentCommand & { readonly comment: string },
): Promise<RecordedAct> {
  const { actorId, assignmentId, comment } = command;
  return recordAct(recording, command, {
    kind: 'return-report',
    body: { comment },
    decide: (assignment) => decideReturn(assignment, { actorId, comment }),
    is: (event) => event.kind === 'report-returned',
    write: (tx, ground, event) => {
      const { head, at } = ground;
      const { number, planVersion } = event;
      const decision = { number, outcome: 'returned', comment, byId: actorId, at, planVersion } as const;
      const { steps, missingYear } = ladderAnew(ground);
      const ladder = steps.map((step) => letterOfStep(step, assignmentId, planVersion));
      const letters = [decisionLetter(ground, 'returned', number), ...ladder];
      const entry = { kind: event.kind, actorId, assignmentId, body: { number } };
      const { entries, marks } = calendarNeeded(head, missingYear);
      const written = Promise.all([
        writeDecision(tx, assignmentId, decision),
        replaceLetters(tx, head.id, decided(assignmentId), letters, at),
        writeOrder(tx, head, at, [entry, ...entries], marks),
      ]);
      return { tell: written.then((answers) => [...answers[2], mailOutProcessId]) };
    },
  });
}

/** The acceptor accepts: the assignment is removed from control; the last one closes the order in this same transaction. */
export function recordAcceptance(
  recording: Recording,
  command: AssignmentCommand & { readonly comment: string | null },
): Promise<RecordedAct> {
  const { actorId, assignmentId, comment } = command;
  return recordAct(recording, command, {
    kind: 'accept-report',
    body: { comment },
    decide: (assignment) => decideAcceptance(assignment, { actorId }),
    is: (event) => event.kind === 'report-accepted',
    write: (tx, ground, event) => {
      const { head, at, state } = ground;
      const { number } = event;
      const { planVersion } = state;
      const decision = { number, outcome: 'accepted', comment, byId: actorId, at, planVersion } as const;
      const closes = head.openAssignments === 1;
      const entries: NewEntry[] = [{ kind: event.kind, actorId, assignmentId, body: { number } }];
      if (closes) entries.push({ kind: 'order-closed', actorId: null, assignmentId: null, body: {} });
      const marks = { accepted: 1, closedAt: closes ? at : null };
      const written = Promise.all([
        writeDecision(tx, assignmentId, decision),
        replaceLetters(tx, head.id, decided(assignmentId), [decisionLetter(ground, 'accepted', number)], at),
        closes ? supersedeLettersOfOrder(tx, head.id, 'order-closed') : null,
        writeOrder(tx, head, at, entries, marks),
      ]);
      return { tell: written.then((answers) => [...answers[3], mailOutProcessId]) };
    },
  });
}

/** The acceptor need not be told any more that a report waits. */
function decided(assignmentId: string): Superseded {
  return { assignmentId, kinds: ['awaiting-decision'], reason: 'decided' };
}

function decisionLetter(
  { at, state, rules }: Ground,
  kind: 'returned' | 'accepted',
  number: number,
): LetterPlan {
  const afterAt = leavesAt(at, zone(state.executorZone), rules);
  const event = `decision:${state.id}:${String(number)}`;
  return loneLetter(kind, event, state.executorId, afterAt, state.id);
}

/** The due date stands: what of its ladder lies ahead is planned again, what was missed meanwhile is one step. */
function ladderAnew({ head, at, state, rules }: Ground): KnownReminders {
  const person = (id: string | null, zoneName: string | null) =>
    id === null || zoneName === null ? null : { personId: id, zone: zone(zoneName) };
  return planKnownReminders({
    ...rules,
    launchedAt: instant(head.launchedAt),
    startsOn: state.startsOn === null ? null : localDate(state.startsOn),
    dueOn: localDate(state.dueOn),
    dueAt: instant(state.dueAt),
    issuerZone: zone(head.issuerZone),
    executor: { personId: state.executorId, zone: zone(state.executorZone) },
    controller: { personId: state.acceptorId, zone: zone(state.acceptorZone) },
    head: person(state.headId, state.headZone),
    signatory: person(state.signatoryId, state.signatoryZone),
    now: at,
  });
}
