import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { ItemKind, Span } from '#libs/domain/draft/draft-order';
import type { Entry } from '../blocks/entries.js';
import { infinitives } from '../language/verbs.js';
import type { NamedParty } from '../people/executor-phrase.js';
import { foldText, type FoldedText } from '../text/folded-text.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { itemKind } from './item-kind.js';
import { itemParties, type FoundParties } from './item-parties.js';
import type { RawItem } from './raw-item.js';
import { readTerm, type TermContext } from './read-term.js';
import { RefBook } from './ref-book.js';

/** Turns entries into items with refs, parents, kinds, executors as written and deadlines as written. */
export function readItems(source: string, entries: readonly Entry[], context: TermContext): RawItem[] {
  const refs = new RefBook();
  const items: RawItem[] = [];
  for (const [index, entry] of entries.entries()) {
    const folded = foldText(source, entry.start, entry.end);
    if (folded.text === '') continue;
    const governed = governs(items.at(-1), entry, entries[index - 1]);
    const words = readWords(entry, folded, context, governed);
    const place = refs.place(entry, words.kind);
    const span: Span = [entry.start, folded.sourceOffset(folded.text.length)];
    items.push({ ...place, ...words, folded, span, deadlineSpan: spanOf(words.deadline, folded), row: null });
  }
  return items;
}

/** Whether an entry continues the sentence of the point above it, which ends with a colon. */
function governs(before: RawItem | undefined, entry: Entry, previous: Entry | undefined): boolean {
  if (before === undefined || previous === undefined) return false;
  if (before.kind === 'topic') return true;
  const below =
    entry.mark === 'bullet' ||
    (entry.number !== null && entry.number.startsWith(`${previous.number ?? '-'}.`));
  return below && /[:,]$/u.test(before.folded.text) && before.kind !== 'header';
}

function spanOf({ span }: DeadlineReading, folded: FoldedText): Span | null {
  return span && span[1] > span[0]
    ? [folded.sourceOffset(span[0]), folded.sourceOffset(span[1] - 1) + 1]
    : null;
}

interface Words {
  readonly kind: ItemKind;
  readonly parties: readonly NamedParty[];
  readonly deadline: DeadlineReading;
}

const quietKinds: ReadonlySet<ItemKind> = new Set(['control', 'effective']);

function readWords(entry: Entry, folded: FoldedText, context: TermContext, governed: boolean): Words {
  const { text } = folded;
  const deadline = readTerm(text, context);
  const found = itemParties(text, deadline);
  const kind = kindOf(entry, text, found, governed, deadline);
  if (quietKinds.has(kind)) return { kind, parties: [], deadline: noDeadline };
  if (kind === 'topic') return { kind, parties: [], deadline };
  return { kind, parties: found.parties, deadline };
}

function kindOf(
  entry: Entry,
  text: string,
  found: FoundParties,
  governed: boolean,
  deadline: DeadlineReading,
): ItemKind {
  if (entry.mark === 'header') return 'header';
  const verbs = infinitives(maskQuoted(text));
  const work = text.slice(found.workAt);
  if (verbs.length === 0 && found.led && work.trim() === '') return 'header';
  const [verb] = verbs;
  const undated = deadline.kind === 'none';
  if (verb === undefined && found.parties.length === 0 && undated && (governed || entry.mark === 'bullet')) {
    const kind = itemKind(text, text, false);
    if (kind === 'action' || kind === 'standing' || kind === 'event' || kind === 'self-executing')
      return 'topic';
  }
  if (
    entry.mark === 'bullet' &&
    found.parties.length === 0 &&
    undated &&
    topicStart.test(text) &&
    (verb?.start ?? 1) > 0
  ) {
    return 'topic';
  }
  return itemKind(text, work, found.led);
}

/** A bullet without a verb of its own near its beginning goes on with the sentence above it. */
const topicStart = /^(?:по|о|об|в\sчасти|для|при|за|с|со|на)\s/iu;
