import { resolveDeadline, type DeadlineContext } from '#libs/domain/deadline/resolve-deadline';
import type { DraftDeadline, DraftExecutor, DraftItem } from '#libs/domain/draft/draft-order';
import type { NamedParty } from '../people/executor-phrase.js';
import type { PersonMention } from '../people/person-mention.js';
import type { ResolvedPerson } from '../people/resolve-people.js';
import { deliverables } from './deliverables.js';
import { dependencies } from './dependencies.js';
import { withoutDeadline } from './item-kind.js';
import { acquainted, participants } from './participants.js';
import type { RawItem } from './raw-item.js';
import { recipient } from './recipient.js';

export type People = ReadonlyMap<PersonMention, ResolvedPerson>;

/** Items of the draft from raw ones: executors inherited from headers, due days resolved, results and dependencies found. */
export function settleItems(raw: readonly RawItem[], people: People, context: DeadlineContext): DraftItem[] {
  const settled: DraftItem[] = [];
  for (const item of raw) {
    const parent = settled.find((candidate) => candidate.ref === item.parent);
    settled.push(settleItem(item, parent, settled, people, context));
  }
  return settled;
}

function settleItem(
  raw: RawItem,
  parent: DraftItem | undefined,
  earlier: readonly DraftItem[],
  people: People,
  context: DeadlineContext,
): DraftItem {
  const { text } = raw.folded;
  const works = raw.kind === 'action' || raw.kind === 'standing' || raw.kind === 'event';
  const to = works ? recipient(text, raw.deadline.text) : null;
  const item: DraftItem = {
    ref: raw.ref,
    printed: raw.printed,
    parent: raw.parent,
    kind: raw.kind,
    text,
    span: [raw.span[0], raw.span[1]],
    executors: executorsOf(raw, parent, people),
    deadline: deadlineOf(raw, parent, context),
    deliverables: works ? deliverables(text, raw.deadline.text, to) : [],
    participants: coveredBy(raw, to),
    recipient: to,
    dependsOn: [],
    recurrence: null,
  };
  return works ? { ...item, dependsOn: dependencies(item, earlier) } : item;
}

function coveredBy(raw: RawItem, to: string | null): string[] {
  const { text } = raw.folded;
  if (raw.kind === 'acquaintance') return acquainted(text, raw.deadline.text);
  return raw.kind === 'action' || raw.kind === 'standing' || raw.kind === 'event'
    ? participants(text, to)
    : [];
}

function executorsOf(raw: RawItem, parent: DraftItem | undefined, people: People): DraftExecutor[] {
  if (raw.kind === 'topic' || raw.kind === 'control' || raw.kind === 'effective') return [];
  if (raw.parties.length > 0) return raw.parties.map((party, index) => executor(party, index === 0, people));
  return (parent?.executors ?? []).map((inherited) => ({ ...inherited, inherited: true }));
}

function executor(party: NamedParty, lead: boolean, people: People): DraftExecutor {
  const name = party.mention === null ? null : (people.get(party.mention)?.name ?? null);
  const { text, position, unit, group } = party;
  return { text, name, position, unit, group, lead, inherited: false };
}

function deadlineOf(raw: RawItem, parent: DraftItem | undefined, context: DeadlineContext): DraftDeadline {
  const { deadline, folded, kind } = raw;
  if (
    deadline.kind === 'none' &&
    parent !== undefined &&
    parent.deadline.kind !== 'none' &&
    kind !== 'topic'
  ) {
    const { from, to, due, decide, options } = parent.deadline;
    return { text: null, kind: 'inherited', from, to, due, decide, options, span: null };
  }
  if (deadline.kind === 'none' && withoutDeadline.has(kind)) {
    return {
      text: null,
      kind: 'none',
      from: null,
      to: null,
      due: null,
      decide: false,
      options: [],
      span: null,
    };
  }
  const resolved = resolveDeadline(deadline, context);
  const { span } = deadline;
  return {
    text: resolved.text,
    kind: resolved.kind,
    from: resolved.from,
    to: resolved.to,
    due: resolved.dueOn,
    decide: resolved.decide,
    options: resolved.options.map((option) => ({ ...option })),
    span: span ? [folded.sourceOffset(span[0]), folded.sourceOffset(span[1] - 1) + 1] : null,
  };
}
