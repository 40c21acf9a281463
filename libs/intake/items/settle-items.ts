import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { resolveDeadline, type DeadlineContext } from '#libs/domain/deadline/resolve-deadline';
import type { DraftDeadline, DraftExecutor, DraftItem } from '#libs/domain/draft/draft-order';
import type { NamedParty } from '../people/executor-phrase.js';
import type { PersonMention } from '../people/person-mention.js';
import type { ResolvedPerson } from '../people/resolve-people.js';
import { closedUp, withoutHyphens } from '../text/cut-words.js';
import { deliverables } from './deliverables.js';
import { dependencies } from './dependencies.js';
import { withoutDeadline, withoutExecutor } from './item-kind.js';
import { acquainted, participants } from './participants.js';
import type { RawItem } from './raw-item.js';
import { longestRead } from './read-items.js';
import { recipient } from './recipient.js';
import { resultStart } from './result-words.js';
import { framedBy, mentions, type Umbrella } from './umbrella.js';

export type People = ReadonlyMap<PersonMention, ResolvedPerson>;

export interface SettleContext extends DeadlineContext {
  readonly people: People;
  readonly umbrellas: ReadonlyMap<string, Umbrella>;
  /** Whom the document is addressed to: they execute what names nobody. */
  readonly addressees: readonly NamedParty[];
}

/** Items of the draft from raw ones: executors inherited from headers, due days resolved, results and dependencies found. */
export function settleItems(raw: readonly RawItem[], context: SettleContext): DraftItem[] {
  const byRef = new Map<string, DraftItem>();
  const settled: DraftItem[] = [];
  for (const item of raw) {
    const parent = item.parent === null ? undefined : byRef.get(item.parent);
    const done = settleItem(item, parent, byRef, context);
    settled.push(done);
    byRef.set(done.ref, done);
  }
  const needs = dependencies(raw, settled, context.umbrellas);
  return settled.map((item) => ({ ...item, dependsOn: needs.get(item.ref) ?? [] }));
}

function settleItem(
  raw: RawItem,
  parent: DraftItem | undefined,
  byRef: ReadonlyMap<string, DraftItem>,
  context: SettleContext,
): DraftItem {
  const { text } = raw.folded;
  const works = raw.kind === 'action' || raw.kind === 'standing' || raw.kind === 'event';
  const asked = works && raw.row === null ? recipient(withoutHyphens(wordsOf(raw)), raw.deadline.text) : null;
  const to = asked === null ? null : closedUp(asked);
  const deadline = deadlineOf(raw, parent, byRef, context);
  return {
    ref: raw.ref,
    printed: raw.printed,
    parent: raw.parent,
    kind: raw.kind,
    text,
    span: [raw.span[0], raw.span[1]],
    executors: executorsOf(raw, parent, context),
    deadline,
    deliverables: resultsOf(raw, works, to),
    participants: coveredBy(raw, to),
    recipient: to,
    dependsOn: [],
    recurrence: recurrenceOf(raw),
  };
}

function resultsOf(raw: RawItem, works: boolean, to: string | null): string[] {
  if (raw.row !== null && raw.row.deliverables.length > 0) return [...raw.row.deliverables];
  // «Отчёт о работе отделу культуры подготовить»: whoever stands behind the paper is no part of its name.
  const words = raw.parties.reduce(
    (rest, { text }) => (madeBy(rest, text) ? rest.slice(text.length + 1) : rest.replace(` ${text}`, '')),
    withoutHyphens(wordsOf(raw)),
  );
  return works ? deliverables(words, raw.deadline.text, to).map(closedUp) : [];
}

/** «Отделу культуры сводную информацию представить»: what is made stands behind whoever makes it, before the verb. */
function madeBy(words: string, party: string): boolean {
  return words.startsWith(`${party} `) && resultStart.test(words.slice(party.length + 1));
}

function wordsOf(raw: RawItem): string {
  return raw.folded.text.slice(0, longestRead);
}

function coveredBy(raw: RawItem, to: string | null): string[] {
  const text = wordsOf(raw);
  if (raw.row !== null && raw.row.participants.length > 0) return [...raw.row.participants];
  if (raw.kind === 'acquaintance') return acquainted(text, raw.deadline.text);
  const works =
    raw.kind === 'action' || raw.kind === 'standing' || raw.kind === 'event' || raw.kind === 'umbrella';
  if (!works) return [];
  // «руководителям организаций района» work; the organizations are no others that the point covers.
  const others = raw.parties.reduce((rest, party) => rest.replace(party.text, ''), text);
  return participants(others, to);
}

function recurrenceOf(raw: RawItem): DraftItem['recurrence'] {
  const words = raw.deadline.text ?? '';
  if (raw.deadline.kind === 'recurring') {
    if (/месяч/iu.test(words)) return 'monthly';
    if (/квартал/iu.test(words)) return 'quarterly';
    if (/год|год[уа]/iu.test(words) && !/полугод/iu.test(words)) return 'yearly';
  }
  return raw.row?.yearly === true ? 'yearly' : null;
}

