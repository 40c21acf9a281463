import type { Transaction } from '../database.js';

export interface MailState {
  /** Machine time until which the breaker of a relay is open; null: none ever was. */
  readonly openUntilAt: string | null;
  readonly anySent: boolean;
}

export async function readMailState(tx: Transaction): Promise<MailState> {
  const [row] = await tx.query<MailState>(
    `SELECT (SELECT max(open_until) FROM mail_breaker) AS "openUntilAt",
            EXISTS (SELECT FROM letter WHERE status = 'sent') AS "anySent"`,
  );
  return row ?? { openUntilAt: null, anySent: false };
}
