import type { ProductionCalendar } from '../calendar/production-calendar.js';
import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import type { DraftItem } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import { isLocalDate, type LocalDate } from '../time/local-date.js';
import type { LocalTime } from '../time/local-time.js';
import type { DeadlineKind, DeadlineReading } from './deadline-reading.js';
import { readDeadline, readDeadlineCell } from './read-deadline.js';
import { resolveDeadline } from './resolve-deadline.js';
import type { WhyStep } from './why-step.js';

/** The due day of one item of a draft with its reasons: as read, or as a person typed it. Kept with the order. */
export interface ItemDue {
  readonly text: string | null;
  readonly kind: DeadlineKind;
  /** null: a person must choose. */
  readonly dueOn: LocalDate | null;
  /** The hour of that day that the text names; missing or null: the policy's due time. */
  readonly dueTime?: LocalTime | null;
  readonly byPerson: boolean;
  readonly why: readonly WhyStep[];
  readonly policyVersion: number;
  readonly calendarVersion: string;
}

/**
 * A day that a person typed is taken as it is, day off or not: they saw the calendar's word beside the field. It says so in its
 * reasons, so that nobody later looks for a rule that moved it.
 */
export function itemDue(
  item: Pick<DraftItem, 'deadline'>,
  typedOn: LocalDate | null,
  context: {
    readonly signedOn: LocalDate | null;
    readonly policy: Policy;
    readonly calendar: ProductionCalendar;
  },
): ItemDue {
  const read = resolveDeadline(draftReading(item.deadline, context.signedOn), context);
  const { text, kind, policyVersion, calendarVersion } = read;
  const versions = { policyVersion, calendarVersion };
  if (typedOn === null) {
    const { dueOn, dueTime, why } = read;
    return { text, kind, dueOn, dueTime, byPerson: false, why, ...versions };
  }
  const why: WhyStep[] = [{ code: 'by-person', day: typedOn }, ...knownAs(typedOn, context.calendar)];
  return { text, kind, dueOn: typedOn, dueTime: null, byPerson: true, why, ...versions };
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
  const again = [readDeadline, readDeadlineCell]
    .map((reader) => reader(text, { signedOn }))
    .find((reading) => reading.kind === kind && agrees(reading, kept));
  return again === undefined ? kept : { ...again, text };
}

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
