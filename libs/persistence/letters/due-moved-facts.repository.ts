import type { WhyStep } from '#libs/domain/deadline/why-step';
import { withCalendars } from '../calendar/calendar.repository.js';
import type { Transaction } from '../database.js';
import { orderColumns, owing, type FactsLine, type FactsOrder } from './letter-facts.repository.js';

/** An item whose due date a change of the calendar has moved, as one reader has to do with it. */
export interface MovedDueLine extends FactsOrder, FactsLine {
  /** The reader executes it; otherwise they accept it. */
  readonly own: boolean;
  readonly fromOn: string;
  readonly fromAt: string;
  readonly why: readonly WhyStep[];
  readonly executorName: string;
  readonly executors: number;
}

/** Of the moves that line `number` of the order's history tells, those that still hold, one row an item, in the order of the text. */
export async function readMovedLines(
  tx: Transaction,
  {
    orderId,
    number,
    readerId,
  }: { readonly orderId: string; readonly number: number; readonly readerId: string },
): Promise<MovedDueLine[]> {
  const rows = await tx.query<Omit<MovedDueLine, 'calendar'>>(
    `WITH moved AS (
       SELECT m."from", m."fromAt", m."toAt", part.id::uuid AS id
         FROM history h,
              jsonb_to_recordset(h.body -> 'moves') AS m("from" date, "fromAt" timestamptz, "toAt" timestamptz, assignments jsonb),
              jsonb_array_elements_text(m.assignments) AS part(id)
        WHERE h.order_id = $1 AND h.number = $2 AND h.kind = 'calendar-changed')
     SELECT a.executor_id = $3 AS own, ${orderColumns}, i.ref AS "itemRef", i.text AS "itemText",
            coalesce(i.deadline -> 'why', '[]') AS why, min(m."from") AS "fromOn", min(m."fromAt") AS "fromAt",
            (array_agg(a.id ORDER BY a.due_at, a.id))[1] AS "assignmentId", max(a.plan_version) AS "planVersion",
            min(a.due_on) AS "dueOn", min(a.due_at) AS "dueAt", count(*)::int AS executors, min(e.name) AS "executorName"
       FROM moved m
       JOIN assignment a ON a.id = m.id
       JOIN orders o ON o.id = a.order_id
       JOIN item i ON i.id = a.item_id
       JOIN person e ON e.id = a.executor_id
      WHERE (a.executor_id = $3 OR a.acceptor_id = $3) AND ${owing} AND a.due_at = m."toAt"
      GROUP BY o.id, i.id, a.executor_id = $3
      ORDER BY i.position`,
    [orderId, number, readerId],
  );
  return withCalendars(tx, rows);
}
