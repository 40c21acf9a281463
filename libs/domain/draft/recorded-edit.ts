import type { DraftEdit } from './draft-edit.js';
import type { EditedDraft } from './edited-draft.js';

/** A step as it is kept with the draft: what was done, and under which refs the items stood at that moment. */
export interface RecordedEdit {
  readonly edit:
    | DraftEdit
    /** Choices for the launch, by their path: `number`, `people.Лугов П.П.`, `dueOn.3`. */
    | { readonly kind: 'choose'; readonly paths: readonly string[] }
    | { readonly kind: 'undo'; readonly number: number }
    | { readonly kind: 'acknowledge'; readonly warnings: number };
  /** Ref by id of every item that the step names. */
  readonly refs: Readonly<Record<string, string>>;
}

/** The items whose content a step changes; nobody else's step on them is lost when it is repeated on a newer version. */
export function itemsOf(edit: RecordedEdit['edit']): readonly string[] {
  switch (edit.kind) {
    case 'merge':
      return [edit.item, edit.following];
    case 'add':
      return edit.after === null ? [] : [edit.after];
    default:
      return 'item' in edit ? [edit.item] : [];
  }
}

export function recorded(edit: RecordedEdit['edit'], draft: EditedDraft): RecordedEdit {
  const refs = itemsOf(edit).flatMap((id) => {
    const found = draft.items.find((item) => item.id === id);
    return found === undefined ? [] : [[id, found.ref] as const];
  });
  return { edit, refs: Object.fromEntries(refs) };
}
