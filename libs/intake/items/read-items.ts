import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { ItemKind, Span } from '#libs/domain/draft/draft-order';
import { annuls } from '../blocks/asked-words.js';
import type { Entry } from '../blocks/entries.js';
import { infinitives } from '../language/verbs.js';
import type { NamedParty } from '../people/executor-phrase.js';
import { foldText, type FoldedText } from '../text/folded-text.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { withoutHyphens } from '../text/cut-words.js';
import { toldInAccusative } from './asked-accusative.js';
import { answersWithin, controlBelow, withResponsible } from './answering-below.js';
import { endWithParties } from './closing-brackets.js';
import { dayOfEvent, heldFirst } from './held-day.js';
import { itemKind, once, withoutExecutor } from './item-kind.js';
import { itemParties, partiesBeside, type FoundParties } from './item-parties.js';
import { appointees } from './appointees.js';
import { boundBelow } from './opening-clause.js';
import type { RawItem } from './raw-item.js';
import { termBelow } from './term-below.js';
import { beforeParties, termOf, termOfLead, type TermContext } from './read-term.js';
import { resultStart } from './result-words.js';
import { governsTasks, isWorkBelow, surroundings, type Surroundings } from './surroundings.js';
import { undeclinedHead } from './undeclined-head.js';
import { RefBook } from './ref-book.js';

/** No point is longer; what stands behind is shown and not read, so that a file of noise costs no more than a point. */
export const longestRead = 10_000;

/**
 * Turns entries into items with refs, parents, kinds, executors as written and deadlines as written. What a `letter` asks for
 * is done by whoever got it, never by its signature.
 */
export function readItems(
  source: string,
  entries: readonly Entry[],
  letter: boolean,
  terms: TermContext,
): RawItem[] {
  const refs = new RefBook();
  const items: RawItem[] = [];
  const asked = toldInAccusative(source, entries);
  const byRef = new Map<string, RawItem>();
  const context = { ...terms, closed: endWithParties(source, entries) };
  const heads: RawItem[] = [];
  let lead: DeadlineReading | null = null;
  let bound: readonly NamedParty[] = [];
  for (const [index, entry] of entries.entries()) {
    const folded = foldText(source, entry.start, entry.end);
    if (folded.text === '') continue;
    if (entry.lead === true || entry.mark === 'paragraph')
      lead = entry.lead === true ? termOfLead(folded.text.slice(0, longestRead), context) : null;
    if (entry.mark !== 'bullet' || entry.lead === true)
      bound = entry.lead === true ? boundBelow(folded.text.slice(0, longestRead)) : [];
    if (entry.lead === true) {
      refs.lead();
      continue;
    }
    const over = isWorkBelow(entry, source, entries[index + 1]);
    const told = { lead: lead !== null, heads: over, asked: asked.has(entry) };
    const around = surroundings(items, headOf(heads), entry, entries[index - 1], told);
    const first = readWords(source, entry, folded, context, around);
    const place = refs.place(entry, first.kind);
    const parent =
      topLevel.has(first.kind) && entry.mark === 'number' && !entry.number?.includes('.')
        ? null
        : place.parent;
    const above = parent === null ? undefined : byRef.get(parent);
    // «утвердить расписание» under «Директору лицея:» is work of the director, done by nobody's signature.
    const given = bound.length > 0 || (above?.parties.length ?? 0) > 0;
    const led = first.kind === 'self-executing' && (given || (letter && !annuls.test(folded.text)));
    const words = led ? readWords(source, entry, folded, context, { ...around, led }) : first;
    const span: Span = [entry.start, folded.sourceOffset(folded.text.length)];
    const { kind, parties: own } = (above && appointees(above, folded.text)) ?? words;
    const parties = own.length > 0 || withoutExecutor.has(kind) ? own : bound;
    const read = { ...words, kind, parties };
    const beside = parties.length > 0 ? [] : partiesBeside(folded.text.slice(0, longestRead));
    const item: RawItem = { ...place, parent, ...read, beside, folded, span, lead, row: null };
    items.push(item);
    if (entry.mark !== 'bullet') heads.push(item);
    byRef.set(item.ref, item);
  }
  return items.map((item) => headed(item, items));
}

