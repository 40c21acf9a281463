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
  const byRef = new Map<string, RawItem>();
  const heads: RawItem[] = [];
  for (const [index, entry] of entries.entries()) {
    const folded = foldText(source, entry.start, entry.end);
    if (folded.text === '') continue;
    const words = readWords(
      source,
      entry,
      folded,
      context,
      standing(items, heads.at(-1), entry, entries[index - 1]),
    );
    const place = refs.place(entry, words.kind);
    const parent =
      topLevel.has(words.kind) && entry.mark === 'number' && !entry.number?.includes('.')
        ? null
        : place.parent;
    const kind = underLed(words.kind, folded.text, parent === null ? undefined : byRef.get(parent));
    const span: Span = [entry.start, folded.sourceOffset(folded.text.length)];
    const item: RawItem = { ...place, ...words, kind, parent, folded, span, row: null };
    items.push(item);
    if (entry.mark !== 'bullet') heads.push(item);
    byRef.set(item.ref, item);
  }
  return items;
}

/** What concerns the whole document stands under no header. */
const topLevel: ReadonlySet<ItemKind> = new Set(['control', 'effective']);

/** «утвердить расписание» under «Директору лицея:» is work of the director, done by nobody's signature. */
function underLed(kind: ItemKind, text: string, parent: RawItem | undefined): ItemKind {
  if (kind !== 'self-executing' || parent === undefined || parent.parties.length === 0) return kind;
  return itemKind(text, text, true);
}

/** How an entry stands to the point above it: one more task of its verb, or the rest of its sentence. */
type Standing = 'task' | 'rest' | null;

function standing(
  items: readonly RawItem[],
  head: RawItem | undefined,
  entry: Entry,
  previous: Entry | undefined,
): Standing {
  const below = entry.mark === 'bullet' || entry.number?.includes('.') === true;
  if (below && head?.kind === 'header' && governsTasks.test(head.folded.text)) return 'task';
  return governs(items.at(-1), entry, previous) ? 'rest' : null;
}

/** Whether an entry continues the sentence of the point above it, which ends with a colon. */
function governs(before: RawItem | undefined, entry: Entry, previous: Entry | undefined): boolean {
  if (before === undefined || previous === undefined) return false;
  if (before.kind === 'topic') return entry.mark === 'bullet' || previous.mark === entry.mark;
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
  readonly deadlineSpan: Span | null;
}

const quietKinds: ReadonlySet<ItemKind> = new Set(['control', 'effective']);

function readWords(
  source: string,
  entry: Entry,
  folded: FoldedText,
  context: TermContext,
  standing: Standing,
): Words {
  const { text } = folded;
  const fields = entry.fields === undefined ? null : foldText(source, entry.fields[0], entry.fields[1]);
  const own = readTerm(text, context);
  const below = fields === null ? noDeadline : readTerm(fields.text, context);
  const [deadline, where] = own.kind === 'none' && fields !== null ? [below, fields] : [own, folded];
  const found = itemParties(text, own);
  const named =
    found.parties.length === 0 && fields !== null ? itemParties(fields.text, below).parties : found.parties;
  const parties = { ...found, parties: named };
  const kind = kindOf(entry, text, parties, standing, deadline);
  const deadlineSpan = spanOf(deadline, where);
  if (quietKinds.has(kind)) return { kind, parties: [], deadline: noDeadline, deadlineSpan: null };
  // What an amendment quotes is bound to the act that it amends.
  if (kind === 'self-executing' && amends.test(text))
    return { kind, parties: [], deadline: noDeadline, deadlineSpan: null };
  if (kind === 'topic') return { kind, parties: [], deadline, deadlineSpan };
  return { kind, parties: named, deadline, deadlineSpan };
}

function kindOf(
  entry: Entry,
  text: string,
  found: FoundParties,
  standing: Standing,
  deadline: DeadlineReading,
): ItemKind {
  if (entry.mark === 'header') return 'header';
  const verbs = infinitives(maskQuoted(text));
  const [verb] = verbs;
  const bare = entry.mark === 'bullet' && (found.parties.length === 0 || topicStart.test(text));
  if (
    verb === undefined &&
    deadline.kind === 'none' &&
    (standing === 'rest' || (standing === null && bare))
  ) {
    const kind = itemKind(text, text, false);
    if (kind !== 'control' && kind !== 'effective' && kind !== 'publication' && kind !== 'acquaintance')
      return 'topic';
  }
  if (found.led && text.slice(found.workAt).trim() === '') return 'header';
  if (verb !== undefined && found.led && governsTasks.test(text)) return 'header';
  return itemKind(text, text.slice(found.workAt), found.led);
}

const amends =
  /(?:изложить\s|дополнить\s|заменить\s|исключить\s|внести\s.{0,200}(?:изменени|дополнени)|утративш)/iu;
/** A bullet without a verb of its own near its beginning goes on with the sentence above it. */
const topicStart = /^(?:по|о|об|в\sчасти|для|при|за|с|со|на)\s/iu;
/** «Директорам школ обеспечить:»: one bare verb for all the points below, which are the tasks. */
const governsTasks =
  /(?:^|\s)(?:обеспечить|организовать|осуществить|осуществлять|обеспечивать|провести|принять\sмеры|продолжить|выполнить)\s?:$/iu;
