import { decideOpening } from '#libs/domain/assignment/assignment-act';
import { writeOpening } from '#libs/persistence/orders/assignment.repository';
import { recordAct, type AssignmentCommand, type RecordedAct } from './assignment-act.recording.js';
import type { Recording } from './record.js';
import { writeOrder } from './write-order.js';

/** The executor opens the item: from now on it is in work. */
export function recordOpening(recording: Recording, command: AssignmentCommand): Promise<RecordedAct> {
  return recordAct(recording, command, {
    kind: 'open-assignment',
    body: {},
    decide: (assignment) => decideOpening(assignment, command.actorId),
    is: (event) => event.kind === 'assignment-opened',
    write: (tx, { head, at }, event) => {
      const { actorId, assignmentId } = command;
      const written = Promise.all([
        writeOpening(tx, assignmentId, at),
        writeOrder(tx, head, at, [{ kind: event.kind, actorId, assignmentId, body: {} }]),
      ]);
      return { tell: written.then((answers) => answers[1]) };
    },
  });
}
