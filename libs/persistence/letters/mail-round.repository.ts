import type { Transaction } from '../database.js';

/** What a round finds when it looks. */
export interface RoundState {
  /** Letters wait for the round of this zone. */
  readonly waiting: boolean;
  /** The last day on which one was held there. */
  readonly lastHeldOn: string | null;
  /** The news that this look has taken in; for `noteRoundLook`. */
  readonly newsSeq: string;
}

export async function readRound(
  tx: Transaction,
  { zone, processId }: { readonly zone: string; readonly processId: string },
): Promise<RoundState> {
  const [row] = await tx.query<RoundState>(
    `SELECT EXISTS (SELECT FROM letter l JOIN person p ON p.id = l.recipient_id
                     WHERE l.status = 'marked' AND p.zone = $1) AS waiting,
            (SELECT max(day_on) FROM mail_round WHERE zone = $1) AS "lastHeldOn",
            coalesce((SELECT news_seq FROM process WHERE id = $2), 0)::text AS "newsSeq"`,
    [zone, processId],
  );
  return row ?? { waiting: false, lastHeldOn: null, newsSeq: '0' };
}

/**
 * Notes what a look has seen and when the round wakes, in one statement: were the news seen first, the training clock would find
 * everything at rest before the waking hour is known, and would go past it. News that came after the reading stays unseen.
 */
export async function noteRoundLook(
  tx: Transaction,
  processId: string,
  look: { readonly newsSeq: string; readonly wakesAt: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO process (id, wakes_at, looked_at) VALUES ($1, $3, clock_timestamp())
     ON CONFLICT (id) DO UPDATE
       SET news_seen = greatest(process.news_seen, $2::bigint), wakes_at = excluded.wakes_at,
           looked_at = excluded.looked_at`,
    [processId, look.newsSeq, look.wakesAt],
  );
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
