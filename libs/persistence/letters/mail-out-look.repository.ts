import type { Transaction } from '../database.js';

export interface MailState {
  readonly wakesAt: string | null;
  /** Letters that may leave now; 0 while the relay's breaker is open. */
  readonly waiting: number;
  /** Machine time until the next one may: a retry, a lapsed lease or the breaker; null: none is held back. */
  readonly retryInMilliseconds: number | null;
}

/**
 * One look of mail-out at business instant `now`: what it has seen counts as seen from here on, in the statement that reads it.
 * A claimed letter waits for the end of its lease, a refused one for its retry, all of them for the breaker; those three are
 * machine time.
 */
export async function lookAtMailOut(tx: Transaction, now: string, relay: string): Promise<MailState> {
  const [row] = await tx.query<MailState>(
    `WITH ready AS (
       SELECT greatest(CASE status WHEN 'claimed' THEN lease_until ELSE retry_at END,
                       (SELECT open_until FROM mail_breaker WHERE relay = $2), '-infinity') AS at
         FROM letter WHERE status IN ('handed-over', 'claimed') AND send_after <= $1),
     seen AS (
       INSERT INTO process (id, wakes_at, looked_at)
       VALUES ('mail-out', (SELECT min(send_after) FROM letter WHERE status = 'handed-over' AND send_after > $1),
               clock_timestamp())
       ON CONFLICT (id) DO UPDATE
         SET news_seen = process.news_seq, wakes_at = excluded.wakes_at, looked_at = excluded.looked_at
       RETURNING wakes_at, looked_at)
     SELECT seen.wakes_at AS "wakesAt",
            (SELECT count(*)::int FROM ready WHERE at <= seen.looked_at) AS waiting,
            (SELECT ceil(extract(epoch FROM min(at) - seen.looked_at) * 1000)::float8
               FROM ready WHERE at > seen.looked_at) AS "retryInMilliseconds"
       FROM seen`,
    [now, relay],
  );
  if (row === undefined) throw new Error('the look at the mail returned nothing');
  return row;
}
