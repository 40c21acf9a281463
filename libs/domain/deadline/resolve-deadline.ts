import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import type { FindingCode, Severity } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import type { LocalDate } from '../time/local-date.js';
import type { DeadlineKind, DeadlineReading } from './deadline-reading.js';
import {
  asWrittenOptions,
  noDeadlineOptions,
  provisionalOptions,
  type DeadlineOption,
} from './deadline-options.js';
import { settleDueDay } from './settle-due-day.js';
import type { WhyStep } from './why-step.js';

export type { DeadlineOption } from './deadline-options.js';

export interface DeadlineFinding {
  readonly code: Extract<
    FindingCode,
    'NONWORKING_DUE' | 'IMPOSSIBLE_DATE' | 'NO_CALENDAR' | 'NO_DEADLINE' | 'INVERTED_RANGE'
  >;
  readonly severity: Severity;
}

export interface DeadlineContext {
  readonly signedOn: LocalDate | null;
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

export interface ResolvedDeadline {
  readonly kind: DeadlineKind;
  readonly text: string | null;
  /** As written, inclusive. */
  readonly from: LocalDate | null;
  /** As written, inclusive, before any rule of working days. */
  readonly to: LocalDate | null;
  /** The effective last day; null when a person must decide or the kind has no single day. */
  readonly dueOn: LocalDate | null;
  /** Launching waits for a person's choice; there is a blocking finding then. */
  readonly decide: boolean;
  readonly options: readonly DeadlineOption[];
  /** The rules applied, in order; `explain` puts each into words. */
  readonly why: readonly WhyStep[];
  readonly policyVersion: number;
  readonly calendarVersion: string;
  readonly findings: readonly DeadlineFinding[];
}

type Outcome = Pick<ResolvedDeadline, 'dueOn' | 'decide' | 'options' | 'why' | 'findings'>;

/** Kinds whose day comes later, from a series, an event or another item: launch proposes, nothing is asked here. */
const withoutFixedDay: ReadonlySet<DeadlineKind> = new Set(['recurring', 'standing', 'event', 'inherited']);

/**
 * From what is written to the due day, by policy and calendar. Asked instead of decided (`decide`): no deadline, a date that
 * does not exist, a day before the signing, a day off whose move would land on or before the day of signing, an inverted
 * period, a year without calendar (its option keeps the date as written, provisionally). Never throws.
 */
export function resolveDeadline(reading: DeadlineReading, context: DeadlineContext): ResolvedDeadline {
  return {
    kind: reading.kind,
    text: reading.text,
    from: reading.from,
    to: reading.to,
    ...outcome(reading, context),
    policyVersion: context.policy.version,
    calendarVersion: context.calendar.version,
  };
}

function outcome(reading: DeadlineReading, context: DeadlineContext): Outcome {
  const { text, kind, from, to } = reading;
  if (kind === 'none') {
    return asked('NO_DEADLINE', [{ code: 'no-deadline' }], noDeadlineOptions(context));
  }
  if (kind === 'inverted' || (from !== null && to !== null && from > to)) {
    return asked('INVERTED_RANGE', [{ code: 'inverted-range', text }], []);
  }
  if (to !== null) return byDay(reading, to, context);
  if (withoutFixedDay.has(kind)) {
    return { dueOn: null, decide: false, options: [], why: [{ code: 'no-fixed-day', kind }], findings: [] };
  }
  return asked('IMPOSSIBLE_DATE', [{ code: 'impossible-date', text }], []);
}

function byDay(reading: DeadlineReading, day: LocalDate, context: DeadlineContext): Outcome {
  const { signedOn } = context;
  const written: WhyStep = { code: 'written', text: reading.text, day };
  if (signedOn !== null && day < signedOn) {
    return asked('IMPOSSIBLE_DATE', [written, { code: 'before-signing', day, signedOn }], []);
  }
  try {
    return settled(written, day, context);
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    const why: WhyStep[] = [written, { code: 'no-calendar', day, year: error.year }];
    return asked('NO_CALENDAR', why, provisionalOptions(day, error.year));
  }
}

function settled(written: WhyStep, day: LocalDate, context: DeadlineContext): Outcome {
  const { signedOn, policy, calendar } = context;
  const { dueOn, why } = settleDueDay(day, policy, calendar);
  const steps = [written, ...why];
  const note: DeadlineFinding[] = calendar.isWorkingDay(day)
    ? []
    : [{ code: 'NONWORKING_DUE', severity: 'note' }];
  if (signedOn !== null && dueOn < day && dueOn <= signedOn) {
    const refused = asked(
      'IMPOSSIBLE_DATE',
      [...steps, { code: 'not-after-signing', day: dueOn, signedOn }],
      asWrittenOptions(day, calendar),
    );
    return { ...refused, findings: [...note, ...refused.findings] };
  }
  return { dueOn, decide: false, options: [], why: steps, findings: note };
}

function asked(
  code: DeadlineFinding['code'],
  why: readonly WhyStep[],
  options: readonly DeadlineOption[],
): Outcome {
  return { dueOn: null, decide: true, options, why, findings: [{ code, severity: 'blocking' }] };
}