function executorsOf(raw: RawItem, parent: DraftItem | undefined, context: SettleContext): DraftExecutor[] {
  if (raw.kind === 'topic' || raw.kind === 'control' || raw.kind === 'effective') return [];
  if (raw.parties.length > 0)
    return raw.parties.map((party, index) => executor(party, index === 0, context.people));
  const above = parent?.kind === 'self-executing' ? [] : (parent?.executors ?? []);
  const beside = (raw.beside ?? []).map((party) => executor(party, false, context.people));
  if (above.length > 0) return [...above.map((inherited) => ({ ...inherited, inherited: true })), ...beside];
  if (withoutExecutor.has(raw.kind) || raw.row !== null) return [];
  return context.addressees.map((party, index) => ({
    ...executor(party, index === 0, context.people),
    inherited: true,
  }));
}

function executor(party: NamedParty, lead: boolean, people: People): DraftExecutor {
  const name = party.mention === null ? null : (people.get(party.mention)?.name ?? null);
  const { text, position, unit, group } = party;
  return {
    text: closedUp(text),
    name,
    position: position && closedUp(position),
    unit: unit && closedUp(unit),
    group: group && closedUp(group),
    lead,
    inherited: false,
  };
}

const nothing = {
  text: null,
  from: null,
  to: null,
  due: null,
  decide: false,
  options: [],
  span: null,
} as const;

function deadlineOf(
  raw: RawItem,
  parent: DraftItem | undefined,
  byRef: ReadonlyMap<string, DraftItem>,
  context: SettleContext,
): DraftDeadline {
  const { deadline, kind } = raw;
  if (
    deadline.kind === 'none' ||
    (deadline.kind === 'inherited' && deadline.to === null) ||
    // «на весь период смотра», «в течение смотра»: the whole of a frame that another point sets.
    (deadline.kind === 'standing' && /(?:период|срок)/iu.test(deadline.text ?? '')) ||
    (deadline.kind === 'event' && /^(?:в\s(?:течение|период)|на\sпротяжении)\s/iu.test(deadline.text ?? ''))
  ) {
    const inherited = inheritedFrom(raw, parent, byRef, context);
    if (inherited !== null) return inherited;
    if (deadline.kind === 'none' && withoutDeadline.has(kind))
      return { ...nothing, kind: 'none', options: [] };
  }
  const resolved = resolveDeadline(ownDeadline(deadline), context);
  return {
    text: resolved.text === null ? null : closedUp(resolved.text),
    kind: resolved.kind,
    from: resolved.from,
    to: resolved.to,
    due: resolved.dueOn,
    decide: resolved.decide && !(withoutDeadline.has(kind) && deadline.kind === 'none'),
    options: resolved.options.map((option) => ({ ...option })),
    span: raw.deadlineSpan === null ? null : [...raw.deadlineSpan],
  };
}

/** «В ходе собраний», which no point sets: what has no frame has no term. */
export function ownDeadline(deadline: DeadlineReading): DeadlineReading {
  return deadline.kind === 'inherited' && deadline.to === null ? noDeadline : deadline;
}

function inheritedFrom(
  raw: RawItem,
  parent: DraftItem | undefined,
  byRef: ReadonlyMap<string, DraftItem>,
  context: SettleContext,
): DraftDeadline | null {
  const { umbrellas } = context;
  if (raw.kind === 'topic') return null;
  if (raw.lead !== null && raw.lead.kind !== 'none') return ofLead(raw.lead, context);
  if (parent !== undefined && parent.deadline.kind !== 'none' && raw.row === null)
    return copied(parent.deadline, raw.deadline.text);
  if (withoutDeadline.has(raw.kind) || raw.row !== null) return null;
  for (const umbrella of umbrellas.values()) {
    const frame = byRef.get(umbrella.ref);
    const phrase = frame === undefined || frame.ref === raw.ref ? null : framedBy(raw.folded.text, umbrella);
    if (frame === undefined || frame.ref === raw.ref) continue;
    const whole = raw.deadline.kind === 'standing';
    if (whole && !(umbrella.stem !== '' && mentions(raw.deadline.text ?? '', umbrella.stem))) continue;
    if (whole) return copied(frame.deadline, raw.deadline.text);
    if (phrase !== null) return copied(frame.deadline, phrase === '' ? raw.deadline.text : phrase);
    if (raw.deadline.kind === 'inherited' && umbrella.stem !== '')
      return copied(frame.deadline, raw.deadline.text);
  }
  return null;
}

function ofLead(lead: DeadlineReading, context: SettleContext): DraftDeadline {
  const { from, to, dueOn, decide, options } = resolveDeadline(lead, context);
  return {
    text: null,
    kind: 'inherited',
    from,
    to,
    due: dueOn,
    decide,
    options: options.map((option) => ({ ...option })),
    span: null,
  };
}

function copied({ from, to, due, decide, options }: DraftDeadline, text: string | null): DraftDeadline {
  return { text, kind: 'inherited', from, to, due, decide, options, span: null };
}
