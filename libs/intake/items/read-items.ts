import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { ItemKind, Span } from '#libs/domain/draft/draft-order';
import type { DocumentForm, Entry } from '../blocks/entries.js';
import { isTold } from '../blocks/free-scan.js';
import { infinitives } from '../language/verbs.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { foldText, type FoldedText } from '../text/folded-text.js';
import { readableText } from '../text/readable-text.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { itemKind } from './item-kind.js';
import { itemParties, type FoundParties } from './item-parties.js';
import type { RawItem } from './raw-item.js';
import { termBelow } from './term-below.js';
import { readTerm, readTermCell, termOfPaper, type TermContext } from './read-term.js';
import { isResult } from './result-words.js';
import { RefBook } from './ref-book.js';

/** No point is longer; what stands behind is shown and not read, so that a file of noise costs no more than a point. */
export const longestRead = 10_000;

/** Turns entries into items with refs, parents, kinds, executors as written and deadlines as written. */
export function readItems(
  source: string,
  entries: readonly Entry[],
  form: DocumentForm,
  context: TermContext,
): RawItem[] {
  const refs = new RefBook();
  const items: RawItem[] = [];
  const byRef = new Map<string, RawItem>();
  const heads: RawItem[] = [];
  let lead: DeadlineReading | null = null;
  for (const [index, entry] of entries.entries()) {
    const folded = foldText(source, entry.start, entry.end);
    if (folded.text === '') continue;
    if (entry.lead === true || entry.mark === 'paragraph')
      lead = entry.lead === true ? readTerm(folded.text.slice(0, longestRead), context) : null;
    if (entry.lead === true) continue;
    const words = readWords(
      source,
      entry,
      folded,
      context,
      standing(items, heads.at(-1), entry, lead === null ? entries[index - 1] : 'lead'),
    );
    const place = refs.place(entry, words.kind);
    const parent =
      topLevel.has(words.kind) && entry.mark === 'number' && !entry.number?.includes('.')
        ? null
        : place.parent;
    const above = parent === null ? undefined : byRef.get(parent);
    const kind = underLed(words.kind, folded.text, form === 'free' || (above?.parties.length ?? 0) > 0);
    const span: Span = [entry.start, folded.sourceOffset(folded.text.length)];
    const named = above === undefined ? null : appointees(above, folded.text);
    const item: RawItem = {
      ...place,
      ...words,
      ...(named ?? { kind }),
      ...(kind === words.kind ? {} : timeOf(folded, context)),
      parent,
      folded,
      span,
      lead,
      row: null,
    };
    items.push(item);
    if (entry.mark !== 'bullet') heads.push(item);
    byRef.set(item.ref, item);
  }
  return items.map((item) => (isEmptyHeader(item, items) ? { ...item, kind: 'action' } : item));
}

/** A sentence that names somebody and heads nothing is work that was not understood: the person must see that it has no term. */
function isEmptyHeader(item: RawItem, items: readonly RawItem[]): boolean {
  return (
    item.kind === 'header' &&
    !/[:;]$/u.test(item.folded.text) &&
    infinitives(item.folded.text).length > 0 &&
    !items.some(({ parent }) => parent === item.ref)
  );
}

/** What concerns the whole document stands under no header. */
const topLevel: ReadonlySet<ItemKind> = new Set(['control', 'effective']);

/** «утвердить расписание» under «Директору лицея:» is work of the director, done by nobody's signature. */
function underLed(kind: ItemKind, text: string, led: boolean): ItemKind {
  if (kind !== 'self-executing' || !led) return kind;
  const work = itemKind(text, text, true);
  return work === 'self-executing' ? 'action' : work;
}

/** What the signature does has no term; told as work it has the one that its words give. */
function timeOf(folded: FoldedText, context: TermContext): Pick<Words, 'deadline' | 'deadlineSpan'> {
  const deadline = termOf(readableText(folded.text.slice(0, longestRead)), context);
  return { deadline, deadlineSpan: spanOf(deadline, folded) };
}

/** How an entry stands to the point above it: one more task of its verb, or the rest of its sentence. */
type Standing = 'task' | 'rest' | null;

