import type { CalendarView } from '#libs/contracts/http/calendar.schema';
import type { ExecutionReport, OrderCounts } from '#libs/contracts/http/order.schema';
import type { PersonRef } from '#libs/contracts/http/person.schema';
import type { ItemDue } from '#libs/domain/deadline/item-due';
import type { z } from 'zod';
import type { Transaction } from '../database.js';

export interface OrderLine {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly signedOn: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly status: 'running' | 'closed';
  readonly launchedAt: string;
  readonly closedAt: string | null;
  readonly counts: z.infer<typeof OrderCounts>;
  readonly nextDueOn: string | null;
  /** A year without calendar that some of its letters wait for. */
  readonly needsCalendarYear: number | null;
  /** Of the nearest due date that lies ahead and is still owed; null with `nextDueOn`. */
  readonly nextDueAt: string | null;
  readonly nextDeadline: ItemDue | null;
  readonly issuerZone: string;
}

const lineColumns = `o.id, o.kind, o.number, o.signed_on AS "signedOn", o.title, o.issuer, o.status,
  o.launched_at AS "launchedAt", o.closed_at AS "closedAt", o.next_due_on AS "nextDueOn",
  (SELECT needs_calendar_year FROM orders WHERE orders.id = o.id) AS "needsCalendarYear",
  next.due_at AS "nextDueAt", next.deadline AS "nextDeadline", o.issuer_zone AS "issuerZone",
  json_build_object('assignments', o.assignments, 'accepted', o.accepted, 'awaitingDecision', o.awaiting_decision,
                    'returned', o.returned, 'overdue', o.overdue) AS counts`;

const nextDue = `LEFT JOIN LATERAL (
  SELECT a.due_at, i.deadline FROM assignment a JOIN item i ON i.id = a.item_id
   WHERE a.order_id = o.id AND a.status IN ('launched', 'in-work', 'returned') AND a.due_at >= business_now()
   ORDER BY a.due_at, a.id LIMIT 1) next ON true`;

export async function listOrders(
  tx: Transaction,
  status: 'running' | 'closed' | null,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ orders: OrderLine[]; total: number }> {
  const [orders, [count]] = await Promise.all([
    tx.query<OrderLine>(
      `SELECT ${lineColumns} FROM order_view o ${nextDue} WHERE $1::text IS NULL OR o.status = $1
        ORDER BY o.status = 'closed', o.launched_at DESC, o.id DESC LIMIT $2 OFFSET $3`,
      [status, page.limit, page.offset],
    ),
    tx.query<{ total: number }>(
      'SELECT count(*)::int AS total FROM orders WHERE $1::text IS NULL OR status = $1',
      [status],
    ),
  ]);
  return { orders, total: count?.total ?? 0 };
}

/** Running orders whose letters wait for the calendar of a year, the earliest year first. */
export function ordersThatNeedCalendar(tx: Transaction): Promise<CalendarView['waiting']> {
  return tx.query<CalendarView['waiting'][number]>(
    `SELECT id AS "orderId", kind, number, title, needs_calendar_year AS year FROM orders
      WHERE status = 'running' AND needs_calendar_year IS NOT NULL ORDER BY needs_calendar_year, launched_at, id LIMIT 200`,
  );
}

export interface OrderPage extends OrderLine {
  readonly version: number;
  readonly sourceText: string;
  readonly signatory: PersonRef | null;
  readonly controller: PersonRef;
  readonly launchedBy: PersonRef;
  readonly hasExecutionReport: boolean;
  readonly ended: boolean;
  readonly wakesAt: string | null;
  readonly lookedAt: string | null;
  /** The process has something to do that it has not looked at. */
  readonly behind: boolean;
}

const personRef = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL
        ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'position', ${alias}.position) END`;

export async function readOrderPage(tx: Transaction, id: string): Promise<OrderPage | null> {
  const [row] = await tx.query<OrderPage>(
    `SELECT ${lineColumns}, o.version, o.source_text AS "sourceText",
            ${personRef('s')} AS signatory, ${personRef('c')} AS controller, ${personRef('l')} AS "launchedBy",
            o.report_written_at IS NOT NULL AS "hasExecutionReport", o.ended_at IS NOT NULL AS ended,
            o.wakes_at AS "wakesAt", o.looked_at AS "lookedAt",
            o.news_seq > o.news_seen OR coalesce(o.wakes_at <= business_now(), false)
              OR (o.status = 'closed' AND o.ended_at IS NULL) AS behind
       FROM order_view o
       ${nextDue}
       JOIN person c ON c.id = o.controller_id
       JOIN person l ON l.id = o.launched_by_id
       LEFT JOIN person s ON s.id = o.signatory_id
      WHERE o.id = $1`,
    [id],
  );
  return row ?? null;
}

export interface ItemLine {
  readonly id: string;
  readonly ref: string;
  readonly parentRef: string | null;
  readonly kind: string;
  readonly text: string;
  readonly deadline: ItemDue | null;
  readonly openAssignments: number;
}

export function itemsOfOrder(tx: Transaction, orderId: string): Promise<ItemLine[]> {
  return tx.query<ItemLine>(
    `SELECT id, ref, parent_ref AS "parentRef", kind, text, deadline, open_assignments AS "openAssignments"
       FROM item WHERE order_id = $1 ORDER BY position`,
    [orderId],
  );
}

export interface HistoryLine {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor: PersonRef | null;
  readonly itemRef: string | null;
}

export function historyOfOrder(tx: Transaction, orderId: string): Promise<HistoryLine[]> {
  return tx.query<HistoryLine>(
    `SELECT h.number::int AS number, h.at, h.kind, h.body, ${personRef('p')} AS actor, i.ref AS "itemRef"
       FROM history h
       LEFT JOIN person p ON p.id = h.actor_id
       LEFT JOIN assignment a ON a.id = h.assignment_id
       LEFT JOIN item i ON i.id = a.item_id
      WHERE h.order_id = $1 ORDER BY h.number`,
    [orderId],
  );
}

export async function readExecutionReport(tx: Transaction, orderId: string): Promise<ExecutionReport | null> {
  const [row] = await tx.query<{ body: ExecutionReport }>(
    'SELECT body FROM execution_report WHERE order_id = $1',
    [orderId],
  );
  return row?.body ?? null;
}
