import type { Transaction } from '../database.js';

export interface HistoryEntry {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly assignmentId: string | null;
  readonly body: object;
  readonly hash: string;
}

/** Appends entries; never changes one. */
export async function appendHistory(
  tx: Transaction,
  orderId: string,
  entries: readonly HistoryEntry[],
): Promise<void> {
  await tx.query(
    `INSERT INTO history (order_id, number, at, kind, actor_id, assignment_id, body, hash)
     SELECT $1, e.number, e.at, e.kind, e."actorId", e."assignmentId", e.body, e.hash
       FROM jsonb_to_recordset($2) AS e(number bigint, at timestamptz, kind text, "actorId" uuid, "assignmentId" uuid,
                                        body jsonb, hash text)`,
    [orderId, JSON.stringify(entries)],
  );
}

export async function readHistory(tx: Transaction, orderId: string): Promise<HistoryEntry[]> {
  return tx.query<HistoryEntry>(
    `SELECT number::int AS number, at, kind, actor_id AS "actorId", assignment_id AS "assignmentId", body, hash
       FROM history WHERE order_id = $1 ORDER BY number`,
    [orderId],
  );
}
