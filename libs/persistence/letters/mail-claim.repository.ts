import type { Transaction } from '../database.js';
import { secondSending } from './mail-out.repository.js';

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
