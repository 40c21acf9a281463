import type { Transaction } from '../database.js';
import type { HistoryEntry } from './history.repository.js';

/** What every recording needs of the locked head row. */
export interface OrderHead {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly number: string;
  readonly status: 'running' | 'closed';
  readonly issuerZone: string;
  readonly policy: object;
  readonly calendarVersion: string;
  /** A year without calendar that letters of this order fall into. */
  readonly needsCalendarYear: number | null;
  readonly signatoryId: string | null;
  readonly controllerId: string;
  readonly launchedById: string;
  readonly launchedAt: string;
  readonly openAssignments: number;
  readonly historyNumber: number;
  readonly historyHash: string;
  readonly reportWrittenAt: string | null;
  readonly announcedAt: string | null;
  readonly endedAt: string | null;
}

const columns = `o.id, o.version, o.kind, o.number, o.status, o.issuer_zone AS "issuerZone", o.policy,
  o.calendar_version AS "calendarVersion", o.needs_calendar_year AS "needsCalendarYear", o.signatory_id AS "signatoryId", o.controller_id AS "controllerId",
  o.launched_by_id AS "launchedById", o.launched_at AS "launchedAt", o.open_assignments AS "openAssignments",
  o.history_number::int AS "historyNumber", o.history_hash AS "historyHash", o.report_written_at AS "reportWrittenAt",
  o.announced_at AS "announcedAt", o.ended_at AS "endedAt"`;

/**
 * One of the orders that `named` gives, locked for the rest of the transaction. Whoever asks stands in line first: a row's own lock is
 * no line, who comes just as it is given back takes it before those who wait, and of sixteen people some then wait many times as long
 * as others. Everything else is read after this, never beside it: it may have waited, and sees of other rows what was there before.
 */
const locked = (named: string): string => `
  WITH queue AS MATERIALIZED (
    SELECT n.id, pg_advisory_xact_lock(hashtextextended(n.id::text, 0))::text AS turn FROM (${named}) n)
  SELECT ${columns} FROM queue JOIN orders o ON o.id = queue.id WHERE queue.turn IS NOT NULL FOR UPDATE OF o`;

const lockedOrder = locked('SELECT $1::uuid AS id');
const lockedOrderOfAssignment = locked('SELECT order_id AS id FROM assignment WHERE id = $1');

export async function lockOrder(tx: Transaction, orderId: string): Promise<OrderHead | null> {
  const [row] = await tx.query<OrderHead>(lockedOrder, [orderId]);
  return row ?? null;
}

export async function lockOrderOfAssignment(
  tx: Transaction,
  assignmentId: string,
): Promise<OrderHead | null> {
  const [row] = await tx.query<OrderHead>(lockedOrderOfAssignment, [assignmentId]);
  return row ?? null;
}

export interface RunningHead extends OrderHead {
  readonly title: string;
  readonly signedOn: string;
  /** Number of the last change of the calendar that the order was decided by. */
  readonly calendarNumber: number;
}

const runningHead = `SELECT ${columns}, o.title, o.signed_on AS "signedOn", o.calendar_number AS "calendarNumber" FROM orders o
  WHERE o.status = 'running'`;

/** Running orders in the order of their ids, those after `afterId`, `most` at a time. */
export function readRunningOrders(
  tx: Transaction,
  { afterId, most }: { readonly afterId: string | null; readonly most: number },
): Promise<RunningHead[]> {
  return tx.query<RunningHead>(`${runningHead} AND ($1::uuid IS NULL OR o.id > $1) ORDER BY o.id LIMIT $2`, [
    afterId,
    most,
  ]);
}

/** Locks an order and reads it as it stands then; null: it runs no more. */
export async function lockRunningOrder(tx: Transaction, orderId: string): Promise<RunningHead | null> {
  const [, [row]] = await Promise.all([
    lockOrder(tx, orderId),
    tx.query<RunningHead>(`${runningHead} AND o.id = $1`, [orderId]),
  ]);
  return row ?? null;
}

