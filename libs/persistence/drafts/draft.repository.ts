import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import { editable, type EditedDraft } from '#libs/domain/draft/edited-draft';
import type { SeenWarnings } from '#libs/domain/draft/seen-warnings';
import type { SourceWarning } from '#libs/domain/draft/source-document';
import type { Transaction } from '../database.js';

export interface StoredDraft {
  readonly id: string;
  readonly version: number;
  readonly sourceName: string | null;
  readonly sourceText: string;
  /** What the file's format could not tell. */
  readonly sourceWarnings: readonly SourceWarning[];
  /** As people have edited it. */
  readonly draft: EditedDraft;
  /** As it was read. */
  readonly read: DraftOrder;
  readonly choices: DraftChoices;
  readonly seen: SeenWarnings | null;
  readonly createdAt: string;
  readonly launchedOrderId: string | null;
}

/** What people change of a draft. */
export type DraftState = Pick<StoredDraft, 'draft' | 'choices' | 'seen'>;

const columns = `d.id, d.version, d.source_name AS "sourceName", d.source_text AS "sourceText", d.draft, d.read, d.choices,
  d.source_warnings AS "sourceWarnings", d.seen, d.created_at AS "createdAt"`;

export async function readDraft(tx: Transaction, id: string): Promise<StoredDraft | null> {
  const [row] = await tx.query<StoredDraft>(
    `SELECT ${columns}, (SELECT o.id FROM orders o WHERE o.draft_id = d.id) AS "launchedOrderId"
       FROM draft d WHERE d.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Held until the transaction ends: of two people who change a draft the second sees what the first has made of it. */
export async function holdDraft(tx: Transaction, id: string): Promise<StoredDraft | null> {
  const [row] = await tx.query<Omit<StoredDraft, 'launchedOrderId'>>(
    `SELECT ${columns} FROM draft d WHERE d.id = $1 FOR UPDATE`,
    [id],
  );
  if (row === undefined) return null;
  // Read after the lock: a launch may have held it.
  const [order] = await tx.query<{ id: string }>('SELECT id FROM orders WHERE draft_id = $1', [id]);
  return { ...row, launchedOrderId: order?.id ?? null };
}

export async function insertDraft(
  tx: Transaction,
  draft: Pick<StoredDraft, 'sourceName' | 'sourceText' | 'sourceWarnings' | 'choices' | 'createdAt'> & {
    readonly draft: DraftOrder;
  },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO draft (source_name, source_text, source_warnings, draft, read, choices, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     RETURNING id`,
    [
      draft.sourceName,
      draft.sourceText,
      JSON.stringify(draft.sourceWarnings),
      JSON.stringify(editable(draft.draft)),
      JSON.stringify(draft.draft),
      JSON.stringify(draft.choices),
      draft.createdAt,
    ],
  );
  if (row === undefined) throw new Error('the draft was not stored');
  return row.id;
}

/** @returns the version that the draft has now */
export async function writeDraft(tx: Transaction, id: string, state: DraftState): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'UPDATE draft SET draft = $2, choices = $3, seen = $4, version = version + 1 WHERE id = $1 RETURNING version',
    [
      id,
      JSON.stringify(state.draft),
      JSON.stringify(state.choices),
      state.seen === null ? null : JSON.stringify(state.seen),
    ],
  );
  if (row === undefined) throw new Error('the draft to be changed is gone');
  return row.version;
}

/** A draft as a list needs it: with everything that a launch asks for, without its texts. */
export type WaitingDraft = Omit<StoredDraft, 'sourceText' | 'sourceWarnings' | 'read' | 'launchedOrderId'>;

/**
 * Drafts that wait for their launch, newest first. The words of orders stay in the database: a hundred drafts of two hundred
 * pages are a list all the same.
 */
export function readWaitingDrafts(tx: Transaction): Promise<WaitingDraft[]> {
  return tx.query<WaitingDraft>(
    `SELECT d.id, d.version, d.source_name AS "sourceName", d.choices, d.seen, d.created_at AS "createdAt",
            jsonb_set(d.draft, '{items}', (
              SELECT coalesce(jsonb_agg(item || $1::jsonb ORDER BY place), '[]')
                FROM jsonb_array_elements(d.draft->'items') WITH ORDINALITY AS items(item, place))) AS draft
       FROM draft d WHERE NOT EXISTS (SELECT FROM orders o WHERE o.draft_id = d.id)
      ORDER BY d.created_at DESC, d.id DESC LIMIT 100`,
    [JSON.stringify({ text: '', deliverables: [], participants: [], recipient: null })],
  );
}
