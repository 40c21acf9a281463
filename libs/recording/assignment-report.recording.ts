import { createHash } from 'node:crypto';
import { decideReport } from '#libs/domain/assignment/assignment-act';
import type { LetterPlan } from '#libs/domain/letter/letter-plan';
import { zone } from '#libs/domain/time/zone';
import { replaceLetters } from '#libs/persistence/letters/letter-plan.repository';
import { writeReport } from '#libs/persistence/orders/assignment.repository';
import { insertReportFiles } from '#libs/persistence/orders/report-file.repository';
import {
  recordAct,
  type AssignmentCommand,
  type Ground,
  type RecordedAct,
} from './assignment-act.recording.js';
import { nextMorning } from './letter-times.js';
import type { Recording } from './record.js';
import { writeOrder } from './write-order.js';

export interface ReportFileInput {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface ReportCommand extends AssignmentCommand {
  readonly text: string;
  readonly files: readonly ReportFileInput[];
  readonly newId: () => string;
}

/** The executor reports: reminders and escalations of the assignment no longer hold, the acceptor hears of it in the morning. */
export function recordReport(recording: Recording, command: ReportCommand): Promise<RecordedAct> {
  const { actorId, assignmentId, text } = command;
  const files = command.files.map((file) => ({ ...file, sha256: sha256(file.content) }));
  return recordAct(recording, command, {
    kind: 'submit-report',
    body: { text: sha256(text), files: files.map(({ name, sha256: digest }) => [name, digest]) },
    decide: (assignment, { at }) => decideReport(assignment, { actorId, text, files: files.length }, at),
    is: (event) => event.kind === 'report-submitted',
    write: (tx, ground, event) => {
      const { head, at } = ground;
      const { number, late, takesMarkBack } = event;
      const reportId = command.newId();
      const report = { id: reportId, number, text, byId: actorId, at, late };
      const stored = files.map((file) => ({ id: command.newId(), ...file }));
      const body = { number, late, takesMarkBack, files: files.length };
      const awaiting = awaitingDecision(ground, reportId);
      const settled = { assignmentId, kinds: ['reminder', 'escalation'], reason: 'reported' };
      const written = Promise.all([
        writeReport(tx, assignmentId, report, takesMarkBack),
        insertReportFiles(tx, reportId, stored),
        replaceLetters(tx, head.id, settled, [awaiting], at),
        writeOrder(tx, head, at, [{ kind: event.kind, actorId, assignmentId, body }]),
      ]);
      return { tell: written.then((answers) => answers[3]) };
    },
  });
}

/** The acceptor is told in the digest of the next working morning that a report waits for them. */
function awaitingDecision({ at, state, rules }: Ground, reportId: string): LetterPlan {
  return {
    assignmentId: state.id,
    kind: 'awaiting-decision',
    step: null,
    role: 'controller',
    occurrence: 1,
    planVersion: state.planVersion,
    recipientId: state.acceptorId,
    event: `report:${reportId}`,
    fallsAt: nextMorning(at, zone(state.acceptorZone), rules),
    sendAfterAt: null,
  };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
