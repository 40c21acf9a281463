import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import type { ItemDue } from '#libs/domain/deadline/item-due';
import type { DraftItem } from '#libs/domain/draft/draft-order';
import type { Transaction } from '../database.js';

/** An open item of a running order with one of its assignments: all of them have the same due day. */
export interface OpenItem {
  readonly orderId: string;
  readonly number: string;
  readonly title: string;
  readonly issuerZone: string;
  readonly signedOn: string;
  readonly launchedAt: string;
  /** Frozen into the order. */
  readonly policy: object;
  readonly itemRef: string;
  readonly itemText: string;
  /** As it was launched. */
  readonly deadline: ItemDue;
  /** As it was read. */
  readonly read: DraftItem['deadline'];
  readonly executorId: string;
  readonly executorZone: string;
  readonly acceptorId: string;
  readonly acceptorZone: string;
  readonly headId: string | null;
  readonly headZone: string | null;
  readonly signatoryId: string | null;
  readonly signatoryZone: string | null;
}

const open = `a.status IN ('launched', 'in-work', 'returned')`;

/** Open items, the nearest due days first. */
export function readOpenItems(tx: Transaction, limit: number): Promise<OpenItem[]> {
  return tx.query<OpenItem>(
    `WITH items AS (
       SELECT DISTINCT ON (i.id) i.id, i.ref, i.text, i.deadline, a.order_id, a.due_at, a.executor_id, a.acceptor_id
         FROM assignment a JOIN item i ON i.id = a.item_id
        WHERE ${open} AND i.deadline IS NOT NULL
        ORDER BY i.id, a.id)
     SELECT o.id AS "orderId", o.number, o.title, o.issuer_zone AS "issuerZone", o.signed_on AS "signedOn",
            o.launched_at AS "launchedAt", o.policy, i.ref AS "itemRef", i.text AS "itemText", i.deadline, r.deadline AS read,
            e.id AS "executorId", e.zone AS "executorZone", c.id AS "acceptorId", c.zone AS "acceptorZone",
            h.id AS "headId", h.zone AS "headZone", s.id AS "signatoryId", s.zone AS "signatoryZone"
       FROM items i
       JOIN orders o ON o.id = i.order_id AND o.status = 'running'
       JOIN draft d ON d.id = o.draft_id
       JOIN LATERAL jsonb_to_recordset(d.draft -> 'items') AS r(ref text, deadline jsonb) ON r.ref = i.ref
       JOIN person e ON e.id = i.executor_id
       JOIN person c ON c.id = i.acceptor_id
       LEFT JOIN person h ON h.id = e.head_id
       LEFT JOIN person s ON s.id = o.signatory_id
      ORDER BY i.due_at, i.id LIMIT $1`,
    [limit],
  );
}

export async function countOpenItems(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ items: number }>(
    `SELECT count(DISTINCT a.item_id)::int AS items FROM assignment a WHERE ${open}`,
  );
  return row?.items ?? 0;
}

/** What a draft that waits for its launch says of its deadlines. */
export interface WaitingDraft {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly signedOn: string | null;
  readonly items: readonly DraftItem[];
  readonly choices: DraftChoices;
}

export function readDraftDeadlines(tx: Transaction, limit: number): Promise<WaitingDraft[]> {
  return tx.query<WaitingDraft>(
    `SELECT d.id, coalesce(d.choices ->> 'title', d.draft -> 'document' ->> 'title', d.draft -> 'document' ->> 'workingTitle', '')
              AS title,
            coalesce(d.choices ->> 'number', d.draft -> 'document' ->> 'number') AS number,
            coalesce(d.choices ->> 'signedOn', d.draft -> 'document' ->> 'date') AS "signedOn",
            d.draft -> 'items' AS items, d.choices
       FROM draft d WHERE NOT EXISTS (SELECT FROM orders o WHERE o.draft_id = d.id)
      ORDER BY d.created_at DESC, d.id DESC LIMIT $1`,
    [limit],
  );
}
