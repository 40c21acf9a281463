import type { DraftControl, DraftDocument, DraftExecutor, ItemKind } from './draft-order.js';

/** An executor as a person gives it: who leads follows from the order. */
export type GivenExecutor = Pick<DraftExecutor, 'text' | 'name' | 'position' | 'unit' | 'group'>;

/** Requisites that a person may correct. Number, date of signing and title are choices of the launch instead. */
export type DocumentChange = {
  readonly [Field in 'kind' | 'issuer' | 'place' | 'signatory' | 'drafter' | 'period']?:
    DraftDocument[Field] | undefined;
};

/**
 * One step of a person on a draft. `item` is the id of an item, never its ref: while the step travels somebody else may have
 * renumbered the items, and it must still meet the one that was meant.
 */
export type DraftEdit =
  | { readonly kind: 'set-text'; readonly item: string; readonly text: string }
  | { readonly kind: 'set-kind'; readonly item: string; readonly itemKind: ItemKind }
  | {
      readonly kind: 'set-executors';
      readonly item: string;
      readonly executors: readonly GivenExecutor[];
    }
  /** The phrase of the deadline, read anew by the grammar; null: the item has none. */
  | { readonly kind: 'set-deadline'; readonly item: string; readonly phrase: string | null }
  | { readonly kind: 'set-deliverables'; readonly item: string; readonly deliverables: readonly string[] }
  | { readonly kind: 'set-participants'; readonly item: string; readonly participants: readonly string[] }
  | { readonly kind: 'set-recipient'; readonly item: string; readonly recipient: string | null }
  /** Ids of the items that must be done first. */
  | { readonly kind: 'set-dependencies'; readonly item: string; readonly dependsOn: readonly string[] }
  /** `at` is a UTF-16 offset in the item's text, at a white space: the words from there on become an item of their own. */
  | { readonly kind: 'split'; readonly item: string; readonly at: number; readonly newId: string }
  /** Takes the item that follows into this one. */
  | { readonly kind: 'merge'; readonly item: string; readonly following: string }
  /** After the item and everything under it, on its level; null: at the top. */
  | {
      readonly kind: 'add';
      readonly after: string | null;
      readonly itemKind: ItemKind;
      readonly text: string;
      readonly newId: string;
    }
  /** What stands under the item moves up to its parent. */
  | { readonly kind: 'remove'; readonly item: string }
  /** Past its neighbour on the same level, with everything under it. */
  | { readonly kind: 'move'; readonly item: string; readonly direction: 'up' | 'down' }
  /** As it was read; also brings back one that was removed. */
  | { readonly kind: 'restore'; readonly item: string }
  | { readonly kind: 'set-document'; readonly change: DocumentChange }
  | { readonly kind: 'set-control'; readonly control: DraftControl }
  /** A name that was misread, wherever it stands. `key` is the key of `namedPeople`. */
  | {
      readonly kind: 'rename-person';
      readonly key: string;
      readonly name: string;
      readonly position: string | null;
    };

export type EditRefusalCode = 'ITEM_GONE' | 'CANNOT_SPLIT' | 'CANNOT_MERGE' | 'CANNOT_MOVE' | 'CANNOT_REMOVE';
