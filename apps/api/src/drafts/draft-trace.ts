import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { changedFields, editable, removedItems } from '#libs/domain/draft/edited-draft';
import { itemsOf } from '#libs/domain/draft/recorded-edit';
import { unseenWarnings } from '#libs/domain/draft/seen-warnings';
import type { Transaction } from '#libs/persistence/database';
import { readDraftEdits, type StoredEdit } from '#libs/persistence/drafts/draft-edit.repository';
import type { StoredDraft } from '#libs/persistence/drafts/draft.repository';
import type { Language } from '../request/request-language.js';
import { editWords } from './edit-words.js';

const shownEdits = 100;

type Trace = Pick<DraftReview, 'read' | 'marks' | 'removed' | 'edits' | 'undo' | 'warnings'>;

/** What people have made of a draft since it was read, and what they can take back. */
export async function draftTrace(tx: Transaction, stored: StoredDraft, language: Language): Promise<Trace> {
  const edits = await readDraftEdits(tx, stored.id);
  const { document, control } = stored.read;
  const last = edits.find(({ undoable }) => undoable);
  return {
    read: { document, control },
    marks: marksOf(stored, edits),
    removed: [...removedItems(stored.draft, editable(stored.read))],
    edits: edits.slice(0, shownEdits).map(({ number, version, at, by, undone, ...edit }) => ({
      number,
      version,
      at,
      by,
      text: editWords(edit)[language],
      undone,
    })),
    undo: last === undefined ? null : editWords(last)[language],
    warnings: {
      unseen: unseenWarnings(stored.draft, stored.seen),
      seenBy: stored.seen?.by.name ?? null,
      seenAt: stored.seen?.at ?? null,
    },
  };
}

function marksOf(stored: StoredDraft, edits: readonly StoredEdit[]): Trace['marks'] {
  const read = editable(stored.read);
  const original = new Map(stored.read.items.map((item) => [item.ref, item]));
  const standing = edits.filter(({ undone }) => !undone);
  return stored.draft.items.flatMap((item) => {
    const changed = changedFields(item, stored.draft, read);
    if (changed?.length === 0) return [];
    const last = standing.find(({ edit }) => makes(edit, item.id));
    return [
      {
        id: item.id,
        changed: changed === null ? null : [...changed],
        read: original.get(item.id) ?? null,
        by: last?.by ?? null,
        at: last?.at ?? null,
      },
    ];
  });
}

function makes(edit: StoredEdit['edit'], id: string): boolean {
  if (edit.kind === 'add') return edit.newId === id;
  // A name is put right wherever it stands.
  if (edit.kind === 'rename-person') return true;
  return itemsOf(edit).includes(id) || (edit.kind === 'split' && edit.newId === id);
}