export interface HeadChange {
  readonly historyNumber: number;
  readonly historyHash: string;
  /** Assignments accepted by this command. */
  readonly accepted: number;
  /** Business instant of the closing, when this command closes the order. */
  readonly closedAt: string | null;
  readonly reportWrittenAt: string | null;
  readonly announcedAt: string | null;
  readonly endedAt: string | null;
  /** A year that plans of letters lack, null when they lack none any more; absent: nothing was planned. */
  readonly needsCalendarYear?: number | null;
}

/** Stands for "as it is" where null means "none". */
const unchanged = 0;

/** `ahead` is materialized: otherwise the planner puts its two searches into each of the places that name what they found. */
const ending = `
     WITH appended AS (
            INSERT INTO history (order_id, number, at, kind, actor_id, assignment_id, body, hash)
            SELECT $1, e.number, e.at, e.kind, e."actorId", e."assignmentId", e.body, e.hash
              FROM jsonb_to_recordset($10) AS e(number bigint, at timestamptz, kind text, "actorId" uuid,
                                                "assignmentId" uuid, body jsonb, hash text)),
          ahead AS MATERIALIZED (
            SELECT wakes_at AS before, CASE WHEN $5::timestamptz IS NOT NULL OR status = 'closed' THEN NULL ELSE least(
              (SELECT min(falls_at) FROM letter WHERE order_id = $1 AND status = 'planned'),
              (SELECT min(due_at) + interval '1 second' FROM assignment
                WHERE order_id = $1 AND overdue_at IS NULL AND status IN ('launched', 'in-work', 'returned'))) END AS wakes_at
              FROM orders WHERE id = $1),
          told AS (
            SELECT wakes_at, $5::timestamptz IS NOT NULL
                     OR (wakes_at IS NOT NULL AND (before IS NULL OR wakes_at < before)) AS news
              FROM ahead)
     UPDATE orders o
        SET history_number = $2, history_hash = $3, open_assignments = open_assignments - $4,
            status = CASE WHEN $5::timestamptz IS NULL THEN status ELSE 'closed' END,
            closed_at = coalesce($5, closed_at), report_written_at = coalesce($6, report_written_at),
            announced_at = coalesce($7, announced_at), ended_at = coalesce($8, ended_at),
            needs_calendar_year = CASE WHEN $5::timestamptz IS NOT NULL THEN NULL
                                       WHEN $9::int = 0 THEN needs_calendar_year ELSE $9 END,
            wakes_at = told.wakes_at, news_seq = news_seq + told.news::int,
            news_at = CASE WHEN told.news THEN clock_timestamp() ELSE news_at END
       FROM told WHERE o.id = $1
     RETURNING told.news`;

/**
 * Ends a command on an order: appends its history (an entry is never changed) and writes the head row last, with `wakes_at`, the
 * earliest instant at which the process must act. News rises when the process must act sooner than it would wake by itself; every
 * other change only makes things later and costs it nothing. A due time becomes overdue after it, hence the second added.
 */
export async function writeHead(
  tx: Transaction,
  orderId: string,
  entries: readonly HistoryEntry[],
  change: HeadChange,
): Promise<{ news: boolean }> {
  const [row] = await tx.query<{ news: boolean }>(ending, [
    orderId,
    change.historyNumber,
    change.historyHash,
    change.accepted,
    change.closedAt,
    change.reportWrittenAt,
    change.announcedAt,
    change.endedAt,
    change.needsCalendarYear === undefined ? unchanged : change.needsCalendarYear,
    JSON.stringify(entries),
  ]);
  return { news: row?.news ?? false };
}

/** Whether the order has news that its process has not looked at. */
export async function readUnseenNews(tx: Transaction, orderId: string): Promise<boolean> {
  const [row] = await tx.query<{ unseen: boolean }>(
    'SELECT news_seq > news_seen AS unseen FROM orders WHERE id = $1',
    [orderId],
  );
  return row?.unseen ?? false;
}
