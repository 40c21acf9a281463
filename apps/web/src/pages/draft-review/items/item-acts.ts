import type { DraftStep } from '#libs/contracts/http/draft-edit.schema';
import type { Item } from '../saving/review-context.js';

/** What can be done with an item as a whole, for its buttons and for the keyboard alike. Null: not possible here. */
export type ItemActs = {
  readonly up: DraftStep | null;
  readonly down: DraftStep | null;
  readonly merge: DraftStep | null;
  readonly remove: DraftStep | null;
};

export function itemActs(item: Item, items: readonly Item[]): ItemActs {
  const index = items.findIndex(({ id }) => id === item.id);
  const level = items.filter(({ parent }) => parent === item.parent);
  const place = level.findIndex(({ id }) => id === item.id);
  const following = items[index + 1];
  return {
    up: place > 0 ? { kind: 'move', item: item.id, direction: 'up' } : null,
    down: place < level.length - 1 ? { kind: 'move', item: item.id, direction: 'down' } : null,
    merge: following === undefined ? null : { kind: 'merge', item: item.id, following: following.id },
    remove: items.length > 1 ? { kind: 'remove', item: item.id } : null,
  };
}
