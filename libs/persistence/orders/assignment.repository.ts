import type { AssignmentStatus } from '#libs/domain/assignment/assignment';
import type { Transaction } from '../database.js';

/** An assignment with the people its letters reach, read after the order was locked. */
export interface AssignmentState {
  readonly id: string;
  readonly itemId: string;
  readonly itemRef: string;
  readonly version: number;
  readonly status: AssignmentStatus;
  readonly dueOn: string;
  readonly dueAt: string;
  /** First day of the item's window; null: it has none. */
  readonly startsOn: string | null;
  readonly planVersion: number;
  readonly reports: number;
  readonly overdueAt: string | null;
  readonly executorId: string;
  readonly executorZone: string;
  readonly headId: string | null;
  readonly headZone: string | null;
  readonly acceptorId: string;
  readonly acceptorZone: string;
  readonly signatoryId: string | null;
  readonly signatoryZone: string | null;
}

export async function readAssignment(tx: Transaction, assignmentId: string): Promise<AssignmentState | null> {
  const [row] = await tx.query<AssignmentState>(
    `SELECT a.id, a.item_id AS "itemId", i.ref AS "itemRef", a.version, a.status, a.due_on AS "dueOn", a.due_at AS "dueAt",
            i.deadline ->> 'startsOn' AS "startsOn", a.plan_version AS "planVersion", a.reports, a.overdue_at AS "overdueAt",
            a.executor_id AS "executorId", e.zone AS "executorZone", h.id AS "headId", h.zone AS "headZone",
            a.acceptor_id AS "acceptorId", c.zone AS "acceptorZone", s.id AS "signatoryId", s.zone AS "signatoryZone"
       FROM assignment a
       JOIN item i ON i.id = a.item_id
       JOIN orders o ON o.id = a.order_id
       JOIN person e ON e.id = a.executor_id
       JOIN person c ON c.id = a.acceptor_id
       LEFT JOIN person h ON h.id = e.head_id
       LEFT JOIN person s ON s.id = o.signatory_id
      WHERE a.id = $1`,
    [assignmentId],
  );
  return row ?? null;
}

export async function writeOpening(tx: Transaction, assignmentId: string, at: string): Promise<void> {
  await tx.query(
    `UPDATE assignment SET status = 'in-work', opened_at = $2, version = version + 1 WHERE id = $1`,
    [assignmentId, at],
  );
}

export interface NewReport {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly byId: string;
  readonly at: string;
  readonly late: boolean;
}

/** Report and assignment in one statement: what is held under the order's lock is counted in round trips. */
export async function writeReport(
  tx: Transaction,
  assignmentId: string,
  report: NewReport,
  takesMarkBack: boolean,
): Promise<void> {
  await tx.query(
    `WITH submitted AS (
       INSERT INTO report (id, assignment_id, number, text, by_id, at, late) VALUES ($5, $1, $2, $6, $7, $3, $8))
     UPDATE assignment SET status = 'reported', reports = $2, reported_at = $3, version = version + 1,
            overdue_at = CASE WHEN $4 THEN NULL ELSE overdue_at END
      WHERE id = $1`,
    [assignmentId, report.number, report.at, takesMarkBack, report.id, report.text, report.byId, report.late],
  );
}

export interface NewDecision {
  readonly number: number;
  readonly outcome: 'accepted' | 'returned';
  readonly comment: string | null;
  readonly byId: string;
  readonly at: string;
  readonly planVersion: number;
}

/** Writes the decision on the report that stands, in one statement as writeReport does. A returned assignment owes a report again: its overdue mark is set anew. */
export async function writeDecision(
  tx: Transaction,
  assignmentId: string,
  decision: NewDecision,
): Promise<void> {
  await tx.query(
    `WITH decided AS (
       UPDATE report SET outcome = $2, comment = $5, decided_by_id = $6, decided_at = $4
        WHERE assignment_id = $1 AND number = $7),
     lessened AS (
       UPDATE item SET open_assignments = open_assignments - 1
        WHERE $2 = 'accepted' AND id = (SELECT item_id FROM assignment WHERE id = $1))
     UPDATE assignment SET status = $2, version = version + 1, plan_version = $3,
            accepted_at = CASE WHEN $2 = 'accepted' THEN $4::timestamptz END,
            returns = returns + ($2 = 'returned')::int,
            overdue_at = CASE WHEN $2 = 'returned' THEN NULL ELSE overdue_at END
      WHERE id = $1`,
    [
      assignmentId,
      decision.outcome,
      decision.planVersion,
      decision.at,
      decision.comment,
      decision.byId,
      decision.number,
    ],
  );
}

/** Marks every assignment of the order whose due time has passed unreported; returns their ids. */
export async function markOverdueAssignments(
  tx: Transaction,
  orderId: string,
  at: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE assignment SET overdue_at = $2
      WHERE order_id = $1 AND overdue_at IS NULL AND due_at < $2 AND status IN ('launched', 'in-work', 'returned')
      RETURNING id`,
    [orderId, at],
  );
  return rows.map(({ id }) => id);
}

export async function markEscalated(
  tx: Transaction,
  assignmentIds: readonly string[],
  at: string,
): Promise<void> {
  await tx.query(
    'UPDATE assignment SET escalated_at = coalesce(escalated_at, $2) WHERE id = ANY($1::uuid[])',
    [assignmentIds, at],
  );
}
