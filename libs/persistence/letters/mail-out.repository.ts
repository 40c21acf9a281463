import type { Transaction } from '../database.js';
import type { Claimant } from './mail-claim.repository.js';

/*
 * The doubtful window of a letter, told without a column of its own. `message_id` of an unsent letter means that a sending began
 * whose end nobody recorded, or which ended after the body had left: the reader may have it. The one resend allowed then runs
 * under this reason; found again on an unsent letter it means that the resend is in doubt as well.
 */
export const secondSending = 'second-sending';
const arrivalUnknown = 'ARRIVAL_UNKNOWN';

/**
 * Written before the first word to the server, so that a sender that dies in the middle leaves a trace; renews the lease.
 * False: the letter belongs to somebody else by now and must not be sent.
 */
export async function beginSending(
  tx: Transaction,
  claimant: Claimant,
  letterId: string,
  messageId: string,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE letter SET attempts = attempts + 1, message_id = $4,
            lease_until = clock_timestamp() + make_interval(secs => $3),
            reason = CASE WHEN message_id IS NULL THEN NULL ELSE '${secondSending}' END
      WHERE id = $1 AND claimed_by = $2 AND status = 'claimed' RETURNING id`,
    [letterId, claimant.name, claimant.leaseSeconds, messageId],
  );
  return rows.length > 0;
}

/** `sentAt`: business instant. A letter that somebody else took over meanwhile is left to them, here and below. */
export async function recordSent(
  tx: Transaction,
  { name }: Claimant,
  letterId: string,
  sentAt: string,
): Promise<void> {
  await tx.query(
    `UPDATE letter SET status = 'sent', sent_at = $3, claimed_by = NULL, lease_until = NULL
      WHERE id = $1 AND claimed_by = $2 AND status = 'claimed'`,
    [letterId, name, sentAt],
  );
}

/** The letter ends unsent: it is no longer true (suppressed), or nobody will take it (failed). */
export async function recordUnsent(
  tx: Transaction,
  { name }: Claimant,
  letterId: string,
  end: { readonly status: 'suppressed' | 'failed'; readonly reason: string },
): Promise<void> {
  await tx.query(
    `UPDATE letter SET status = $3, reason = $4, claimed_by = NULL, lease_until = NULL
      WHERE id = $1 AND claimed_by = $2 AND status = 'claimed'`,
    [letterId, name, end.status, end.reason],
  );
}

export const failArrivalUnknown = (tx: Transaction, claimant: Claimant, letterId: string): Promise<void> =>
  recordUnsent(tx, claimant, letterId, { status: 'failed', reason: arrivalUnknown });

export interface PuttingOff {
  readonly reason: string;
  readonly mayHaveArrived: boolean;
  /** Machine time; doubles with every attempt up to `maxSeconds`. */
  readonly firstSeconds: number;
  readonly maxSeconds: number;
}

/** Not now: tried again later. A resend that may have arrived too ends the letter: it is not sent a third time. */
export async function putOffLetter(
  tx: Transaction,
  { name }: Claimant,
  letterId: string,
  off: PuttingOff,
): Promise<'put-off' | 'failed'> {
  const [row] = await tx.query<{ status: string }>(
    `UPDATE letter
        SET status = CASE WHEN $4 AND reason = '${secondSending}' THEN 'failed' ELSE 'handed-over' END,
            reason = CASE WHEN $4 AND reason = '${secondSending}' THEN '${arrivalUnknown}' ELSE $3 END,
            message_id = CASE WHEN $4 OR reason = '${secondSending}' THEN message_id END,
            retry_at = clock_timestamp() + make_interval(secs => least($6, $5 * power(2, greatest(0, least(attempts - 1, 20))))),
            claimed_by = NULL, lease_until = NULL
      WHERE id = $1 AND claimed_by = $2 AND status = 'claimed' RETURNING status`,
    [letterId, name, off.reason, off.mayHaveArrived, off.firstSeconds, off.maxSeconds],
  );
  return row?.status === 'failed' ? 'failed' : 'put-off';
}

/** The reader's night has begun meanwhile: back, to leave at this business instant. */
export async function postponeLetter(
  tx: Transaction,
  { name }: Claimant,
  letterId: string,
  sendAfterAt: string,
): Promise<void> {
  await tx.query(
    `UPDATE letter SET status = 'handed-over', send_after = $3, claimed_by = NULL, lease_until = NULL
      WHERE id = $1 AND claimed_by = $2 AND status = 'claimed'`,
    [letterId, name, sendAfterAt],
  );
}
