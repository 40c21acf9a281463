import fc from 'fast-check';
import type { DraftEdit } from '#libs/domain/draft/draft-edit';
import { itemKinds, type DraftItem, type DraftOrder, type ItemKind } from '#libs/domain/draft/draft-order';
import type { EditedDraft } from '#libs/domain/draft/edited-draft';

/** An item in few words; what is left out is what an ordinary point has. */
export interface ItemSketch {
  readonly ref: string;
  readonly text: string;
  readonly printed: boolean;
  readonly parent: string | null;
  readonly kind: ItemKind;
  readonly executors: readonly string[];
  readonly inherited: boolean;
  readonly to: string | null;
  readonly phrase: string | null;
  readonly dependsOn: readonly string[];
}

export function item(ref: string, text: string, more: Partial<ItemSketch> = {}): ItemSketch {
  return {
    ref,
    text,
    printed: true,
    parent: null,
    kind: 'action',
    executors: ['Лугов П.П.'],
    inherited: false,
    to: '2024-10-15',
    phrase: 'до 15.10.2024',
    dependsOn: [],
    ...more,
  };
}

/** A draft of these items as if read from a text in which each stands on a line of its own. */
export function draftOf(sketches: readonly ItemSketch[]): { draft: DraftOrder; sourceText: string } {
  let sourceText = '';
  const items = sketches.map((sketch) => {
    const start = sourceText.length;
    // The source breaks its lines where it likes; the reader folds them.
    sourceText += `${sketch.text.replaceAll(' и ', '  \nи ')}\n`;
    return itemOf(sketch, [start, sourceText.length - 1]);
  });
  const draft: DraftOrder = {
    format: 'prikaz.draft/1',
    document: {
      kind: 'приказ',
      number: '57/2',
      date: '2024-09-10',
      issuer: 'Отдел образования Заречного округа',
      place: null,
      title: 'О подготовке школьных библиотек',
      workingTitle: null,
      languages: ['ru'],
      signatory: { name: 'Громак Л.Д.', position: 'начальник отдела' },
      drafter: null,
      basis: [],
      effective: null,
      publication: null,
      period: null,
    },
    control: { by: 'signatory', text: null, name: 'Громак Л.Д.', position: null },
    items,
    findings: [],
  };
  return { draft, sourceText };
}

function itemOf(sketch: ItemSketch, span: [number, number]): DraftItem {
  const { to, phrase, executors, inherited, dependsOn, ...rest } = sketch;
  return {
    ...rest,
    span,
    executors: executors.map((name, index) => ({
      text: name,
      name,
      position: null,
      unit: null,
      group: null,
      lead: index === 0,
      inherited,
    })),
    deadline: {
      text: phrase,
      kind: to === null ? 'none' : 'by-date',
      from: null,
      to,
      due: to,
      decide: to === null,
      options: [],
      span: null,
    },
    deliverables: [],
    participants: [],
    recipient: null,
    dependsOn: [...dependsOn],
    recurrence: null,
  };
}

const words = ['провести', 'анализ', 'и', 'представить', 'справку', 'до', 'пятницы', 'в', 'отдел'];
const anyText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((chosen) => chosen.join(' '));

/** Printed points with unprinted bullets under some of them, numbered by the rules of the format. */
export const anyDraft: fc.Arbitrary<ItemSketch[]> = fc
  .array(fc.record({ text: anyText, bullets: fc.array(anyText, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((points) =>
    points.flatMap(({ text, bullets }, index) => {
      const ref = String(index + 1);
      // Words of their own, so that no two items are told to repeat each other.
      const unlike = (of: string, own: string): string => `${of} номер ${own}`;
      return [
        item(ref, unlike(text, ref)),
        ...bullets.map((bullet, at) => {
          const own = `${ref}.${String(at + 1)}`;
          return item(own, unlike(bullet, own), { parent: ref, printed: false });
        }),
      ];
    }),
  );

/** An edit that fits the draft as it stands when its turn comes. */
export const anyEdit: fc.Arbitrary<(draft: EditedDraft, newId: string) => DraftEdit> = fc
  .record({
    which: fc.nat(),
    other: fc.nat(),
    sort: fc.nat(7),
    text: anyText,
    itemKind: fc.constantFrom(...itemKinds),
  })
  .map(({ which, other, sort, text, itemKind }) => (draft, newId) => {
    const { items } = draft;
    const at = which % items.length;
    const chosen = items[at];
    const id = chosen?.id ?? '';
    const second = items[other % items.length]?.id ?? '';
    const edits: readonly DraftEdit[] = [
      { kind: 'split', item: id, at: chosen?.text.indexOf(' ') ?? 0, newId },
      { kind: 'merge', item: id, following: items[at + 1]?.id ?? '' },
      { kind: 'add', after: other % 5 === 0 ? null : id, itemKind, text, newId },
      { kind: 'remove', item: id },
      { kind: 'move', item: id, direction: other % 2 === 0 ? 'up' : 'down' },
      { kind: 'restore', item: `${String((other % 4) + 1)}.1` },
      { kind: 'set-kind', item: id, itemKind },
      { kind: 'set-dependencies', item: id, dependsOn: [second] },
    ];
    return edits[sort] ?? { kind: 'remove', item: id };
  });
