import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../order/refusal.js';
import { russianCalendar } from '../calendar/production-calendar.js';
import { defaultPolicy } from '../policy/policy.js';
import { localDate } from '../time/local-date.js';
import type { DraftEdit } from './draft-edit.js';
import { editDraft, type EditContext } from './edit-draft.js';
import { changedFields, editable, rekeyed, removedItems, type EditedDraft } from './edited-draft.js';
import { anyDraft, anyEdit, draftOf, item, type ItemSketch } from '#test/support/invented-draft';

const rules = { policy: defaultPolicy, calendar: russianCalendar(), signedOn: localDate('2024-09-10') };

function open(sketches: readonly ItemSketch[]): { draft: EditedDraft; context: EditContext } {
  const { draft: read, sourceText } = draftOf(sketches);
  return { draft: editable(read), context: { ...rules, sourceText, read: editable(read) } };
}

function done(draft: EditedDraft, context: EditContext, ...edits: readonly DraftEdit[]): EditedDraft {
  return edits.reduce((current, edit) => {
    const next = editDraft(current, edit, context);
    if (isRefusal(next)) throw new Error(`${edit.kind}: ${next.refused}`);
    return next;
  }, draft);
}

const refs = ({ items }: EditedDraft): string[] => items.map(({ ref }) => ref);
const byId = ({ items }: EditedDraft, id: string) => items.find((one) => one.id === id);
const codes = ({ findings }: EditedDraft): string[] =>
  findings.map(({ code, item: ref }) => `${code} ${ref ?? ''}`);

describe('splitting and merging items', () => {
  const plan = [
    item('1', 'Провести анализ до 15.10.2024 и представить справку'),
    item('2', 'Обеспечить явку'),
  ];

  it('a split at a space makes two items of one sentence, each pointing at its own words', () => {
    const { draft, context } = open(plan);
    const at = 'Провести анализ до 15.10.2024'.length;
    const split = done(draft, context, { kind: 'split', item: '1', at, newId: 'n1' });
    expect(split.items.map(({ ref, text }) => [ref, text])).toEqual([
      ['1', 'Провести анализ до 15.10.2024'],
      ['1-1', 'и представить справку'],
      ['2', 'Обеспечить явку'],
    ]);
    const slices = split.items.map(({ span }) => context.sourceText.slice(...span));
    expect(slices).toEqual(['Провести анализ до 15.10.2024', 'и представить справку', 'Обеспечить явку']);
  });

  it('a split leaves each part the results that it names, and both those that a person wrote in', () => {
    const { draft, context } = open(plan);
    const deliverables = ['справку', 'отчёт'];
    const at = 'Провести анализ до 15.10.2024'.length;
    const told = done(draft, context, { kind: 'set-deliverables', item: '1', deliverables });
    const { items } = done(told, context, { kind: 'split', item: '1', at, newId: 'n1' });
    expect(items.map((one) => one.deliverables)).toEqual([['отчёт'], deliverables, []]);
  });

  it('a split inside a word, or one that leaves nothing, is refused', () => {
    const { draft, context } = open(plan);
    for (const at of [0, 3, plan[0]?.text.length ?? 0])
      expect(editDraft(draft, { kind: 'split', item: '1', at, newId: 'n1' }, context)).toEqual({
        refused: 'CANNOT_SPLIT',
      });
  });

  it('merging what was split gives back the same draft, whatever the draft', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), fc.nat(), (sketches, which, where) => {
        const { draft, context } = open(sketches);
        const chosen = draft.items[which % draft.items.length];
        const spaces = [...(chosen?.text.matchAll(/ /gu) ?? [])].map(({ index }) => index);
        const at = spaces[where % Math.max(1, spaces.length)];
        if (chosen === undefined || at === undefined) return;
        const split = done(draft, context, { kind: 'split', item: chosen.id, at, newId: 'n1' });
        expect(split.items).toHaveLength(draft.items.length + 1);
        expect(done(split, context, { kind: 'merge', item: chosen.id, following: 'n1' })).toEqual(draft);
      }),
    );
  });

  it('two different deadlines of merged items become a question with both as options', () => {
    const { draft, context } = open([
      item('1', 'Собрать сведения', { to: '2024-10-15', phrase: 'до 15.10.2024' }),
      item('2', 'Представить справку', { to: '2024-11-15', phrase: 'до 15.11.2024' }),
    ]);
    const merged = done(draft, context, { kind: 'merge', item: '1', following: '2' });
    expect(merged.items).toHaveLength(1);
    expect(merged.items[0]?.deadline).toMatchObject({ decide: true, due: null });
    expect(merged.items[0]?.deadline.options.map(({ due }) => due)).toEqual(['2024-10-15', '2024-11-15']);
    expect(codes(merged)).toContain('NO_DEADLINE 1');
  });

  it('items that are not neighbours are not merged', () => {
    const { draft, context } = open([item('1', 'Раз'), item('2', 'Два'), item('3', 'Три')]);
    expect(editDraft(draft, { kind: 'merge', item: '1', following: '3' }, context)).toEqual({
      refused: 'CANNOT_MERGE',
    });
  });
});

