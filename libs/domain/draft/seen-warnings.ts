import type { EditedDraft } from './edited-draft.js';

/** Who has acknowledged which warnings of a draft, together, with one click. */
export interface SeenWarnings {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly warnings: readonly string[];
}

/** Every warning of the draft by what it says of what; the number of its item may change without making it another. */
export function warningKeys({ items, findings }: EditedDraft): readonly string[] {
  const idOf = new Map(items.map(({ ref, id }) => [ref, id]));
  return findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, item, text }) => JSON.stringify([code, item === null ? null : idOf.get(item), text]));
}

/** A launch is allowed once every warning was seen; one that came up later, by an edit, must be seen too. */
export function unseenWarnings(draft: EditedDraft, seen: SeenWarnings | null): number {
  const known = new Set(seen?.warnings ?? []);
  return warningKeys(draft).filter((key) => !known.has(key)).length;
}
