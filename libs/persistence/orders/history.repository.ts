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

export async function readHistory(tx: Transaction, orderId: string): Promise<HistoryEntry[]> {
  return tx.query<HistoryEntry>(
    `SELECT number::int AS number, at, kind, actor_id AS "actorId", assignment_id AS "assignmentId", body, hash
       FROM history WHERE order_id = $1 ORDER BY number`,
    [orderId],
  );
}
