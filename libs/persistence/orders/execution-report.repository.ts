import type { ExecutionReport } from '#libs/contracts/http/order.schema';
import type { Transaction } from '../database.js';

/** The facts of an execution report: the head of the order and one row an assignment, in the order of the text. */
export interface Execution {
  readonly order: Omit<ExecutionReport, 'madeAt' | 'totals' | 'rows'>;
  readonly rows: readonly ExecutionReport['rows'][number][];
}

/** Instants inside JSON are spelled as everywhere else: UTC with milliseconds. */
const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL
        ELSE jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'position', ${alias}.position) END`;

export async function readExecution(tx: Transaction, orderId: string): Promise<Execution> {
  const [order] = await tx.query<Execution['order']>(
    `SELECT o.id AS "orderId", o.kind, o.number, o.signed_on AS "signedOn", o.title, o.issuer,
            ${person('s')} AS signatory, ${person('c')} AS controller,
            o.launched_at AS "launchedAt", o.closed_at AS "closedAt"
       FROM orders o JOIN person c ON c.id = o.controller_id LEFT JOIN person s ON s.id = o.signatory_id
      WHERE o.id = $1`,
    [orderId],
  );
  if (order === undefined) throw new Error('an execution report was asked for an order that does not exist');
  const rows = await tx.query<Execution['rows'][number]>(
    `SELECT i.ref AS "itemRef", i.text AS "itemText", ${person('e')} AS executor, a.due_on AS "dueOn",
            i.deadline ->> 'text' AS "deadlineText", a.reported_at AS "reportedAt", a.accepted_at AS "acceptedAt",
            a.reported_at > a.due_at AS late, a.returns, coalesce(r.reports, '[]') AS reports
       FROM assignment a
       JOIN item i ON i.id = a.item_id
       JOIN person e ON e.id = a.executor_id
       LEFT JOIN LATERAL (${reportsOfAssignment}) r ON true
      WHERE a.order_id = $1 ORDER BY i.position, e.name, a.id`,
    [orderId],
  );
  return { order, rows };
}

/** The reports of assignment `a` as JSON, as pages and the execution report show them. */
export const reportsOfAssignment = `
  SELECT jsonb_agg(jsonb_build_object(
           'id', r.id, 'number', r.number, 'text', r.text, 'at', ${iso('r.at')}, 'late', r.late,
           'by', ${person('b')}, 'files', coalesce(f.files, '[]'),
           'decision', CASE WHEN r.outcome IS NULL THEN NULL ELSE jsonb_build_object(
              'outcome', r.outcome, 'comment', r.comment, 'by', ${person('d')}, 'at', ${iso('r.decided_at')}) END)
         ORDER BY r.number) AS reports
    FROM report r
    JOIN person b ON b.id = r.by_id
    LEFT JOIN person d ON d.id = r.decided_by_id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name, 'mediaType', media_type, 'sizeBytes', size_bytes)
                       ORDER BY position) AS files
        FROM file WHERE file.report_id = r.id) f ON true
   WHERE r.assignment_id = a.id`;

/** Written once; the report of a closed order does not change. */
export async function insertExecutionReport(
  tx: Transaction,
  orderId: string,
  madeAt: string,
  body: ExecutionReport,
): Promise<void> {
  await tx.query(
    'INSERT INTO execution_report (order_id, made_at, body) VALUES ($1, $2, $3) ON CONFLICT (order_id) DO NOTHING',
    [orderId, madeAt, JSON.stringify(body)],
  );
}
