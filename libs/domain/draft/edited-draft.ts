import type { DraftItem, DraftOrder } from './draft-order.js';

/**
 * An item under a person's hands. `ref` follows the order of the draft and may change with every split or move; `id` never
 * does: for an item that was read it is the ref it was read with, so that the original is always found.
 */
export interface EditedItem extends DraftItem {
  readonly id: string;
}

/** A draft order with ids: everything that takes a `DraftOrder` takes it too. */
export interface EditedDraft extends Omit<DraftOrder, 'items'> {
  items: EditedItem[];
}

/** A draft as read becomes one that can be edited. */
export function editable(draft: DraftOrder): EditedDraft {
  return { ...draft, items: draft.items.map((item) => ({ ...item, id: item.ref })) };
}

export const itemFields = [
  'text',
  'kind',
  'executors',
  'deadline',
  'deliverables',
  'participants',
  'recipient',
  'dependsOn',
  'recurrence',
] as const;
export type ItemField = (typeof itemFields)[number];

/** Which fields of an item are not as they were read; null for an item that was not read at all but added. */
export function changedFields(
  item: EditedItem,
  draft: EditedDraft,
  read: EditedDraft,
): readonly ItemField[] | null {
  const original = read.items.find(({ id }) => id === item.id);
  if (original === undefined) return null;
  return itemFields.filter((field) => {
    // Refs of the same items differ once something above them was split or removed: that is no change of theirs.
    if (field === 'dependsOn') return !same(idsOf(item, draft), idsOf(original, read));
    return !same(item[field], original[field]);
  });
}

/** Items of the text that a person removed, in the order of the text. */
export function removedItems(draft: EditedDraft, read: EditedDraft): readonly EditedItem[] {
  const present = new Set(draft.items.map(({ id }) => id));
  return read.items.filter(({ id }) => !present.has(id));
}

/** What was decided by ref goes with its item when refs change; what belonged to items that are gone is left out. */
export function rekeyed<Value>(
  byRef: Readonly<Record<string, Value>>,
  before: EditedDraft,
  after: EditedDraft,
): Record<string, Value> {
  const idOf = new Map(before.items.map(({ ref, id }) => [ref, id]));
  const refOf = new Map(after.items.map(({ ref, id }) => [id, ref]));
  return Object.fromEntries(
    Object.entries(byRef).flatMap(([ref, value]) => {
      const moved = refOf.get(idOf.get(ref) ?? '');
      return moved === undefined ? [] : [[moved, value]];
    }),
  );
}

function idsOf(item: EditedItem, { items }: EditedDraft): string[] {
  return item.dependsOn.map((ref) => items.find((one) => one.ref === ref)?.id ?? ref);
}

/** Equal as JSON documents, whatever the order of their keys: jsonb does not keep it. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => same(value, right.get(key)));
}
