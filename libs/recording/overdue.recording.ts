import type { ProcessId, Tick } from '#libs/contracts/process/process';
import { markOverdueAssignments } from '#libs/persistence/orders/assignment.repository';
import type { Recording } from './record.js';
import { recordTick } from './order-tick.recording.js';

/** Marks what is past its due time unreported. The mark is for history and ladder; pages compute overdue from the clock. */
export function recordOverdue(recording: Recording, tick: Tick): Promise<readonly ProcessId[]> {
  return recordTick(recording, 'mark-overdue', tick, async (tx, head, { at }) => {
    const assignments = await markOverdueAssignments(tx, head.id, at);
    if (assignments.length === 0) return null;
    return { entry: { kind: 'overdue-marked', actorId: null, assignmentId: null, body: { assignments } } };
  });
}
