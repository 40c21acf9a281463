import type { ItemDue } from '#libs/domain/deadline/item-due';
import type { DraftItem } from '#libs/domain/draft/draft-order';
import type { Transaction } from '../database.js';

export interface RunningItem {
  readonly orderId: string;
  readonly id: string;
  readonly ref: string;
  readonly deadline: ItemDue | null;
  /** The item as it was read from the text. */
  readonly read: DraftItem | null;
}

/** Items of these orders that are not done. */
export function itemsOfRunning(tx: Transaction, orderIds: readonly string[]): Promise<RunningItem[]> {
  return tx.query<RunningItem>(
    `SELECT i.order_id AS "orderId", i.id, i.ref, i.deadline, d.draft -> 'items' -> i.position AS read
       FROM item i
       JOIN orders o ON o.id = i.order_id
       JOIN draft d ON d.id = o.draft_id
      WHERE i.order_id = ANY($1::uuid[]) AND i.open_assignments > 0
      ORDER BY i.order_id, i.position`,
    [orderIds],
  );
}

export interface RunningAssignment {
  readonly orderId: string;
  readonly id: string;
  readonly itemId: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly planVersion: number;
  readonly executorId: string;
  readonly executorName: string;
  readonly executorZone: string;
  readonly controllerId: string;
  readonly controllerZone: string;
  readonly headId: string | null;
  readonly headZone: string | null;
  readonly signatoryId: string | null;
  readonly signatoryZone: string | null;
  /** The signatory's last letter about this overdue, when no weekly one is planned after it. */
  readonly toldStep: string | null;
  readonly toldOccurrence: number | null;
  readonly toldPlanVersion: number | null;
  readonly toldId: string | null;
  readonly toldZone: string | null;
  readonly toldAt: string | null;
}

/** Assignments of these orders whose executors owe a report. */
export function owedOfRunning(tx: Transaction, orderIds: readonly string[]): Promise<RunningAssignment[]> {
  return tx.query<RunningAssignment>(
    `SELECT a.order_id AS "orderId", a.id, a.item_id AS "itemId", a.due_on AS "dueOn", a.due_at AS "dueAt",
            a.plan_version AS "planVersion", a.executor_id AS "executorId", e.name AS "executorName", e.zone AS "executorZone",
            a.acceptor_id AS "controllerId", c.zone AS "controllerZone", h.id AS "headId", h.zone AS "headZone",
            s.id AS "signatoryId", s.zone AS "signatoryZone", t.step AS "toldStep", t.occurrence AS "toldOccurrence",
            t.plan_version AS "toldPlanVersion", t.recipient_id AS "toldId", t.zone AS "toldZone", t.falls_at AS "toldAt"
       FROM assignment a
       JOIN item i ON i.id = a.item_id
       JOIN orders o ON o.id = a.order_id
       JOIN person e ON e.id = a.executor_id
       JOIN person c ON c.id = a.acceptor_id
       LEFT JOIN person h ON h.id = e.head_id
       LEFT JOIN person s ON s.id = o.signatory_id
       LEFT JOIN LATERAL (
         SELECT l.step, l.occurrence, l.plan_version, l.recipient_id, p.zone, l.falls_at, l.status
           FROM letter l JOIN person p ON p.id = l.recipient_id
          WHERE a.overdue_at IS NOT NULL AND l.assignment_id = a.id AND l.event IS NULL
            AND l.step IN ('overdue-signatory', 'overdue-weekly') AND l.status <> 'superseded' AND l.falls_at > a.due_at
          ORDER BY l.falls_at DESC LIMIT 1) t ON t.status <> 'planned'
      WHERE a.order_id = ANY($1::uuid[]) AND a.status IN ('launched', 'in-work', 'returned')
      ORDER BY a.order_id, i.position, e.name, a.id`,
    [orderIds],
  );
}

/** The order has been decided by change `number` of the calendar; null: it keeps the calendar it goes by, which gives the same. */
export async function giveCalendar(
  tx: Transaction,
  orderId: string,
  { number, version }: { readonly number: number; readonly version: string | null },
): Promise<void> {
  await tx.query(
    'UPDATE orders SET calendar_number = $2, calendar_version = coalesce($3, calendar_version) WHERE id = $1',
    [orderId, number, version],
  );
}

/** Running orders that change `number` of the calendar has not come to yet, in the order of their ids. */
export async function ordersBehindCalendar(tx: Transaction, number: number, most: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM orders WHERE status = 'running' AND calendar_number < $1 ORDER BY id LIMIT $2`,
    [number, most],
  );
  return rows.map(({ id }) => id);
}

export interface NewDue {
  readonly assignmentId: string;
  readonly toOn: string;
  readonly toAt: string;
}

/** New due days, and a new plan of letters with each; an overdue mark that the new day takes away is taken back. */
export async function moveAssignments(tx: Transaction, moves: readonly NewDue[], at: string): Promise<void> {
  await tx.query(
    `UPDATE assignment a
        SET due_on = m."toOn", due_at = m."toAt", plan_version = plan_version + 1, version = version + 1,
            overdue_at = CASE WHEN m."toAt" < $2 THEN a.overdue_at END
       FROM jsonb_to_recordset($1) AS m("assignmentId" uuid, "toOn" date, "toAt" timestamptz)
      WHERE a.id = m."assignmentId"`,
    [JSON.stringify(moves), at],
  );
}

/** The day stands, the plan of its letters is a new one. */
export async function raisePlanVersions(tx: Transaction, assignmentIds: readonly string[]): Promise<void> {
  await tx.query('UPDATE assignment SET plan_version = plan_version + 1 WHERE id = ANY($1::uuid[])', [
    assignmentIds,
  ]);
}

export async function writeDeadlines(
  tx: Transaction,
  items: readonly { readonly itemId: string; readonly deadline: ItemDue }[],
): Promise<void> {
  await tx.query(
    `UPDATE item i SET deadline = m.deadline
       FROM jsonb_to_recordset($1) AS m("itemId" uuid, deadline jsonb) WHERE i.id = m."itemId"`,
    [JSON.stringify(items)],
  );
}

/**
 * Steps that were planned by the old calendar no longer hold: all that have not left of what moved, the planned ones of what is only
 * planned anew; weekly letters go on from where they are.
 */
export async function supersedeByCalendar(
  tx: Transaction,
  moved: readonly string[],
  replanned: readonly string[],
): Promise<void> {
  await tx.query(
    `WITH held AS (
       SELECT id FROM letter
        WHERE kind IN ('reminder', 'escalation') AND status IN ('planned', 'marked')
          AND (assignment_id = ANY($1::uuid[])
               OR (assignment_id = ANY($2::uuid[]) AND status = 'planned' AND step <> 'overdue-weekly'))
        ORDER BY id FOR UPDATE)
     UPDATE letter SET status = 'superseded', reason = 'calendar-changed' FROM held WHERE letter.id = held.id`,
    [moved, replanned],
  );
}

/** Zones whose rounds have letters waiting: a year without calendar may have held them. */
export async function zonesWithWaitingLetters(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ zone: string }>(
    `SELECT DISTINCT p.zone FROM letter l JOIN person p ON p.id = l.recipient_id WHERE l.status = 'marked' ORDER BY p.zone`,
  );
  return rows.map(({ zone }) => zone);
}
