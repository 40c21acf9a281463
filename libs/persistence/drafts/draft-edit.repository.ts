import type { RecordedEdit } from '#libs/domain/draft/recorded-edit';
import type { Transaction } from '../database.js';
import type { DraftState } from './draft.repository.js';

export interface StoredEdit extends RecordedEdit {
  readonly number: number;
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly undone: boolean;
  /** Whether it can still be taken back. */
  readonly undoable: boolean;
}

export interface NewEdit extends RecordedEdit {
  readonly before: DraftState | null;
}

/** How many of the newest steps can be taken back: a draft of many pages is not kept in a hundred copies. */
const keptSnapshots = 30;

export async function insertDraftEdits(
  tx: Transaction,
  draft: { readonly id: string; readonly version: number },
  edits: readonly NewEdit[],
  { byId, at }: { readonly byId: string | null; readonly at: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO draft_edit (draft_id, number, version, at, by_id, edit, before)
     SELECT $1, place + coalesce((SELECT max(number) FROM draft_edit WHERE draft_id = $1), 0), $2, $3, $4, new.edit, new.before
       FROM jsonb_to_recordset($5::jsonb) AS new(place integer, edit jsonb, before jsonb)`,
    [
      draft.id,
      draft.version,
      at,
      byId,
      JSON.stringify(
        edits.map(({ edit, refs, before }, index) => ({ place: index + 1, edit: { edit, refs }, before })),
      ),
    ],
  );
  await tx.query(
    `UPDATE draft_edit SET before = NULL
      WHERE draft_id = $1 AND before IS NOT NULL
        AND number <= (SELECT max(number) FROM draft_edit WHERE draft_id = $1) - $2`,
    [draft.id, keptSnapshots],
  );
}

/** Newest first. */
export function readDraftEdits(
  tx: Transaction,
  draftId: string,
  { sinceVersion = 0, limit = 1_000 }: { readonly sinceVersion?: number; readonly limit?: number } = {},
): Promise<StoredEdit[]> {
  return tx.query<StoredEdit>(
    `SELECT e.number, e.version, e.at, p.name AS by, e.edit->'edit' AS edit, e.edit->'refs' AS refs, e.undone,
            e.before IS NOT NULL AND NOT e.undone AS undoable
       FROM draft_edit e LEFT JOIN person p ON p.id = e.by_id
      WHERE e.draft_id = $1 AND e.version > $2 ORDER BY e.number DESC LIMIT $3`,
    [draftId, sinceVersion, limit],
  );
}

/** The newest step that can be taken back, marked as taken back; null: there is none. */
export async function takeBackLastEdit(
  tx: Transaction,
  draftId: string,
): Promise<{ readonly number: number; readonly before: DraftState } | null> {
  const [row] = await tx.query<{ number: number; before: DraftState }>(
    `UPDATE draft_edit SET undone = true WHERE draft_id = $1 AND number = (
       SELECT max(number) FROM draft_edit WHERE draft_id = $1 AND before IS NOT NULL AND NOT undone)
     RETURNING number, before`,
    [draftId],
  );
  return row ?? null;
}
