import type { ProductionCalendar } from '../calendar/production-calendar.js';
import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import type { DraftItem } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import { isLocalDate, type LocalDate } from '../time/local-date.js';
import type { DeadlineKind } from './deadline-reading.js';
import { resolveDeadline } from './resolve-deadline.js';
import type { WhyStep } from './why-step.js';

/** The due day of one item of a draft with its reasons: as read, or as a person typed it. Kept with the order. */
export interface ItemDue {
  readonly text: string | null;
  readonly kind: DeadlineKind;
  /** null: a person must choose. */
  readonly dueOn: LocalDate | null;
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
  const { deadline } = item;
  const read = resolveDeadline(
    {
      text: deadline.text,
      kind: deadline.kind,
      from: dateOrNull(deadline.from),
      to: dateOrNull(deadline.to),
    },
    context,
  );
  const versions = { policyVersion: read.policyVersion, calendarVersion: read.calendarVersion };
  if (typedOn === null) {
    const { text, kind, dueOn, why } = read;
    return { text, kind, dueOn, byPerson: false, why, ...versions };
  }
  const why: WhyStep[] = [{ code: 'by-person', day: typedOn }, ...knownAs(typedOn, context.calendar)];
  return { text: read.text, kind: read.kind, dueOn: typedOn, byPerson: true, why, ...versions };
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
