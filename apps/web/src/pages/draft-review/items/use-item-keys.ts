import type { KeyboardEvent } from 'react';
import { itemAnchor } from '../item-anchor.js';
import { useReview, type Item, type Review } from '../saving/review-context.js';
import { itemActs } from './item-acts.js';

type Wishes = { readonly onAdd: (after: string) => void; readonly onHelp: () => void };

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, [role="combobox"], [contenteditable]') !== null;

function goTo(items: readonly Item[], index: number): void {
  const item = items[Math.max(0, Math.min(index, items.length - 1))];
  const card = item === undefined ? null : document.getElementById(itemAnchor(item.id));
  card?.focus();
  card?.scrollIntoView({ block: 'nearest' });
}

/** Next item that something is asked or warned of, around the end of the list. */
function nextWithFinding({ draft }: Review, index: number): number {
  const { items, findings } = draft.draft;
  const marked = new Set(findings.map((finding) => finding.item));
  const order = [...items.keys()].map((step) => (index + 1 + step) % items.length);
  return order.find((at) => marked.has(items[at]?.ref ?? '')) ?? index;
}

type Run = (context: { review: Review; item: Item; index: number } & Wishes) => void;

/**
 * Keys by their place on the keyboard, so that they work in the Russian layout too. They work only while an item has the focus, not
 * in a field, as WCAG 2.1.4 asks of single letters.
 */
const keys: Readonly<Record<string, Run>> = {
  ArrowDown: ({ review, index }) => goTo(review.draft.draft.items, index + 1),
  KeyJ: ({ review, index }) => goTo(review.draft.draft.items, index + 1),
  ArrowUp: ({ review, index }) => goTo(review.draft.draft.items, index - 1),
  KeyK: ({ review, index }) => goTo(review.draft.draft.items, index - 1),
  Home: ({ review }) => goTo(review.draft.draft.items, 0),
  End: ({ review }) => goTo(review.draft.draft.items, review.draft.draft.items.length - 1),
  KeyF: ({ review, index }) => goTo(review.draft.draft.items, nextWithFinding(review, index)),
  Enter: ({ review, item }) => review.setEditing({ id: item.id, field: null }),
  KeyE: ({ review, item }) => review.setEditing({ id: item.id, field: null }),
  KeyI: ({ review, item }) => review.setEditing({ id: item.id, field: 'executors' }),
  KeyD: ({ review, item }) => review.setEditing({ id: item.id, field: 'deadline' }),
  KeyM: ({ review, item }) => act(review, item, 'merge'),
  KeyA: ({ item, onAdd }) => onAdd(item.id),
  Delete: ({ review, item }) => act(review, item, 'remove'),
  KeyU: ({ review }) => {
    if (review.draft.undo !== null) review.edit({ kind: 'undo' });
  },
};

function act(review: Review, item: Item, name: keyof ReturnType<typeof itemActs>): void {
  const step = itemActs(item, review.draft.draft.items)[name];
  if (step !== null) review.edit(step);
}

/** The keyboard of the list of items. */
export function useItemKeys({ onAdd, onHelp }: Wishes) {
  const review = useReview();
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const id = event.target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const { items } = review.draft.draft;
    const index = items.findIndex((item) => item.id === id);
    const item = items[index];
    if (item === undefined) return;
    if (event.key === 'Escape' && review.editing?.id === item.id && !event.defaultPrevented) {
      review.setEditing(null);
      document.getElementById(itemAnchor(item.id))?.focus();
      return;
    }
    if (isTyping(event.target)) return;
    const run = runOf(event, review, item, onHelp);
    // Enter and the arrows on a button of the card belong to the button.
    const onCard = event.target.matches('[data-item]');
    if (run === null || (!onCard && ['Enter', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.code)))
      return;
    event.preventDefault();
    run({ review, item, index, onAdd, onHelp });
  };
}

function runOf(
  event: KeyboardEvent<HTMLElement>,
  review: Review,
  item: Item,
  onHelp: () => void,
): Run | null {
  if (event.key === '?') return onHelp;
  if (event.ctrlKey || event.metaKey) {
    const undo = event.code === 'KeyZ' && !review.locked;
    return undo ? (keys['KeyU'] ?? null) : null;
  }
  if (event.altKey) {
    if (review.locked) return null;
    if (event.code === 'ArrowUp') return () => act(review, item, 'up');
    return event.code === 'ArrowDown' ? () => act(review, item, 'down') : null;
  }
  const moving = ['ArrowDown', 'ArrowUp', 'KeyJ', 'KeyK', 'Home', 'End', 'KeyF'].includes(event.code);
  return review.locked && !moving ? null : (keys[event.code] ?? null);
}
