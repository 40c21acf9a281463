import type { Assignment } from '#libs/domain/assignment/assignment';
import type { AssignmentDecision, AssignmentEvent } from '#libs/domain/assignment/assignment-act';
import { isRefusal } from '#libs/domain/order/refusal';
import { instant } from '#libs/domain/time/instant';
import { readAssignment, type AssignmentState } from '#libs/persistence/orders/assignment.repository';
import { lockOrderOfAssignment, type OrderHead } from '#libs/persistence/orders/order-head.repository';
import { readAssignmentDetail, type AssignmentDetail } from '#libs/persistence/views/assignment.view';
import type { Transaction } from '#libs/persistence/database';
import {
  NotFound,
  VersionChanged,
  type Moment,
  type Outcome,
  type Shown,
  type Tell,
  type Work,
} from './command.js';
import { frozenRules, type FrozenRules } from './frozen-rules.js';
import type { Recording } from './record.js';

/** A person's act on one assignment, of whatever kind. */
export interface AssignmentCommand {
  readonly actorId: string;
  readonly idempotencyKey: string;
  readonly assignmentId: string;
  /** null where none is asked for (opening). */
  readonly version: number | null;
}

export interface AssignmentAnswer {
  readonly assignmentId: string;
  readonly version: number;
}

/** What became of an act, and the assignment as it stands after it. */
export type RecordedAct = Shown<AssignmentAnswer, AssignmentDetail | null>;

/** What an act finds after the order was locked. */
export interface Ground extends Moment {
  readonly head: OrderHead;
  /** Policy and calendar of the order: read before anything is written, as writing waits for nothing. */
  readonly rules: FrozenRules;
  readonly state: AssignmentState;
}

/** Not a promise by itself: what could wait between two statements would send the second after COMMIT. */
export interface Written {
  readonly tell: Promise<Tell>;
}

export interface Act<Event extends AssignmentEvent> {
  readonly kind: string;
  readonly body: object;
  readonly decide: (assignment: Assignment, ground: Ground) => AssignmentDecision;
  /**
   * Sends what the event changes, all of it at once and waiting for none: it leaves in one packet with the answer and COMMIT, so
   * that the order's lock is held for two round trips. Of every act the assignment's version rises by one.
   */
  readonly write: (tx: Transaction, ground: Ground, event: Event) => Written;
  readonly is: (event: AssignmentEvent) => event is Event;
}

/** Lock the order, load the assignment, compare its version, decide, write: the same for every act of a person on an assignment. */
export function recordAct<Event extends AssignmentEvent>(
  recording: Recording,
  command: AssignmentCommand,
  act: Act<Event>,
): Promise<RecordedAct> {
  const { assignmentId } = command;
  const asked = {
    caller: command.actorId,
    idempotencyKey: command.idempotencyKey,
    kind: act.kind,
    orderId: null,
    body: { assignmentId, ...act.body },
    version: command.version,
  };
  const work: Work<AssignmentAnswer, Found> = {
    // Given together, run one after the other: the assignment is read as it stands once the lock is held.
    look: (tx) => Promise.all([lockOrderOfAssignment(tx, assignmentId), readAssignment(tx, assignmentId)]),
    act: async (tx, [head, state], moment): Promise<Outcome<AssignmentAnswer>> => {
      if (head === null || state === null) throw new NotFound('assignment');
      if (command.version !== null && command.version !== state.version) {
        throw new VersionChanged(state.version, command.version);
      }
      const ground = { ...moment, head, state, rules: await frozenRules(tx, head) };
      const decision = act.decide(asAssignment(state), ground);
      if (isRefusal(decision)) return { answer: decision, tell: [] };
      const { event } = decision;
      if (event === null || !act.is(event)) {
        return { answer: { assignmentId, version: state.version }, tell: [] };
      }
      const { tell } = act.write(tx, ground, event);
      return { answer: { assignmentId, version: state.version + 1 }, tell };
    },
  };
  return recording.commandOn(asked, work, (database) => readAssignmentDetail(database, assignmentId));
}

type Found = readonly [OrderHead | null, AssignmentState | null];

function asAssignment(state: AssignmentState): Assignment {
  return {
    id: state.id,
    executorId: state.executorId,
    acceptorId: state.acceptorId,
    status: state.status,
    dueAt: instant(state.dueAt),
    planVersion: state.planVersion,
    reports: state.reports,
    overdueAt: state.overdueAt === null ? null : instant(state.overdueAt),
  };
}
