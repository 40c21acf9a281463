import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import type { Transaction } from '../database.js';

export interface StoredDraft {
  readonly id: string;
  readonly version: number;
  readonly sourceName: string | null;
  readonly sourceText: string;
  readonly draft: DraftOrder;
  readonly choices: DraftChoices;
  readonly createdAt: string;
  readonly launchedOrderId: string | null;
}

const columns = `d.id, d.version, d.source_name AS "sourceName", d.source_text AS "sourceText", d.draft, d.choices,
  d.created_at AS "createdAt", (SELECT o.id FROM orders o WHERE o.draft_id = d.id) AS "launchedOrderId"`;

export async function readDraft(tx: Transaction, id: string): Promise<StoredDraft | null> {
  const [row] = await tx.query<StoredDraft>(`SELECT ${columns} FROM draft d WHERE d.id = $1`, [id]);
  return row ?? null;
}

export async function lockDraftChoices(
  tx: Transaction,
  id: string,
): Promise<Pick<StoredDraft, 'version' | 'choices' | 'launchedOrderId'> | null> {
  const [row] = await tx.query<Pick<StoredDraft, 'version' | 'choices'>>(
    'SELECT version, choices FROM draft WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (row === undefined) return null;
  // Read after the lock: a launch may have held it.
  const [order] = await tx.query<{ id: string }>('SELECT id FROM orders WHERE draft_id = $1', [id]);
  return { ...row, launchedOrderId: order?.id ?? null };
}

export async function insertDraft(
  tx: Transaction,
  draft: Pick<StoredDraft, 'sourceName' | 'sourceText' | 'draft' | 'choices' | 'createdAt'>,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO draft (source_name, source_text, draft, choices, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [
      draft.sourceName,
      draft.sourceText,
      JSON.stringify(draft.draft),
      JSON.stringify(draft.choices),
      draft.createdAt,
    ],
  );
  if (row === undefined) throw new Error('the draft was not stored');
  return row.id;
}

export async function writeChoices(tx: Transaction, id: string, choices: DraftChoices): Promise<void> {
  await tx.query('UPDATE draft SET choices = $2, version = version + 1 WHERE id = $1', [
    id,
    JSON.stringify(choices),
  ]);
}

/** Drafts that wait for their launch, newest first. */
export function readWaitingDrafts(tx: Transaction): Promise<StoredDraft[]> {
  return tx.query<StoredDraft>(
    `SELECT ${columns} FROM draft d WHERE NOT EXISTS (SELECT FROM orders o WHERE o.draft_id = d.id)
      ORDER BY d.created_at DESC, d.id DESC LIMIT 100`,
  );
}
