import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { withCalendars } from '../calendar/calendar.repository.js';
import type { Transaction } from '../database.js';

/** The act behind a letter, and what its lines are counted with. */
export interface FactsOrder {
  readonly orderId: string;
  readonly orderKind: string;
  readonly orderNumber: string;
  readonly signedOn: string;
  readonly title: string;
  readonly issuerZone: string;
  readonly calendarVersion: string;
  /** The calendar the order goes by. */
  readonly calendar: ProductionCalendar;
}

/** One line of a letter: an assignment, or an item where a line stands for several people. */
export interface FactsLine {
  readonly assignmentId: string;
  readonly planVersion: number;
  readonly itemRef: string;
  readonly itemText: string;
  readonly dueOn: string;
  readonly dueAt: string;
}

export const orderColumns = `o.id AS "orderId", o.kind AS "orderKind", o.number AS "orderNumber", o.signed_on AS "signedOn", o.title,
  o.issuer_zone AS "issuerZone", o.calendar_version AS "calendarVersion"`;
const lineColumns = `a.id AS "assignmentId", a.plan_version AS "planVersion", i.ref AS "itemRef", i.text AS "itemText",
  a.due_on AS "dueOn", a.due_at AS "dueAt"`;
/** The executor owes a report. */
export const owing = `a.status IN ('launched', 'in-work', 'returned')`;

export interface LaunchOrder extends FactsOrder {
  readonly issuer: string | null;
  readonly signatoryId: string | null;
  readonly controllerName: string;
  readonly items: number;
  readonly executors: number;
}

export interface LaunchLine extends FactsLine {
  /** The reader executes it; otherwise they accept it. */
  readonly own: boolean;
  readonly deadlineText: string | null;
  readonly acceptorName: string;
  readonly executorName: string;
  readonly executors: number;
}

export async function readLaunchOrder(tx: Transaction, orderId: string): Promise<LaunchOrder | null> {
  const rows = await tx.query<Omit<LaunchOrder, 'calendar'>>(
    `SELECT ${orderColumns}, o.issuer, o.signatory_id AS "signatoryId", c.name AS "controllerName", n.items, n.executors
       FROM orders o
       JOIN person c ON c.id = o.controller_id
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT a.item_id)::int AS items, count(DISTINCT a.executor_id)::int AS executors
          FROM assignment a WHERE a.order_id = o.id AND a.status <> 'accepted') n
      WHERE o.id = $1`,
    [orderId],
  );
  return (await withCalendars(tx, rows))[0] ?? null;
}

/** What one reader executes and accepts in an order and is not accepted yet, one row an item, in the order of the text. */
export function readLaunchLines(tx: Transaction, orderId: string, readerId: string): Promise<LaunchLine[]> {
  return tx.query<LaunchLine>(
    `SELECT a.executor_id = $2 AS own, i.ref AS "itemRef", i.text AS "itemText", 
            CASE WHEN i.deadline ->> 'byPerson' = 'true' THEN NULL ELSE i.deadline ->> 'text' END AS "deadlineText",
            (array_agg(a.id ORDER BY a.due_at, a.id))[1] AS "assignmentId", max(a.plan_version) AS "planVersion",
            min(a.due_on) AS "dueOn", min(a.due_at) AS "dueAt", count(*)::int AS executors,
            min(c.name) AS "acceptorName", min(e.name) AS "executorName"
       FROM assignment a
       JOIN item i ON i.id = a.item_id
       JOIN person e ON e.id = a.executor_id
       JOIN person c ON c.id = a.acceptor_id
      WHERE a.order_id = $1 AND (a.executor_id = $2 OR a.acceptor_id = $2) AND a.status <> 'accepted'
      GROUP BY i.id, a.executor_id = $2
      ORDER BY i.position`,
    [orderId, readerId],
  );
}

export interface DigestRow extends FactsOrder, FactsLine {
  readonly section: 'own' | 'awaiting-decision' | 'controlled';
  readonly executorName: string;
}

/**
 * What a digest says at business instant `now`: the reader's own items that a gathered reminder fell for or that are past their
 * time, the reports that wait for the reader, and of the gathered ones the others' items that are late.
 */
