import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import { dueAt } from '../deadline/due-at.js';
import type { RecurrenceInstance } from '../deadline/recurrence-instances.js';
import { settleDueDay } from '../deadline/settle-due-day.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import { localDateOfParts, yearOf, type LocalDate } from '../time/local-date.js';
import { monthDay, monthDayIn } from '../time/month-day.js';
import type { LadderInput } from './ladder-input.js';
import { planKnownReminders, type PlannedStep } from './plan-reminders.js';

/** One period of work that is reported on again and again. */
export interface ReportedPeriod {
  /** Inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** null: the year has no calendar yet. */
  readonly dueOn: LocalDate | null;
}

export interface PlannedPeriod extends ReportedPeriod {
  /** Names the period in the plan of letters: its last day. */
  readonly period: LocalDate;
  readonly dueAt: Instant | null;
  readonly steps: readonly PlannedStep[];
  readonly missingYear: number | null;
}

const lastDay = monthDay('12-31');

type SeriesInput = Omit<LadderInput, 'dueOn' | 'dueAt' | 'startsOn'>;

/**
 * A ladder of its own for each period of recurring or standing work. A period's ladder counts from the due time of the one before
 * it – that report has then been owed, and a reminder of the next one no longer mixes with it – and the first from the launch.
 * What a year without calendar hides is planned when that year has been entered: such a period has no steps.
 */
export function planSeries(periods: readonly ReportedPeriod[], input: SeriesInput): readonly PlannedPeriod[] {
  const planned: PlannedPeriod[] = [];
  let countsFrom = input.launchedAt;
  for (const period of periods) {
    const at = dueTimeOf(period, input);
    if (period.dueOn === null || at === null) {
      planned.push({ ...period, period: period.to, dueAt: null, steps: [], missingYear: yearOf(period.to) });
      continue;
    }
    const ladder = { ...input, launchedAt: countsFrom, startsOn: null, dueOn: period.dueOn, dueAt: at };
    planned.push({ ...period, period: period.to, dueAt: at, ...planKnownReminders(ladder) });
    if (at > countsFrom) countsFrom = at;
  }
  return planned;
}

/**
 * What standing work reports on, from the day of the signing: with an end once, at its end; without one every calendar year, by
 * the policy's day of the next (20 January), until it is removed from control – as many periods as asked for.
 */
export function standingPeriods(
  work: { readonly signedOn: LocalDate; readonly until: LocalDate | null },
  count: number,
  policy: Policy,
  calendar: ProductionCalendar,
): readonly RecurrenceInstance[] {
  const { signedOn, until } = work;
  if (until !== null)
    return [{ from: signedOn, to: until, writtenOn: until, dueOn: settled(until, policy, calendar) }];
  return Array.from({ length: count }, (_, index) => {
    const year = yearOf(signedOn) + index;
    const from = index === 0 ? signedOn : (localDateOfParts(year, 1, 1) ?? signedOn);
    const to = monthDayIn(year, lastDay);
    const writtenOn = monthDayIn(year + 1, policy.standingReportOn);
    return { from, to, writtenOn, dueOn: settled(writtenOn, policy, calendar) };
  });
}

function settled(day: LocalDate, policy: Policy, calendar: ProductionCalendar): LocalDate | null {
  try {
    return settleDueDay(day, policy, calendar).dueOn;
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}

function dueTimeOf({ dueOn }: ReportedPeriod, { issuerZone, policy, calendar }: SeriesInput): Instant | null {
  if (dueOn === null) return null;
  try {
    return dueAt(dueOn, issuerZone, policy, calendar);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}
