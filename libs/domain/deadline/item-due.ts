import type { ProductionCalendar } from '../calendar/production-calendar.js';
import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import type { DraftItem } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import { isLocalDate, type LocalDate } from '../time/local-date.js';
import type { DeadlineKind, DeadlineReading } from './deadline-reading.js';
import { readDeadline } from './read-deadline.js';
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
  const read = readDue(item, context);
  const { text, kind, policyVersion, calendarVersion } = read;
  const kept = { text, kind, policyVersion, calendarVersion };
  if (chosen === null) return { ...kept, dueOn: read.dueOn, byPerson: false, chosen, why: read.why };
  const { dueOn } = chosen;
  const why: WhyStep[] = [{ code: 'by-person', day: dueOn }, ...knownAs(dueOn, context.calendar)];
  return { ...kept, dueOn, byPerson: true, chosen, why };
}

/** What the text alone gives, by these rules. */
export function readDue(item: Pick<DraftItem, 'deadline'>, context: DueContext): ResolvedDeadline {
  return resolveDeadline(readingOf(item.deadline, context), context);
}

/** Terms that are counted: their days were found by the policy of the reading and the day of signing known then. */
const counted: ReadonlySet<DeadlineKind> = new Set(['relative', 'recurring']);

function readingOf(deadline: DraftItem['deadline'], { signedOn }: DueContext): DeadlineReading {
  const { text, kind } = deadline;
  const kept = { text, kind, from: dateOrNull(deadline.from), to: dateOrNull(deadline.to) };
  if (text === null || !counted.has(kind)) return kept;
  const again = readDeadline(text, { signedOn });
  return again.kind === kind ? { ...again, text } : kept;
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
