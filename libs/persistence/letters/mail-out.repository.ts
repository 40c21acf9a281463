import type { Transaction } from '../database.js';

/** Who claims: one attempt of an activity. A later attempt of the same activity takes over what an earlier one still holds. */
export interface Claimant {
  /** Of the activity; every attempt's `name` begins with it. */
  readonly activity: string;
  readonly name: string;
  /** Machine time. */
  readonly leaseSeconds: number;
}

/** A letter in somebody's hands, with its reader as the directory knows them now. */
export interface ClaimedLetter {
  readonly id: string;
  readonly kind: string;
  readonly orderId: string | null;
  readonly assignmentId: string | null;
  readonly event: string | null;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly recipientEmail: string | null;
  readonly recipientZone: string;
  /** Two sendings began whose end nobody knows: the reader may have it twice, it is not sent a third time. */
  readonly sentTwiceInDoubt: boolean;
}

/*
 * The doubtful window of a letter, told without a column of its own. `message_id` of an unsent letter means that a sending began
 * whose end nobody recorded, or which ended after the body had left: the reader may have it. The one resend allowed then runs
 * under this reason; found again on an unsent letter it means that the resend is in doubt as well.
 */
const secondSending = 'second-sending';
const arrivalUnknown = 'ARRIVAL_UNKNOWN';

/**
 * Of several morning letters of one kind that wait for one reader, as after an outage, the newest takes over what the older ones
 * had gathered: one letter, not five. One that may have arrived already stays as it is.
 */
export async function foldOlderMorningLetters(tx: Transaction, now: string): Promise<void> {
  await tx.query(
    `WITH waiting AS (
       SELECT id, recipient_id, kind FROM letter
        WHERE status = 'handed-over' AND send_after <= $1 AND kind IN ('digest', 'escalation-notice')
          AND message_id IS NULL
        ORDER BY id FOR UPDATE SKIP LOCKED),
     ranked AS (
       SELECT id, first_value(id) OVER (PARTITION BY recipient_id, kind ORDER BY id DESC) AS newest FROM waiting),
     moved AS (
       UPDATE letter SET merged_into_id = ranked.newest
         FROM ranked WHERE letter.merged_into_id = ranked.id AND ranked.newest <> ranked.id)
     UPDATE letter SET status = 'superseded', reason = 'newer-letter'
       FROM ranked WHERE letter.id = ranked.id AND ranked.newest <> ranked.id`,
    [now],
  );
}

/** Claims at most `most` letters that may leave at business instant `now`, eldest first; none while the relay's breaker is open. */
export function claimLetters(
  tx: Transaction,
  claimant: Claimant,
  what: { readonly now: string; readonly relay: string; readonly most: number },
): Promise<ClaimedLetter[]> {
  return tx.query<ClaimedLetter>(
    `WITH held AS (
       SELECT id FROM letter
        WHERE send_after <= $1
          AND ((status = 'handed-over' AND (retry_at IS NULL OR retry_at <= clock_timestamp()))
            OR (status = 'claimed' AND (lease_until <= clock_timestamp() OR starts_with(claimed_by, $2))))
          AND NOT EXISTS (SELECT FROM mail_breaker WHERE relay = $6 AND open_until > clock_timestamp())
        ORDER BY id LIMIT $5 FOR UPDATE SKIP LOCKED),
     claimed AS (
       UPDATE letter SET status = 'claimed', claimed_by = $3, retry_at = NULL,
              lease_until = clock_timestamp() + make_interval(secs => $4)
         FROM held WHERE letter.id = held.id RETURNING letter.*)
     SELECT l.id, l.kind, l.order_id AS "orderId", l.assignment_id AS "assignmentId", l.event,
            p.id AS "recipientId", p.name AS "recipientName", p.email AS "recipientEmail", p.zone AS "recipientZone",
            l.message_id IS NOT NULL AND l.reason IS NOT DISTINCT FROM '${secondSending}' AS "sentTwiceInDoubt"
       FROM claimed l JOIN person p ON p.id = l.recipient_id ORDER BY l.id`,
    [what.now, claimant.activity, claimant.name, claimant.leaseSeconds, what.most, what.relay],
  );
}

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

/** What was claimed and not begun goes back, for the next batch. */
export async function releaseLetters(
  tx: Transaction,
  { name }: Claimant,
  letterIds: readonly string[],
): Promise<void> {
  if (letterIds.length === 0) return;
  await tx.query(
    `WITH held AS (
       SELECT id FROM letter WHERE id = ANY($1::uuid[]) AND claimed_by = $2 AND status = 'claimed'
        ORDER BY id FOR UPDATE)
     UPDATE letter SET status = 'handed-over', claimed_by = NULL, lease_until = NULL FROM held WHERE letter.id = held.id`,
    [letterIds, name],
  );
}
