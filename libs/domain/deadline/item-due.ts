import type { ProductionCalendar } from '../calendar/production-calendar.js';
import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import type { DraftItem } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import { isLocalDate, type LocalDate } from '../time/local-date.js';
import type { LocalTime } from '../time/local-time.js';
import type { DeadlineKind, DeadlineReading } from './deadline-reading.js';
import { readDeadline, readDeadlineCell } from './read-deadline.js';
import { resolveDeadline, type ResolvedDeadline } from './resolve-deadline.js';
import type { WhyStep } from './why-step.js';

/** A day that a person set, with who, when and why. */
export interface ChosenDue {
  readonly dueOn: LocalDate;
  /** null where nobody was said to act. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly at: Instant | null;
  readonly reason: string | null;
}

/** The due day of one item of a draft with its reasons: as read, or as a person set it. Kept with the order. */
export interface ItemDue {
  /** The phrase of the order; there also when a person set the day. */
  readonly text: string | null;
  readonly kind: DeadlineKind;
  /** null: a person must choose. */
  readonly dueOn: LocalDate | null;
  /** First day of a window; missing or null: the work may be done at once. */
  readonly startsOn?: LocalDate | null;
  /** The hour of that day that the text names; missing or null: the policy's due time. */
  readonly dueTime?: LocalTime | null;
  readonly byPerson: boolean;
  /** null when the text gave the day, and in orders that were launched before this was kept. */
  readonly chosen?: ChosenDue | null;
  readonly why: readonly WhyStep[];
  readonly policyVersion: number;
  readonly calendarVersion: string;
}

export interface DueContext {
  readonly signedOn: LocalDate | null;
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

/**
 * A day that a person set is taken as it is, day off or not: they saw the calendar's word beside the field. It says so in its
 * reasons, so that nobody later looks for a rule that moved it.
 */
export function itemDue(
  item: Pick<DraftItem, 'deadline'>,
  chosen: ChosenDue | null,
  context: DueContext,
): ItemDue {
  const { text, kind, policyVersion, calendarVersion, ...read } = readDue(item, context);
  const startsOn = read.from;
  const kept = { text, kind, startsOn, policyVersion, calendarVersion };
  if (chosen === null) {
    return { ...kept, dueOn: read.dueOn, dueTime: read.dueTime, byPerson: false, chosen, why: read.why };
  }
  const { dueOn } = chosen;
  const why: WhyStep[] = [{ code: 'by-person', day: dueOn }, ...knownAs(dueOn, context.calendar)];
  return { ...kept, dueOn, dueTime: null, byPerson: true, chosen, why };
}

/** What the text alone gives, by these rules. */
export function readDue(item: Pick<DraftItem, 'deadline'>, context: DueContext): ResolvedDeadline {
  return resolveDeadline(draftReading(item.deadline, context.signedOn), context);
}

/**
 * The reading behind a deadline of a draft. The draft keeps its words and days; its words are read again for what it does not
 * keep (how a term is counted, the hour), and taken where they give the draft's own days. A counted term is counted anew: the
 * day of signing may have been typed since.
 */
export function draftReading(
  { text, kind, from, to }: DraftItem['deadline'],
  signedOn: LocalDate | null,
): DeadlineReading {
  const kept: DeadlineReading = { text, kind, from: dateOrNull(from), to: dateOrNull(to) };
  if (text === null) return kept;
  const key = JSON.stringify([text, kind, from, to, signedOn]);
  const known = readAgain.get(key);
  if (known !== undefined) return known;
  const fits = (reading: DeadlineReading): boolean => reading.kind === kind && agrees(reading, kept);
  const sentence = readDeadline(text, { signedOn });
  const again = fits(sentence) ? sentence : readDeadlineCell(text, { signedOn });
  const reading = fits(again) ? { ...again, text } : kept;
  if (readAgain.size >= mostReadAgain) readAgain.clear();
  readAgain.set(key, reading);
  return reading;
}

/** One launch asks several times for each of its items, and reading words takes far longer than everything else about a due day. */
const readAgain = new Map<string, DeadlineReading>();
const mostReadAgain = 5_000;

function agrees(again: DeadlineReading, kept: DeadlineReading): boolean {
  return again.relative !== undefined || (again.from === kept.from && again.to === kept.to);
}

function knownAs(day: LocalDate, calendar: ProductionCalendar): WhyStep[] {
  try {
    return [
      {
        code: calendar.isWorkingDay(day) ? 'working-day' : 'day-off',
        day,
        calendarVersion: calendar.version,
      },
    ];
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return [{ code: 'no-calendar', day, year: error.year }];
    throw error;
  }
}

export function dateOrNull(text: string | null): LocalDate | null {
  return text !== null && isLocalDate(text) ? text : null;
}