/** What only the points below it tell: whether it heads them. */
function headed(item: RawItem, items: readonly RawItem[]): RawItem {
  if (isEmptyHeader(item, items)) return { ...item, kind: 'action' };
  return isHeading(item, items) ? { ...item, kind: 'header' } : item;
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

/** «2. Работы во дворах» over «2.1.»: a name for the points below, which nobody does. */
function isHeading(
  { ref, kind, printed, parties, deadline, folded }: RawItem,
  items: readonly RawItem[],
): boolean {
  if (kind !== 'action' || !printed || parties.length > 0 || deadline.kind !== 'none') return false;
  const { text } = folded;
  if (text.length > longestHeading || /[.;:,!?]$/u.test(text) || infinitives(text).length > 0) return false;
  return items.some((item) => item.printed && item.parent === ref);
}

const longestHeading = 100;

/** Under what an entry stands: a topic heads nothing. */
function headOf(heads: readonly RawItem[]): RawItem | undefined {
  return heads.findLast(({ kind }) => kind !== 'topic');
}

/** What concerns the whole document stands under no header. */
const topLevel: ReadonlySet<ItemKind> = new Set(['control', 'effective']);

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

interface PointContext extends TermContext {
  /** The points of the document name in brackets at their end who does the work. */
  readonly closed: boolean;
}

function readWords(
  source: string,
  entry: Entry,
  folded: FoldedText,
  context: PointContext,
  around: Surroundings,
): Words {
  const text = withoutHyphens(folded.text.slice(0, longestRead));
  const fields = entry.fields === undefined ? null : foldText(source, entry.fields[0], entry.fields[1]);
  const own = termOf(text, context);
  const below = fields === null ? null : termBelow(source, entry, own, context);
  const within = itemParties(text, own, { closed: context.closed, asked: around.asked });
  const heads = (around.heads || entry.mark === 'header') && !around.asked;
  const found = heads ? undeclinedHead(text, within) : within;
  const [term, where] = below ?? [beforeParties(text, own, found.parties), folded];
  const deadline = onOccasion(text, term);
  const answering =
    fields === null ? [] : itemParties(fields.text.replace(controlBelow, ''), noDeadline).parties;
  const named = fields === null ? found.parties : withResponsible(found.parties, answering);
  const parties = { ...found, parties: named };
  // «Ввести журнал. Отв. Белов»: whoever answers for it does it, no signature.
  const led =
    around.led ||
    found.closed === true ||
    answering.length > 0 ||
    (answersWithin.test(text) && named.length > 0);
  const told = once(kindOf(entry, text, parties, { ...around, led }, deadline), text, deadline);
  // «Возложить на Белова А.Б. ответственность за сбор; завершить сбор до 1 мая»: the work of whoever is named.
  const works = told === 'self-executing' && named.length > 0 && clauseOfTerm(text, deadline) !== null;
  const kind = works ? 'action' : told;
  const deadlineSpan = spanOf(deadline, where);
  const none = { deadline: noDeadline, deadlineSpan: null };
  if (topLevel.has(kind)) return { kind, parties: [], ...none };
  // «назначить с 1 сентября …» tells since when; «утвердить план подготовки к началу года» tells of the plan.
  if (kind === 'self-executing' && !bindsSignature(text, found.workAt, deadline))
    return { kind, parties: named, ...none };
  // What an amendment quotes is bound to the act that it amends.
  if (kind === 'topic' || (kind === 'self-executing' && amends.test(text)))
    return { kind, parties: [], ...none };
  const held = deadline.kind === 'none' ? dayOfEvent(text, kind, context) : null;
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

/**
 * «При увольнении сведения подавать не позднее следующего дня», «пробы отбирать ежедневно, протоколы направлять на следующий день»: the
 * next day after that, whenever it is.
 */
function onOccasion(text: string, term: DeadlineReading): DeadlineReading {
  const next = /^(?:не\sпозднее\sследующего|на\sследующий)\s/iu.test(term.text ?? '');
  if (term.kind !== 'relative' || !next) return term;
  const before = infinitives(text.slice(0, term.span?.[0])).at(-1)?.word ?? '';
  if (!/^(?:при|в\sслучае)\s\p{Ll}/iu.test(text) && !everyTime.test(before)) return term;
  return { text: term.text, kind: 'event', from: null, to: null, span: term.span ?? [0, 0] };
}

/** «направлять», «сдавать»: done more than once. */
const everyTime = /(?:[ыи]вать|давать|влять|щать|бирать)$/iu;

/** Work without beginning and end is standing, whatever its verb; «постоянный контроль» says so of its thing. */
function lastingTerm(text: string, kind: ItemKind, deadline: DeadlineReading): DeadlineReading | null {
  if (deadline.kind === 'standing') return deadline.from === null ? deadline : null;
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

function kindOf(
  entry: Entry,
  text: string,
  found: FoundParties,
  { standing, led, lead, signed }: Surroundings,
  deadline: DeadlineReading,
): ItemKind {
  if (entry.mark === 'header') return 'header';
  const verbs = infinitives(maskQuoted(text));
  const [verb] = verbs;
  // «отчёт о смене – в течение 3 дней после её окончания» is asked for, whenever that is.
  const waits = deadline.kind === 'event' && !resultStart.test(text);
  const undated = deadline.kind === 'none' || waits || signed;
  const bare = entry.mark === 'bullet' && (found.parties.length === 0 || topicStart.test(text));
  if (verb === undefined && undated && !lead && (standing === 'rest' || (standing === null && bare))) {
    const kind = itemKind(text, text, false);
    if (kind !== 'control' && kind !== 'effective' && kind !== 'publication' && kind !== 'acquaintance')
      return 'topic';
  }
  const heads = found.led && text.slice(found.workAt).trim() === '';
  if (heads && itemKind(text, text, false) !== 'control') return 'header';
  if (
    announces.test(text) &&
    deadline.to !== null &&
    (deadline.kind === 'window' || deadline.kind === 'month' || deadline.kind === 'months')
  )
    return 'umbrella';
  const bareVerb = verb?.start === 0 && verbs.length === 1 && text.length < 40;
  if (governsTasks.test(text) && (found.led || bareVerb)) return 'header';
  const kind = itemKind(text, text.slice(found.workAt), found.led || led);
  // «Следующее заседание провести 7 апреля»
  if (kind === 'action' && !found.led && heldFirst.test(text)) return 'event';
  // «Обход площадок каждую пятницу»
  return kind === 'action' && verb === undefined && deadline.kind === 'recurring' ? 'standing' : kind;
}

/** «назначить ответственных до 1 марта»: a term to do it by; any other time tells of what is decided. */
function bindsSignature(text: string, workAt: number, deadline: DeadlineReading): boolean {
  const { kind, to } = deadline;
  const clause = clauseOfTerm(text, deadline);
  // «Утвердить план; отчёт представить до 1 марта»: what is to be done stands in a clause of its own.
  if (clause !== null) return to !== null || kind === 'recurring';
  const words = text.slice(workAt);
  const term = kind === 'by-date' || kind === 'on-date' || kind === 'relative';
  return term && to !== null && !approval.test(words) && !lasts.test(words);
}

/** The clause behind a semicolon or a full stop in which the term stands, when it tells of work that no signature does. */
function clauseOfTerm(text: string, { span }: DeadlineReading): string | null {
  if (span === undefined) return null;
  const before = text.slice(0, span[0]);
  const from = [...before.matchAll(/;\s|(?<=[A-Za-zЀ-ԯ»)]{4})\.\s(?=\p{Lu})/gu)].at(-1);
  if (from === undefined) return null;
  const clause = text.slice(from.index + from[0].length).split(/;\s/u, 1)[0] ?? '';
  const [verb] = infinitives(maskQuoted(clause));
  if (verb === undefined) return null;
  return itemKind(clause, clause.slice(verb.start), false) === 'self-executing' ? null : clause;
}

/** «продлить до …», «объявить с … по …»: how long what the signature does is in force. */
const lasts =
  /^(?:продлить|прекратить|отменить|перекрыть|объявить|установить|ввести|приостановить|перенести|разрешить|запретить|считать|возобновить|командировать|присвоить|закрыть|открыть|ограничить|принять)\s/iu;
/** «Объявить с … по … месячник», «Открыть лагеря с … по …»: the frame of what the other points tell. */
const announces =
  /^(?:объявить|открыть)\s(?:.{0,100}\s)?(?:[A-Za-zЀ-ԯ]{0,4}месячник|декад|недел[юи]|акци|смотр|конкурс|субботник|лагер|смен[уы]|площадк)/iu;
const approval = /^(?:утвердить|одобрить|согласовать|признать)\s(?!(?:в\sсрок|не\sпозднее|до)\s)/iu;
const amends =
  /(?:изложить\s|дополнить\s|заменить\s|исключить\s|внести\s.{0,200}(?:изменени|дополнени)|утративш)/iu;
/** A bullet without a verb of its own near its beginning goes on with the sentence above it. */
const topicStart = /^(?:по|о|об|в\sчасти|для|при|за|с|со|на)\s/iu;