function standing(
  items: readonly RawItem[],
  head: RawItem | undefined,
  entry: Entry,
  previous: Entry | 'lead' | undefined,
): Standing {
  // Below «прошу обеспечить:» every bullet is work of its own.
  if (previous === 'lead') return entry.mark === 'bullet' ? 'task' : null;
  const below = entry.mark === 'bullet' || entry.number?.includes('.') === true;
  if (below && head?.kind === 'header' && governsTasks.test(head.folded.text)) return 'task';
  return governs(items.at(-1), entry, previous) ? 'rest' : null;
}

/** «Назначить ответственными: – заместителя директора …»: whoever a bullet of an appointment names. */
function appointees(above: RawItem, text: string): { kind: ItemKind; parties: readonly NamedParty[] } | null {
  const appoints =
    /^(?:назначить|определить|утвердить|закрепить|возложить)\s.{0,200}(?:ответственн|уполномоченн|куратор|координатор|наставник)/iu;
  if (above.kind !== 'self-executing' || !appoints.test(above.folded.text)) return null;
  const parties = namedParties(text, 'accusative').filter((party) => party.mention !== null);
  return parties.length > 0 ? { kind: 'self-executing', parties } : null;
}

/** Whether an entry continues the sentence of the point above it, which ends with a colon. */
function governs(before: RawItem | undefined, entry: Entry, previous: Entry | undefined): boolean {
  if (before === undefined || previous === undefined) return false;
  if (before.kind === 'topic') return entry.mark === 'bullet' || sameList(entry.number, previous.number);
  const below =
    entry.mark === 'bullet' ||
    (entry.number !== null && entry.number.startsWith(`${previous.number ?? '-'}.`));
  return below && /[:,]$/u.test(before.folded.text) && before.kind !== 'header';
}

function sameList(one: string | null, other: string | null): boolean {
  const above = (number: string): string => number.slice(0, Math.max(0, number.lastIndexOf('.')));
  return one !== null && other !== null && one.includes('.') && above(one) === above(other);
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
  const text = readableText(folded.text.slice(0, longestRead));
  const fields = entry.fields === undefined ? null : foldText(source, entry.fields[0], entry.fields[1]);
  const said = termOf(text, context);
  const own = said.text === null ? (termOfPaper(text, context) ?? said) : said;
  const below = fields === null ? null : termBelow(source, entry, context);
  const [deadline, where] = below ?? [own, folded];
  const found = itemParties(text, own);
  const named =
    fields === null
      ? found.parties
      : withResponsible(found.parties, itemParties(fields.text, noDeadline).parties);
  const parties = { ...found, parties: named };
  const kind = kindOf(entry, text, parties, standing, deadline);
  const deadlineSpan = spanOf(deadline, where);
  if (quietKinds.has(kind)) return { kind, parties: [], deadline: noDeadline, deadlineSpan: null };
  // «назначить с 1 сентября …» tells since when; «утвердить план подготовки к началу года» tells of the plan.
  if (kind === 'self-executing' && (deadline.to === null || approval.test(text)))
    return { kind, parties: named, deadline: noDeadline, deadlineSpan: null };
  // What an amendment quotes is bound to the act that it amends.
  if (kind === 'self-executing' && amends.test(text))
    return { kind, parties: [], deadline: noDeadline, deadlineSpan: null };
  if (kind === 'topic') return { kind, parties: [], deadline: noDeadline, deadlineSpan: null };
  const held =
    (kind === 'event' || isTold(text)) && deadline.kind === 'none' ? dayOfEvent(text, context) : null;
  if (held !== null) return { kind, parties: named, deadline: held, deadlineSpan: spanOf(held, folded) };
  const lasting = kind === 'standing' || kind === 'action' ? lastingTerm(text, kind, deadline) : null;
  if (lasting !== null) {
    return {
      kind: 'standing',
      parties: named,
      deadline: lasting,
      deadlineSpan: lasting === deadline ? deadlineSpan : spanOf(lasting, folded),
    };
  }
  return { kind, parties: named, deadline, deadlineSpan };
}