export async function readDigest(
  tx: Transaction,
  letterId: string,
  readerId: string,
  now: string,
): Promise<DigestRow[]> {
  const rows = await tx.query<Omit<DigestRow, 'calendar'>>(
    `WITH gathered AS (SELECT DISTINCT assignment_id AS id FROM letter WHERE merged_into_id = $1 AND kind = 'reminder')
     SELECT CASE WHEN a.executor_id = $2 THEN 'own' WHEN a.status = 'reported' THEN 'awaiting-decision' ELSE 'controlled' END
              AS section, ${orderColumns}, ${lineColumns}, e.name AS "executorName"
       FROM assignment a
       JOIN orders o ON o.id = a.order_id
       JOIN item i ON i.id = a.item_id
       JOIN person e ON e.id = a.executor_id
      WHERE (a.executor_id = $2 AND ${owing} AND (a.due_at < $3 OR a.id IN (SELECT id FROM gathered)))
         OR (a.acceptor_id = $2 AND a.status = 'reported')
         OR (a.acceptor_id = $2 AND ${owing} AND a.due_at < $3 AND a.id IN (SELECT id FROM gathered))
      ORDER BY a.due_at, o.id, i.position, e.name, a.id`,
    [letterId, readerId, now],
  );
  return withCalendars(tx, rows);
}

export interface EscalationRow extends FactsOrder, FactsLine {
  /** Someone of this line is told to the reader as their head. */
  readonly toHead: boolean;
  readonly executorName: string;
  readonly latePeople: number;
  readonly controllerName: string;
}

/** What an escalation notice says at business instant `now`: of what it gathered, the still late, one row an item. */
export async function readEscalations(
  tx: Transaction,
  letterId: string,
  now: string,
): Promise<EscalationRow[]> {
  const rows = await tx.query<Omit<EscalationRow, 'calendar'>>(
    `WITH gathered AS (
       SELECT assignment_id AS id, bool_or(role = 'head') AS to_head
         FROM letter WHERE merged_into_id = $1 AND kind = 'escalation' GROUP BY assignment_id)
     SELECT ${orderColumns}, i.ref AS "itemRef", i.text AS "itemText", c.name AS "controllerName",
            (array_agg(a.id ORDER BY a.due_at, a.id))[1] AS "assignmentId", max(a.plan_version) AS "planVersion",
            min(a.due_on) AS "dueOn", min(a.due_at) AS "dueAt", count(*)::int AS "latePeople",
            min(e.name) AS "executorName", bool_or(g.to_head) AS "toHead"
       FROM gathered g
       JOIN assignment a ON a.id = g.id
       JOIN orders o ON o.id = a.order_id
       JOIN item i ON i.id = a.item_id
       JOIN person e ON e.id = a.executor_id
       JOIN person c ON c.id = o.controller_id
      WHERE ${owing} AND a.due_at < $2
      GROUP BY o.id, i.id, c.name
      ORDER BY min(a.due_at), o.id, i.position`,
    [letterId, now],
  );
  return withCalendars(tx, rows);
}

export interface DecisionRow extends FactsOrder, FactsLine {
  readonly status: string;
  /** Reports made so far; more than the decided one: the executor has reported again. */
  readonly reports: number;
  readonly outcome: 'accepted' | 'returned' | null;
  readonly comment: string | null;
  readonly decidedByName: string | null;
}

/** The decision on the `number`-th report of an assignment, beside the assignment as it stands. */
export async function readDecision(
  tx: Transaction,
  assignmentId: string,
  number: number,
): Promise<DecisionRow | null> {
  const rows = await tx.query<Omit<DecisionRow, 'calendar'>>(
    `SELECT ${orderColumns}, ${lineColumns}, a.status, a.reports, r.outcome, r.comment, d.name AS "decidedByName"
       FROM assignment a
       JOIN orders o ON o.id = a.order_id
       JOIN item i ON i.id = a.item_id
       JOIN report r ON r.assignment_id = a.id AND r.number = $2
       LEFT JOIN person d ON d.id = r.decided_by_id
      WHERE a.id = $1`,
    [assignmentId, number],
  );
  return (await withCalendars(tx, rows))[0] ?? null;
}

export interface ClosingRow extends FactsOrder {
  readonly closedAt: string | null;
  readonly assignments: number;
  readonly late: number;
}

/** `closedAt` null: the order runs. */
export async function readClosing(tx: Transaction, orderId: string): Promise<ClosingRow | null> {
  const rows = await tx.query<Omit<ClosingRow, 'calendar'>>(
    `SELECT ${orderColumns}, CASE WHEN o.status = 'closed' THEN o.closed_at END AS "closedAt", n.assignments, n.late
       FROM orders o
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS assignments, count(*) FILTER (WHERE a.reported_at > a.due_at)::int AS late
          FROM assignment a WHERE a.order_id = o.id) n
      WHERE o.id = $1`,
    [orderId],
  );
  return (await withCalendars(tx, rows))[0] ?? null;
}
