import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import type { FindingCode, Severity } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import { addDays, yearOf, type LocalDate } from '../time/local-date.js';
import type { LocalTime } from '../time/local-time.js';
import { monthDayIn } from '../time/month-day.js';
import { countTerm, settledTerm } from './count-term.js';
import type { DeadlineKind, DeadlineReading, RelativeTerm } from './deadline-reading.js';
import {
  asWrittenOptions,
  choiceOptions,
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
  /** Where terms count from it by policy; unknown, they count from the signing. */
  readonly registeredOn?: LocalDate | null;
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

export interface ResolvedDeadline {
  readonly kind: DeadlineKind;
  readonly text: string | null;
  /** As written, inclusive. */
  readonly from: LocalDate | null;
  /** As written or counted, inclusive, before any rule of working days. */
  readonly to: LocalDate | null;
  /** The effective last day; null when a person must decide or the kind has no single day. */
  readonly dueOn: LocalDate | null;
  /** The hour of the last day that the text names; null: the policy's due time. */
  readonly dueTime: LocalTime | null;
  /** Launching waits for a person's choice; there is a blocking finding then. */
  readonly decide: boolean;
  readonly options: readonly DeadlineOption[];
  /** The rules applied, in order; `explain` puts each into words. */
  readonly why: readonly WhyStep[];
  readonly policyVersion: number;
  readonly calendarVersion: string;
  readonly findings: readonly DeadlineFinding[];
}

type Outcome = Pick<ResolvedDeadline, 'dueOn' | 'decide' | 'options' | 'why' | 'findings'> &
  Partial<Pick<ResolvedDeadline, 'from' | 'to'>>;

/** Kinds whose day comes later, from a series, an event or another item: launch proposes, nothing is asked here. */
const withoutFixedDay: ReadonlySet<DeadlineKind> = new Set(['recurring', 'standing', 'event', 'inherited']);

/**
 * From what is written to the due day, by policy and calendar. Asked instead of decided (`decide`): no deadline, words that
 * leave a doubt, a date that does not exist, a day before the signing, a day off whose move would land on or before the day of
 * signing, an inverted period, a year without calendar (its option keeps the date as written, provisionally). Never throws.
 */
export function resolveDeadline(reading: DeadlineReading, context: DeadlineContext): ResolvedDeadline {
  const { kind, text, from, to, time } = reading;
  const { dueOn, decide, options, why, findings, ...counted } = outcome(reading, context);
  const hour: WhyStep[] = time === undefined || dueOn === null ? [] : [{ code: 'hour', time }];
  return {
    kind,
    text,
    from,
    to,
    ...counted,
    dueOn,
    dueTime: dueOn === null ? null : (time ?? null),
    decide,
    options,
    why: [...why, ...hour],
    policyVersion: context.policy.version,
    calendarVersion: context.calendar.version,
    findings,
  };
}

function outcome(reading: DeadlineReading, context: DeadlineContext): Outcome {
  const { text, kind, from, to, doubt } = reading;
  if (kind === 'inverted' || (from !== null && to !== null && from > to)) {
    const options = choiceOptions(reading.choices ?? [], context);
    return asked('INVERTED_RANGE', [{ code: 'inverted-range', text }], options);
  }
  if (doubt === 'impossible') return asked('IMPOSSIBLE_DATE', [{ code: 'impossible-date', text }], []);
  if (doubt !== undefined) {
    const options = choiceOptions(reading.choices ?? [], context);
    return asked(
      'NO_DEADLINE',
      [{ code: 'doubt', text, doubt }],
      options.length > 0 ? options : noDeadlineOptions(context),
    );
  }
  if (kind === 'none') {
    return asked('NO_DEADLINE', [{ code: 'no-deadline' }], noDeadlineOptions(context));
  }
  if (reading.relative !== undefined) return counted(reading, reading.relative, context);
  if (to !== null && kind !== 'recurring')
    return byDay(reading, schoolYearEnd(reading, to, context.policy), context);
  return withoutDay(reading);
}

function withoutDay({ kind, text, recurrence }: DeadlineReading): Outcome {
  if (!withoutFixedDay.has(kind)) return asked('IMPOSSIBLE_DATE', [{ code: 'impossible-date', text }], []);
  const series: WhyStep[] = recurrence === undefined ? [] : [{ code: 'series', text, recurrence }];
  const why: WhyStep[] = [...series, { code: 'no-fixed-day', kind }];
  return { dueOn: null, decide: false, options: [], why, findings: [] };
}

/** A school year is read as ending on 31 May; the policy may let its work end later. */
function schoolYearEnd({ kind }: DeadlineReading, to: LocalDate, policy: Policy): LocalDate {
  return kind === 'school-year' && to.endsWith('-05-31')
    ? monthDayIn(yearOf(to), policy.schoolYearEndsOn)
    : to;
}

/** A term: from the day after its start, in the days that the words or the policy name. */
function counted(reading: DeadlineReading, relative: RelativeTerm, context: DeadlineContext): Outcome {
  const { policy, calendar } = context;
  const { text } = reading;
  const start = startOf(relative, context);
  if (start === null) return asked('NO_DEADLINE', [{ code: 'no-signing', text }], noDeadlineOptions(context));
  const term = settledTerm(relative, policy);
  try {
    const day = countTerm(start.base, term, calendar);
    const step: WhyStep = {
      code: 'counted',
      text,
      from: start.from,
      base: start.base,
      term,
      byPolicy: relative.unit === 'day',
      day,
      policyVersion: policy.version,
      calendarVersion: calendar.version,
    };
    return { ...settledOrAsked([step], day, context), to: day };
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    const why: WhyStep[] = [{ code: 'no-calendar', day: start.base, year: error.year }];
    return asked('NO_CALENDAR', why, noDeadlineOptions(context));
  }
}

function startOf(
  { from }: RelativeTerm,
  { signedOn, registeredOn, policy }: DeadlineContext,
): { readonly from: RelativeTerm['from']['kind']; readonly base: LocalDate } | null {
  if (from.kind === 'day') return { from: 'day', base: from.day };
  const byRegistration =
    from.kind === 'registration' || (from.kind === 'signing' && policy.countFrom === 'registration');
  if (byRegistration && registeredOn != null) return { from: 'registration', base: registeredOn };
  return signedOn === null ? null : { from: from.kind, base: signedOn };
}

function byDay(reading: DeadlineReading, day: LocalDate, context: DeadlineContext): Outcome {
  const { text, from, yearAssumed, until } = reading;
  const { signedOn, policy } = context;
  const assumed: WhyStep[] = yearAssumed === true ? [{ code: 'year-assumed', day, signedOn }] : [];
  if (until === true && policy.untilDay === 'excluded') return beforeNamedDay(text, assumed, day, context);
  const written: WhyStep =
    from === null || from === day ? { code: 'written', text, day } : { code: 'period', text, from, day };
  return { ...settledOrAsked([written, ...assumed], day, context), to: day };
}

/** `to` stays the day as written: what the policy makes of it is the due day. */
function beforeNamedDay(
  text: string | null,
  assumed: readonly WhyStep[],
  named: LocalDate,
  context: DeadlineContext,
): Outcome {
  const { signedOn, policy, calendar } = context;
  const day = addDays(named, -1);
  const steps: WhyStep[] = [
    ...assumed,
    { code: 'until-excluded', text, named, day, policyVersion: policy.version },
  ];
  if (signedOn !== null && day <= signedOn) {
    const why: WhyStep[] = [...steps, { code: 'not-after-signing', day, signedOn }];
    return { ...asked('IMPOSSIBLE_DATE', why, asWrittenOptions(named, calendar)), to: named };
  }
  return { ...settledOrAsked(steps, day, context), to: named };
}

function settledOrAsked(steps: readonly WhyStep[], day: LocalDate, context: DeadlineContext): Outcome {
  const { signedOn } = context;
  if (signedOn !== null && day < signedOn) {
    return asked('IMPOSSIBLE_DATE', [...steps, { code: 'before-signing', day, signedOn }], []);
  }
  try {
    return settled(steps, day, context);
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    const why: WhyStep[] = [...steps, { code: 'no-calendar', day, year: error.year }];
    return asked('NO_CALENDAR', why, provisionalOptions(day, error.year));
  }
}

function settled(written: readonly WhyStep[], day: LocalDate, context: DeadlineContext): Outcome {
  const { signedOn, policy, calendar } = context;
  const { dueOn, why } = settleDueDay(day, policy, calendar);
  const steps = [...written, ...why];
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