describe('numbers of items after an edit', () => {
  const bullets = [
    item('1', 'Обеспечить'),
    item('1.1', 'явку участников', { parent: '1', printed: false }),
    item('1.2', 'видеозапись', { parent: '1', printed: false }),
    item('1.3', 'охрану', { parent: '1', printed: false, dependsOn: ['1.2'] }),
    item('2', 'Доложить'),
  ];

  it('unprinted bullets are counted anew when one of them goes; printed numbers stay', () => {
    const { draft, context } = open(bullets);
    const removed = done(draft, context, { kind: 'remove', item: '1.1' });
    expect(refs(removed)).toEqual(['1', '1.1', '1.2', '2']);
    expect(byId(removed, '1.3')).toMatchObject({ ref: '1.2', dependsOn: ['1.1'] });
    expect(refs(done(removed, context, { kind: 'restore', item: '1.1' }))).toEqual(refs(draft));
  });

  it('an item added behind a printed one is numbered as an insertion, at the end it is simply the next', () => {
    const { draft, context } = open(bullets);
    const added = { kind: 'add', itemKind: 'action', text: 'Новый пункт', newId: 'n1' } as const;
    expect(refs(done(draft, context, { ...added, after: '1' }))).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '1-1',
      '2',
    ]);
    expect(refs(done(draft, context, { ...added, after: '2' })).at(-1)).toBe('3');
    expect(refs(done(draft, context, { ...added, after: '1.1' }))).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2',
    ]);
  });

  it('bullets of a removed paragraph move up instead of vanishing', () => {
    const { draft, context } = open(bullets);
    const removed = done(draft, context, { kind: 'remove', item: '1' });
    expect(removed.items.map(({ text, parent }) => [text, parent])).toEqual([
      ['явку участников', null],
      ['видеозапись', null],
      ['охрану', null],
      ['Доложить', null],
    ]);
  });

  it('an item moves past its neighbour with all its bullets, and back', () => {
    const { draft, context } = open(bullets);
    const moved = done(draft, context, { kind: 'move', item: '2', direction: 'up' });
    expect(refs(moved)).toEqual(['2', '1', '1.1', '1.2', '1.3']);
    expect(done(moved, context, { kind: 'move', item: '2', direction: 'down' })).toEqual(draft);
    expect(editDraft(draft, { kind: 'move', item: '1', direction: 'up' }, context)).toEqual({
      refused: 'CANNOT_MOVE',
    });
  });

  it('rows of a table are counted by their table', () => {
    const { draft, context } = open([
      item('1', 'Утвердить план', { kind: 'self-executing' }),
      item('П1.1', 'Совещание', { parent: '1', printed: false }),
      item('П1.2', 'Семинар', { parent: '1', printed: false }),
    ]);
    expect(refs(done(draft, context, { kind: 'remove', item: 'П1.1' }))).toEqual(['1', 'П1.1']);
    const split = done(draft, context, { kind: 'move', item: 'П1.2', direction: 'up' });
    expect(split.items.map(({ ref, text }) => `${ref} ${text}`)).toContain('П1.1 Семинар');
  });

  it('any sequence of edits leaves unique numbers, parents that exist, and every printed number as printed', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyEdit, { maxLength: 12 }), (sketches, sketched) => {
        const { draft, context } = open(sketches);
        let current = draft;
        for (const [index, sketch] of sketched.entries()) {
          const next = editDraft(current, sketch(current, `n${String(index)}`), context);
          if (!isRefusal(next)) current = next;
        }
        const all = new Set(refs(current));
        expect(all.size).toBe(current.items.length);
        const known = (ref: string | null): boolean => ref === null || all.has(ref);
        expect(current.items.filter((one) => !known(one.parent))).toEqual([]);
        expect(current.items.flatMap(({ dependsOn }) => dependsOn).every(known)).toBe(true);
        expect(current.findings.map((one) => one.item).every(known)).toBe(true);
        for (const one of current.items.filter(({ printed }) => printed)) expect(one.ref).toBe(one.id);
      }),
    );
  });
});

