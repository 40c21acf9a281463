import type { LetterPlan } from '#libs/domain/letter/letter-plan';
import type { Transaction } from '../database.js';

/**
 * Plans letters. A step waits as `planned` for its instant; a lone letter is handed to mail-out at once.
 * A letter that is planned already (the same step of the same plan, the same event) is left alone: a repeated command plans nothing twice.
 */
export async function insertLetters(
  tx: Transaction,
  orderId: string,
  letters: readonly LetterPlan[],
  at: string,
): Promise<void> {
  if (letters.length === 0) return;
  await tx.query(insertion, [orderId, JSON.stringify(letters), at]);
}

const insertion = `
  INSERT INTO letter (order_id, assignment_id, kind, step, role, occurrence, plan_version, recipient_id, event,
                      falls_at, send_after, handed_over_at, status)
  SELECT $1, l."assignmentId", l.kind, l.step, l.role, l.occurrence, l."planVersion", l."recipientId", l.event,
         l."fallsAt", l."sendAfterAt", CASE WHEN l."sendAfterAt" IS NOT NULL THEN $3::timestamptz END,
         CASE WHEN l."sendAfterAt" IS NULL THEN 'planned' ELSE 'handed-over' END
    FROM jsonb_to_recordset($2) AS l("assignmentId" uuid, kind text, step text, role text, occurrence int,
         "planVersion" int, "recipientId" uuid, event text, "fallsAt" timestamptz, "sendAfterAt" timestamptz)
  ON CONFLICT DO NOTHING`;

/** What an act on an assignment makes void: what was planned for it and has not gone to mail-out, of these kinds. */
export interface Superseded {
  readonly assignmentId: string;
  readonly kinds: readonly string[];
  readonly reason: string;
}

/**
 * Plans letters in the place of others, in one statement: what is held under the order's lock is counted in statements.
 * Rows are locked in the order of their ids before any change, as everywhere, so that two commands never wait for each other.
 */
export async function replaceLetters(
  tx: Transaction,
  orderId: string,
  superseded: Superseded,
  letters: readonly LetterPlan[],
  at: string,
): Promise<void> {
  await tx.query(
    `WITH held AS (
       SELECT id FROM letter
        WHERE assignment_id = $4 AND status IN ('planned', 'marked') AND kind = ANY($5)
        ORDER BY id FOR UPDATE),
     gone AS (UPDATE letter SET status = 'superseded', reason = $6 FROM held WHERE letter.id = held.id)
     ${insertion}`,
    [orderId, JSON.stringify(letters), at, superseded.assignmentId, superseded.kinds, superseded.reason],
  );
}

export interface MarkedLetter {
  readonly id: string;
  readonly assignmentId: string;
  readonly step: string | null;
  readonly occurrence: number;
  readonly planVersion: number;
  readonly role: string | null;
  readonly recipientId: string;
  readonly zone: string;
  readonly fallsAt: string;
}

/**
 * Marks every step of these kinds that has fallen. Of several that fell for one person and assignment while nobody looked the
 * newest counts; the older ones are superseded: after an outage one letter, not five.
 */
export async function markFallenLetters(
  tx: Transaction,
  orderId: string,
  kinds: readonly string[],
  at: string,
): Promise<MarkedLetter[]> {
  return tx.query<MarkedLetter>(
    `WITH held AS (
       SELECT id, assignment_id, recipient_id, falls_at FROM letter
        WHERE order_id = $1 AND status = 'planned' AND kind = ANY($2) AND falls_at <= $3
        ORDER BY id FOR UPDATE),
     ranked AS (
       SELECT id, row_number() OVER (PARTITION BY assignment_id, recipient_id ORDER BY falls_at DESC, id DESC) AS rank
         FROM held),
     changed AS (
       UPDATE letter SET status = CASE WHEN rank = 1 THEN 'marked' ELSE 'superseded' END,
                         reason = CASE WHEN rank = 1 THEN NULL ELSE 'newer-step' END
         FROM ranked WHERE letter.id = ranked.id
       RETURNING letter.*)
     SELECT changed.id, assignment_id AS "assignmentId", step, occurrence, plan_version AS "planVersion", role,
            recipient_id AS "recipientId", p.zone, falls_at AS "fallsAt"
       FROM changed JOIN person p ON p.id = recipient_id
      WHERE status = 'marked' ORDER BY changed.id`,
    [orderId, kinds, at],
  );
}

/** News to the rounds of these zones: letters wait there. */
export async function tellRounds(tx: Transaction, processIds: readonly string[]): Promise<void> {
  if (processIds.length === 0) return;
  await tx.query(
    `INSERT INTO process (id, news_seq, news_at)
     SELECT id, 1, clock_timestamp() FROM unnest($1::text[]) AS id ORDER BY id
     ON CONFLICT (id) DO UPDATE SET news_seq = process.news_seq + 1, news_at = clock_timestamp()`,
    [processIds],
  );
}

/** The order is over: nothing that was planned for it holds any longer. */
export async function supersedeLettersOfOrder(
  tx: Transaction,
  orderId: string,
  reason: string,
): Promise<void> {
  await tx.query(
    `WITH held AS (
       SELECT id FROM letter WHERE order_id = $1 AND status IN ('planned', 'marked') ORDER BY id FOR UPDATE)
     UPDATE letter SET status = 'superseded', reason = $2 FROM held WHERE letter.id = held.id`,
    [orderId, reason],
  );
}
