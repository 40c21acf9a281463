import type { Transaction } from '../database.js';

/** Whether letters leave: down while the breaker of a relay is open, unknown before the first letter. Machine time. */
export async function readMailState(tx: Transaction): Promise<'up' | 'down' | 'unknown'> {
  const [row] = await tx.query<{ down: boolean | null; tried: boolean }>(
    `SELECT (SELECT bool_or(open_until > clock_timestamp()) FROM mail_breaker) AS down,
            EXISTS (SELECT FROM letter WHERE status = 'sent') AS tried`,
  );
  if (row?.down === true) return 'down';
  return row?.tried === true ? 'up' : 'unknown';
}
