import type { Letter } from '#libs/contracts/http/letter.schema';
import type { Transaction } from '../database.js';

/** A letter as the register shows it; `reason` is still a code. */
export interface LetterFilter {
  readonly status: Letter['status'] | null;
  readonly orderId: string | null;
}

/** An order's letters are its own and the round's letters that its steps were merged into. */
const where = `($1::text IS NULL OR l.status = $1)
  AND ($2::uuid IS NULL OR l.order_id = $2 OR l.id IN (SELECT merged_into_id FROM letter WHERE order_id = $2))`;

export async function listLetters(
  tx: Transaction,
  { status, orderId }: LetterFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ letters: Letter[]; total: number }> {
  const [letters, [count]] = await Promise.all([
    tx.query<Letter>(
      `SELECT l.id, l.order_id AS "orderId", l.item_ref AS "itemRef", l.kind, l.step, l.occurrence, l.status, l.reason,
              json_build_object('id', l.recipient_id, 'name', l.recipient_name, 'position', l.recipient_position)
                AS recipient,
              l.falls_at AS "fallsAt", l.send_after AS "sendAfterAt", l.sent_at AS "sentAt",
              l.merged_into_id AS "mergedIntoId", l.message_id AS "messageId", l.attempts
         FROM letter_view l WHERE ${where} ORDER BY l.sorts_at DESC NULLS LAST, l.id DESC LIMIT $3 OFFSET $4`,
      [status, orderId, page.limit, page.offset],
    ),
    tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM letter l WHERE ${where}`, [
      status,
      orderId,
    ]),
  ]);
  return { letters, total: count?.total ?? 0 };
}