const bareDay =
  /(?<!(?:от|за|на|с|по|до|№|подписанн[A-Za-zЀ-ԯ]{2}|утвержд[её]нн[A-Za-zЀ-ԯ]{2,3})\s)(?<![\d.])(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s\p{Ll}{3,8}\s\d{4})(?:\s?(?:г\.|года))?(?:\sв\s\d{1,2}[.:]\d{2})?(?![\dA-Za-zЀ-ԯ]|\s?№)/gu;

/** «… рассмотреть на заседании совета 23.02.2024»: the one bare day of an event is its day. */
function dayOfEvent(text: string, context: TermContext): DeadlineReading | null {
  const [day, ...others] = text.matchAll(bareDay);
  if (day === undefined || others.length > 0) return null;
  const reading = readTermCell(day[0], context);
  return reading.to === null ? null : { ...reading, span: [day.index, day.index + day[0].length] };
}

/** Work without an end is standing, whatever its verb; «постоянный контроль» says so of its thing. */
function lastingTerm(text: string, kind: ItemKind, deadline: DeadlineReading): DeadlineReading | null {
  if (deadline.kind === 'standing') return deadline;
  const word =
    kind === 'standing' && deadline.kind === 'none'
      ? /(?<![A-Za-zЀ-ԯ])(?:постоянн|систематическ|непрерывн)[A-Za-zЀ-ԯ]{2,3}(?![A-Za-zЀ-ԯ])/iu.exec(text)
      : null;
  if (!word) return null;
  return {
    text: word[0],
    kind: 'standing',
    from: null,
    to: null,
    span: [word.index, word.index + word[0].length],
  };
}

/** «Отв.: Иванова А.Б.» below a point for a whole group names who answers for it; a person of its own needs no second. */
function withResponsible(own: readonly NamedParty[], below: readonly NamedParty[]): readonly NamedParty[] {
  if (own.length === 0) return below;
  return own.some((party) => party.mention !== null)
    ? own
    : [...own, ...below.filter((party) => party.mention !== null)];
}

/** «справку по итогам контроля» is a paper about something, no time. */
function termOf(text: string, context: TermContext): DeadlineReading {
  const reading = readTerm(text, context);
  if (
    reading.kind !== 'event' ||
    reading.span === undefined ||
    !/^по\s(?:итогам|результатам)/iu.test(reading.text ?? '')
  )
    return reading;
  const before = /([A-Za-zЀ-ԯ]+)\s$/u.exec(text.slice(0, reading.span[0]))?.[1] ?? '';
  return isResult(before, true) ? noDeadline : reading;
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
  const undated = deadline.kind === 'none' || deadline.kind === 'event';
  const bare = entry.mark === 'bullet' && (found.parties.length === 0 || topicStart.test(text));
  if (verb === undefined && undated && (standing === 'rest' || (standing === null && bare))) {
    const kind = itemKind(text, text, false);
    if (kind !== 'control' && kind !== 'effective' && kind !== 'publication' && kind !== 'acquaintance')
      return 'topic';
  }
  if (found.led && text.slice(found.workAt).trim() === '') return 'header';
  if (
    verb !== undefined &&
    governsTasks.test(text) &&
    (found.led || (verb.start === 0 && verbs.length === 1 && text.length < 40))
  )
    return 'header';
  return itemKind(text, text.slice(found.workAt), found.led);
}

const approval = /^(?:утвердить|одобрить|согласовать|признать)\s(?!(?:в\sсрок|не\sпозднее|до)\s)/iu;
const amends =
  /(?:изложить\s|дополнить\s|заменить\s|исключить\s|внести\s.{0,200}(?:изменени|дополнени)|утративш)/iu;
/** A bullet without a verb of its own near its beginning goes on with the sentence above it. */
const topicStart = /^(?:по|о|об|в\sчасти|для|при|за|с|со|на)\s/iu;
/** «Директорам школ обеспечить:»: one bare verb for all the points below, which are the tasks. */
const governsTasks =
  /(?:^|\s)(?:обеспечить|организовать|осуществить|осуществлять|обеспечивать|провести|принять\sмеры|продолжить|выполнить)\s?:$/iu;