describe('fields of an item', () => {
  it('executors given to a line «кому» pass on to the items that have them from it', () => {
    const named = (name: string) => ({ text: name, name, position: null, unit: null, group: null });
    const { draft, context } = open([
      item('А1', 'Лугову П.П.:', { kind: 'header', printed: false, executors: ['Лугов П.П.'] }),
      item('1', 'Собрать сведения', { parent: 'А1', executors: ['Лугов П.П.'], inherited: true }),
      item('2', 'Проверить', { parent: 'А1', executors: ['Сомов К.К.'] }),
    ]);
    const set = done(draft, context, {
      kind: 'set-executors',
      item: 'А1',
      executors: [named('Тихонов Е.И.')],
    });
    expect(set.items.map(({ executors }) => executors.map(({ name }) => name))).toEqual([
      ['Тихонов Е.И.'],
      ['Тихонов Е.И.'],
      ['Сомов К.К.'],
    ]);
  });

  it('a phrase of a deadline is read as one of the text would be, also without «до»', () => {
    const { draft, context } = open([item('1', 'Собрать сведения', { to: null, phrase: null })]);
    const set = done(draft, context, { kind: 'set-deadline', item: '1', phrase: '05.10.2024' });
    expect(byId(set, '1')?.deadline).toMatchObject({
      text: '05.10.2024',
      to: '2024-10-05',
      due: '2024-10-04',
    });
    expect(codes(set)).toEqual(['NONWORKING_DUE 1']);
    const counted = done(set, context, {
      kind: 'set-deadline',
      item: '1',
      phrase: 'в течение 10 рабочих дней со дня подписания',
    });
    expect(byId(counted, '1')?.deadline).toMatchObject({ kind: 'relative', due: '2024-09-24' });
    const series = done(set, context, { kind: 'set-deadline', item: '1', phrase: 'ежемесячно' });
    expect(byId(series, '1')).toMatchObject({ deadline: { kind: 'recurring' }, recurrence: 'monthly' });
    expect(codes(series)).toEqual([]);
    const odd = done(set, context, { kind: 'set-deadline', item: '1', phrase: 'когда получится' });
    expect(byId(odd, '1')?.deadline).toMatchObject({ text: 'когда получится', decide: true, due: null });
    expect(codes(odd)).toEqual(['NO_DEADLINE 1']);
  });

  it('an executor or a deadline given answers the question that asked for it, one taken away asks it again', () => {
    const { draft, context } = open([item('1', 'Собрать сведения', { executors: ['Лугов П.П.'] })]);
    const bare = done(draft, context, { kind: 'set-executors', item: '1', executors: [] });
    expect(codes(bare)).toContain('NO_EXECUTOR 1');
    const quiet = done(bare, context, { kind: 'set-kind', item: '1', itemKind: 'topic' });
    expect(codes(quiet)).not.toContain('NO_EXECUTOR 1');
    const back = done(quiet, context, { kind: 'restore', item: '1' });
    expect(back).toEqual(draft);
  });

  it('items with the same words for the same people are told, until one of them differs', () => {
    const { draft, context } = open([item('1', 'Собрать сведения.'), item('2', 'Проверить')]);
    const twice = done(draft, context, { kind: 'set-text', item: '2', text: 'собрать  сведения' });
    expect(codes(twice)).toContain('DUPLICATE_ITEM 2');
    expect(codes(done(twice, context, { kind: 'remove', item: '1' }))).not.toContain('DUPLICATE_ITEM 2');
  });

  it('a misread name is corrected wherever it stands', () => {
    const { draft, context } = open([
      item('1', 'Собрать', { executors: ['Берёзкин А.П.'] }),
      item('2', 'Проверить', { executors: ['Сомов К.К.', 'Берёзкин А.П.'] }),
    ]);
    const named = done(draft, context, {
      kind: 'rename-person',
      key: 'Берёзкин А.П.',
      name: 'Берёзкина А.П.',
      position: null,
    });
    const names = named.items.flatMap(({ executors }) => executors.map(({ name }) => name));
    expect(names).toEqual(['Берёзкина А.П.', 'Сомов К.К.', 'Берёзкина А.П.']);
  });
});

describe('what a person changed', () => {
  it('is told field by field; numbers that only moved are no change', () => {
    const { draft, context } = open([
      item('1', 'Раз', { printed: false }),
      item('2', 'Два', { printed: false }),
      item('3', 'Три', { printed: false, dependsOn: ['2'] }),
    ]);
    const edited = done(
      draft,
      context,
      { kind: 'remove', item: '1' },
      { kind: 'set-text', item: '2', text: 'Два с половиной' },
      { kind: 'add', after: '3', itemKind: 'action', text: 'Четыре', newId: 'n1' },
    );
    const changes = edited.items.map((one) => changedFields(one, edited, context.read));
    expect(changes).toEqual([['text'], [], null]);
    expect(removedItems(edited, context.read).map(({ id }) => id)).toEqual(['1']);
  });

  it('goes with its item when numbers move', () => {
    const { draft, context } = open([
      item('1', 'Раз', { printed: false }),
      item('2', 'Два', { printed: false }),
    ]);
    const dueOn = { '1': '2024-10-01', '2': '2024-10-02' };
    const removed = done(draft, context, { kind: 'remove', item: '1' });
    const moved = rekeyed(dueOn, draft, removed);
    expect(moved).toEqual({ '1': '2024-10-02' });
  });
});
