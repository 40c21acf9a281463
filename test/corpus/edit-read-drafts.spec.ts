import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOrder } from '#libs/intake/read-order';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isRefusal } from '#libs/domain/order/refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { isLocalDate } from '#libs/domain/time/local-date';
import type { DraftEdit } from '#libs/domain/draft/draft-edit';
import { editDraft, type EditContext } from '#libs/domain/draft/edit-draft';
import { editable, type EditedDraft, type EditedItem } from '#libs/domain/draft/edited-draft';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';

const root = join(import.meta.dirname, '../../..');
const rules = { policy: defaultPolicy, calendar: russianCalendar() };

/** Every order that lies in these folders, read as it is read for a person. */
const drafts = ['examples/orders', 'test/corpus/orders']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((path) => path.endsWith('.txt'))
  .flatMap((path): { name: string; draft: EditedDraft; context: EditContext }[] => {
    const sourceText = readFileSync(path, 'utf8');
    const read = readOrder(sourceText, rules);
    if (isReadRefusal(read)) return [];
    const { date } = read.document;
    const signedOn = date !== null && isLocalDate(date) ? date : null;
    const draft = editable(read);
    const context = { ...rules, signedOn, sourceText, read: draft };
    return [{ name: path.slice(root.length + 1), draft, context }];
  });

function done(draft: EditedDraft, edit: DraftEdit, context: EditContext): EditedDraft {
  const next = editDraft(draft, edit, context);
  if (isRefusal(next)) throw new Error(`${edit.kind}: ${next.refused}`);
  return next;
}

/** Whether an item stands, however deep, under the item with this ref. */
function under(items: EditedDraft['items'], item: EditedItem | undefined, ref: string): boolean {
  const above = items.find((one) => one.ref === item?.parent);
  return item?.parent === ref || (above !== undefined && under(items, above, ref));
}

describe('a draft that was read', () => {
  it('is there to be edited', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(3);
  });

  it.each(drafts)('$name: each item split and merged again gives the same draft', ({ draft, context }) => {
    for (const { id, text } of draft.items) {
      const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
      const at = spaces[Math.floor(spaces.length / 2)];
      if (at === undefined) continue;
      const split = done(draft, { kind: 'split', item: id, at, newId: 'n1' }, context);
      expect(new Set(split.items.map(({ ref }) => ref)).size).toBe(draft.items.length + 1);
      expect(done(split, { kind: 'merge', item: id, following: 'n1' }, context)).toEqual(draft);
    }
  });

  // Rows of an annex stand where the annex does, not behind the item that approves it; once moved they follow it.
  const together = drafts.filter(({ draft: { items } }) =>
    items.every(({ parent }, index) => {
      const before = items[index - 1];
      return parent === null || before?.ref === parent || under(items, before, parent);
    }),
  );

  it('mostly has its items behind those they stand under', () => {
    expect(together.length).toBeGreaterThan(drafts.length / 2);
  });

  it.each(together)('$name: an item moved up and down again stands where it stood', ({ draft, context }) => {
    for (const { id } of draft.items) {
      const up = editDraft(draft, { kind: 'move', item: id, direction: 'up' }, context);
      if (isRefusal(up)) continue;
      const back = done(up, { kind: 'move', item: id, direction: 'down' }, context);
      expect(back.items.map((item) => [item.id, item.ref])).toEqual(
        draft.items.map((item) => [item.id, item.ref]),
      );
    }
  });

  it.each(drafts)('$name: an item removed and brought back is what it was', ({ draft, context }) => {
    const leaves = draft.items.filter(({ ref }) => !draft.items.some(({ parent }) => parent === ref));
    for (const { id } of leaves.length > 1 ? leaves : []) {
      const removed = done(draft, { kind: 'remove', item: id }, context);
      const back = done(removed, { kind: 'restore', item: id }, context);
      expect(back.items.map(({ ref, text, executors }) => [ref, text, executors])).toEqual(
        draft.items.map(({ ref, text, executors }) => [ref, text, executors]),
      );
    }
  });
});
