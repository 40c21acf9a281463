import type { Transaction } from '../database.js';

export interface BreakerSettings {
  /** Failures in a row from which on the breaker opens. */
  readonly failuresToOpen: number;
  /** Machine time it stays open at first; doubles with every further failure. */
  readonly firstSeconds: number;
  readonly maxSeconds: number;
}

/** The relay did not talk to us. True: the breaker is open now, no letter is tried until it closes by itself. */
export async function noteRelayFailure(
  tx: Transaction,
  relay: string,
  settings: BreakerSettings,
): Promise<boolean> {
  const [row] = await tx.query<{ open: boolean }>(
    `INSERT INTO mail_breaker AS b (relay, failures, open_until)
     VALUES ($1, 1, CASE WHEN $2 <= 1 THEN clock_timestamp() + make_interval(secs => $3) END)
     ON CONFLICT (relay) DO UPDATE SET failures = b.failures + 1,
       open_until = CASE WHEN b.failures + 1 >= $2 THEN clock_timestamp()
         + make_interval(secs => least($4, $3 * power(2, least(b.failures + 1 - $2, 20)))) END
     RETURNING open_until IS NOT NULL AS open`,
    [relay, settings.failuresToOpen, settings.firstSeconds, settings.maxSeconds],
  );
  return row?.open ?? false;
}

export async function noteRelayAnswer(tx: Transaction, relay: string): Promise<void> {
  await tx.query(
    'UPDATE mail_breaker SET failures = 0, open_until = NULL WHERE relay = $1 AND failures > 0',
    [relay],
  );
}
