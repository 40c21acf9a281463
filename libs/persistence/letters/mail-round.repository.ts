import type { Transaction } from '../database.js';

/** Notes that the round has seen its news, and when it will wake. */
export async function seeRound(tx: Transaction, processId: string): Promise<void> {
  await tx.query(
    `INSERT INTO process (id, looked_at) VALUES ($1, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET news_seen = process.news_seq, looked_at = clock_timestamp()`,
    [processId],
  );
}

export async function writeRoundWakes(
  tx: Transaction,
  processId: string,
  wakesAt: string | null,
): Promise<void> {
  await tx.query('UPDATE process SET wakes_at = $2 WHERE id = $1', [processId, wakesAt]);
}

/** Whether letters wait for the round of a zone, and the last day on which one was held there. */
export async function readRound(
  tx: Transaction,
  zone: string,
): Promise<{ waiting: boolean; lastHeldOn: string | null }> {
  const [row] = await tx.query<{ waiting: boolean; lastHeldOn: string | null }>(
    `SELECT EXISTS (SELECT FROM letter l JOIN person p ON p.id = l.recipient_id
                     WHERE l.status = 'marked' AND p.zone = $1) AS waiting,
            (SELECT max(day_on) FROM mail_round WHERE zone = $1) AS "lastHeldOn"`,
    [zone],
  );
  return row ?? { waiting: false, lastHeldOn: null };
}

/** Whether a live order still has something to mark at or before this instant. */
export async function anyOrderWakesBy(tx: Transaction, at: string): Promise<boolean> {
  const [row] = await tx.query<{ wakes: boolean }>(
    'SELECT EXISTS (SELECT FROM orders WHERE ended_at IS NULL AND wakes_at <= $1) AS wakes',
    [at],
  );
  return row?.wakes ?? false;
}

/**
 * Holds the round of one zone and day: one digest a reader, one notice of escalations a reader above; what they gather is merged
 * into them. False: the round of that day was held already.
 */
export async function holdRound(
  tx: Transaction,
  round: { readonly zone: string; readonly dayOn: string; readonly at: string },
): Promise<boolean> {
  const taken = await tx.query(
    `INSERT INTO mail_round (zone, day_on, held_at, letters) VALUES ($1, $2, $3, 0)
     ON CONFLICT DO NOTHING RETURNING zone`,
    [round.zone, round.dayOn, round.at],
  );
  if (taken.length === 0) return false;
  await tx.query(gather, [round.zone, round.dayOn, round.at]);
  return true;
}

const gather = `
  WITH held AS (
    SELECT l.id, l.recipient_id, CASE WHEN l.kind = 'escalation' THEN 'escalation-notice' ELSE 'digest' END AS into_kind
      FROM letter l JOIN person p ON p.id = l.recipient_id
     WHERE l.status = 'marked' AND p.zone = $1
     ORDER BY l.id FOR UPDATE OF l),
  made AS (
    INSERT INTO letter (kind, recipient_id, event, status, send_after, handed_over_at)
    SELECT DISTINCT into_kind, recipient_id, 'round:' || $1 || ':' || $2::text, 'handed-over', $3::timestamptz, $3::timestamptz
      FROM held
    RETURNING id, kind, recipient_id),
  merged AS (
    UPDATE letter SET status = 'merged', merged_into_id = made.id
      FROM held JOIN made ON made.recipient_id = held.recipient_id AND made.kind = held.into_kind
     WHERE letter.id = held.id
    RETURNING letter.id)
  UPDATE mail_round SET letters = (SELECT count(*) FROM made) WHERE zone = $1 AND day_on = $2::date`;
