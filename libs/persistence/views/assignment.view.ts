import type { Report } from '#libs/contracts/http/assignment.schema';
import type { AssignmentStatus } from '#libs/domain/assignment/assignment';
import type { ItemDue } from '#libs/domain/deadline/item-due';
import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { withCalendars } from '../calendar/calendar.repository.js';
import type { Transaction } from '../database.js';
import { reportsOfAssignment } from '../orders/execution-report.repository.js';

/** One line of `assignment_view`: everything a list shows, flags computed at the business instant of the statement. */
export interface AssignmentLine {
  readonly id: string;
  readonly version: number;
  readonly orderId: string;
  readonly itemId: string;
  readonly orderTitle: string;
  readonly orderNumber: string;
  readonly orderKind: string;
  readonly issuerZone: string;
  readonly itemRef: string;
  readonly itemText: string;
  readonly deadline: ItemDue | null;
  readonly executorId: string;
  readonly executorName: string;
  readonly executorPosition: string | null;
  readonly acceptorId: string;
  readonly acceptorName: string;
  readonly acceptorPosition: string | null;
  readonly status: AssignmentStatus;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly escalated: boolean;
  readonly reportedAt: string | null;
  readonly acceptedAt: string | null;
  readonly now: string;
  readonly calendarVersion: string;
  /** The calendar the order goes by. */
  readonly calendar: ProductionCalendar;
}

type Row = Omit<AssignmentLine, 'calendar'>;

const columns = `a.id, a.version, a.order_id AS "orderId", a.item_id AS "itemId", a.order_title AS "orderTitle",
  a.order_number AS "orderNumber", a.order_kind AS "orderKind", a.issuer_zone AS "issuerZone", a.item_ref AS "itemRef", a.item_text AS "itemText",
  a.deadline, a.executor_id AS "executorId", a.executor_name AS "executorName",
  a.executor_position AS "executorPosition", a.acceptor_id AS "acceptorId", a.acceptor_name AS "acceptorName",
  a.acceptor_position AS "acceptorPosition", a.status, a.due_on AS "dueOn", a.due_at AS "dueAt", a.overdue, a.late,
  a.escalated, (SELECT calendar_version FROM orders WHERE orders.id = a.order_id) AS "calendarVersion",
  a.reported_at AS "reportedAt", a.accepted_at AS "acceptedAt", business_now() AS now`;

export type AssignmentFilter = 'mine' | 'awaiting-decision' | 'overdue' | 'all';

/** `personId` narrows `mine` and `awaiting-decision`; without one those lists are empty. */
const filters: Readonly<Record<AssignmentFilter, string>> = {
  mine: 'a.executor_id = $1::uuid',
  'awaiting-decision': `a.acceptor_id = $1::uuid AND a.status = 'reported'`,
  overdue: 'a.overdue AND ($1::uuid IS NULL OR true)',
  all: '($1::uuid IS NULL OR true)',
};

export async function listAssignments(
  tx: Transaction,
  filter: AssignmentFilter,
  personId: string | null,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ lines: AssignmentLine[]; total: number }> {
  const rows = await tx.query<Row & { total: number }>(
    `SELECT ${columns}, count(*) OVER ()::int AS total FROM assignment_view a WHERE ${filters[filter]}
      ORDER BY a.status = 'accepted', a.due_at, a.item_position, a.id LIMIT $2 OFFSET $3`,
    [personId, page.limit, page.offset],
  );
  return { lines: await withCalendars(tx, rows), total: rows[0]?.total ?? 0 };
}

export async function assignmentsOfOrder(tx: Transaction, orderId: string): Promise<AssignmentLine[]> {
  const rows = await tx.query<Row>(
    `SELECT ${columns} FROM assignment_view a WHERE a.order_id = $1 ORDER BY a.item_position, a.executor_name, a.id`,
    [orderId],
  );
  return withCalendars(tx, rows);
}

/** One assignment with what was reported on it. */
export interface AssignmentDetail extends AssignmentLine {
  readonly reports: Report[];
}

const detail = `SELECT ${columns}, coalesce(r.reports, '[]') AS reports
  FROM assignment_view a LEFT JOIN LATERAL (${reportsOfAssignment}) r ON true WHERE a.id = $1`;

export async function readAssignmentDetail(tx: Transaction, id: string): Promise<AssignmentDetail | null> {
  const rows = await tx.query<Row & { reports: Report[] }>(detail, [id]);
  return (await withCalendars(tx, rows))[0] ?? null;
}
