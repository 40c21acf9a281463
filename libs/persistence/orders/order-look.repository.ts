import type { NextStep } from '#libs/contracts/process/process';
import type { Transaction } from '../database.js';

export interface OrderState {
  readonly status: 'running' | 'closed';
  readonly ended: boolean;
  readonly historyNumber: number;
  readonly wakesAt: string | null;
  readonly reportWritten: boolean;
  readonly announced: boolean;
  readonly remind: boolean;
  readonly escalate: boolean;
  readonly markOverdue: boolean;
  readonly open: number;
  readonly awaitingDecision: number;
  readonly overdue: number;
}

/**
 * One look of the process: what it has seen counts as seen from here on, in the statement that reads it, so that news written
 * a moment later is news again.
 */
export async function lookAtOrder(tx: Transaction, orderId: string, now: string): Promise<OrderState | null> {
  const [row] = await tx.query<OrderState>(
    `UPDATE orders o SET news_seen = news_seq, looked_at = clock_timestamp() WHERE o.id = $1
     RETURNING o.status, o.ended_at IS NOT NULL AS ended, o.history_number::int AS "historyNumber",
       o.wakes_at AS "wakesAt", o.report_written_at IS NOT NULL AS "reportWritten", o.announced_at IS NOT NULL AS announced,
       o.open_assignments AS open,
       EXISTS (SELECT FROM letter WHERE order_id = o.id AND status = 'planned' AND kind <> 'escalation' AND falls_at <= $2)
         AS remind,
       EXISTS (SELECT FROM letter WHERE order_id = o.id AND status = 'planned' AND kind = 'escalation' AND falls_at <= $2)
         AS escalate,
       EXISTS (SELECT FROM assignment WHERE order_id = o.id AND overdue_at IS NULL AND due_at < $2
                AND status IN ('launched', 'in-work', 'returned')) AS "markOverdue",
       (SELECT count(*)::int FROM assignment WHERE order_id = o.id AND status = 'reported') AS "awaitingDecision",
       (SELECT count(*)::int FROM assignment WHERE order_id = o.id AND due_at < $2
         AND status IN ('launched', 'in-work', 'returned')) AS overdue`,
    [orderId, now],
  );
  return row ?? null;
}

/** What lies ahead, earliest first, 50 at most: shown with the process. */
export function nextSteps(tx: Transaction, orderId: string): Promise<NextStep[]> {
  return tx.query<NextStep>(
    `SELECT assignment_id AS "assignmentId", coalesce(step, kind) AS step, falls_at AS at FROM letter
      WHERE order_id = $1 AND status = 'planned' ORDER BY falls_at, id LIMIT 50`,
    [orderId],
  );
}
