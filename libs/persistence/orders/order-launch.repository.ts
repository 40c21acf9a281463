import type { LaunchedAssignment, LaunchedItem } from '#libs/domain/order/order-launch';
import type { Transaction } from '../database.js';

export interface NewOrder {
  readonly id: string;
  readonly draftId: string;
  readonly kind: string;
  readonly number: string;
  readonly signedOn: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly issuerZone: string;
  readonly sourceText: string;
  readonly signatoryId: string | null;
  readonly controllerId: string;
  readonly launchedById: string;
  readonly policy: object;
  readonly calendarVersion: string;
  readonly calendarNumber: number;
  readonly openAssignments: number;
  readonly launchedAt: string;
}

/** Locks the draft and tells whether it was launched already. */
export async function lockDraft(
  tx: Transaction,
  draftId: string,
): Promise<{ version: number; orderId: string | null } | null> {
  const [row] = await tx.query<{ version: number }>('SELECT version FROM draft WHERE id = $1 FOR UPDATE', [
    draftId,
  ]);
  if (row === undefined) return null;
  const [order] = await tx.query<{ id: string }>('SELECT id FROM orders WHERE draft_id = $1', [draftId]);
  return { version: row.version, orderId: order?.id ?? null };
}

/** One statement a table, whatever the number of items and schools. */
export async function insertOrder(
  tx: Transaction,
  order: NewOrder,
  items: readonly LaunchedItem[],
  assignments: readonly LaunchedAssignment[],
): Promise<void> {
  await tx.query(
    `INSERT INTO orders (id, draft_id, kind, number, signed_on, title, issuer, issuer_zone, source_text, signatory_id,
                         controller_id, launched_by_id, status, policy, calendar_version, calendar_number, open_assignments,
                         launched_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'running', $13, $14, $15, $16, $17)`,
    [
      order.id,
      order.draftId,
      order.kind,
      order.number,
      order.signedOn,
      order.title,
      order.issuer,
      order.issuerZone,
      order.sourceText,
      order.signatoryId,
      order.controllerId,
      order.launchedById,
      JSON.stringify(order.policy),
      order.calendarVersion,
      order.calendarNumber,
      order.openAssignments,
      order.launchedAt,
    ],
  );
  await insertItems(tx, order.id, items);
  await insertAssignments(tx, order.id, assignments);
}

async function insertItems(tx: Transaction, orderId: string, items: readonly LaunchedItem[]): Promise<void> {
  await tx.query(
    `INSERT INTO item (id, order_id, position, ref, parent_ref, kind, text, deadline, open_assignments)
     SELECT i.id, $1, i.position, i.ref, i."parentRef", i.kind, i.text, nullif(i.deadline, 'null'), i.assignments
       FROM jsonb_to_recordset($2) AS i(id uuid, position int, ref text, "parentRef" text, kind text, text text,
                                        deadline jsonb, assignments int)`,
    [orderId, JSON.stringify(items)],
  );
}

async function insertAssignments(
  tx: Transaction,
  orderId: string,
  assignments: readonly LaunchedAssignment[],
): Promise<void> {
  await tx.query(
    `INSERT INTO assignment (id, order_id, item_id, executor_id, acceptor_id, status, due_on, due_at)
     SELECT a.id, $1, a."itemId", a."executorId", a."acceptorId", 'launched', a."dueOn", a."dueAt"
       FROM jsonb_to_recordset($2) AS a(id uuid, "itemId" uuid, "executorId" uuid, "acceptorId" uuid, "dueOn" date,
                                        "dueAt" timestamptz)`,
    [orderId, JSON.stringify(assignments)],
  );
}
