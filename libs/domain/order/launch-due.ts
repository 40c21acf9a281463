import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import type { DeadlineOption } from '../deadline/deadline-options.js';
import {
  draftReading,
  itemDue,
  readDue,
  type ChosenDue,
  type DueContext,
  type ItemDue,
} from '../deadline/item-due.js';
import type { LaunchStep } from '../deadline/launch-step.js';
import { recurrenceInstances } from '../deadline/recurrence-instances.js';
import { settleDueDay } from '../deadline/settle-due-day.js';
import type { DraftItem } from '../draft/draft-order.js';
import { addDays, yearOf, type LocalDate } from '../time/local-date.js';
import { monthDayIn } from '../time/month-day.js';
import type { LaunchChoices } from './launch-input.js';

type Item = Pick<DraftItem, 'deadline'>;

/** What a person set for an item of a draft; null: what was read stands. */
export function chosenDue(choices: Pick<LaunchChoices, 'dueOn' | 'dueNotes'>, ref: string): ChosenDue | null {
  const dueOn = choices.dueOn[ref];
  if (dueOn === undefined) return null;
  const note = choices.dueNotes?.[ref];
  return { dueOn, by: note?.by ?? null, at: note?.at ?? null, reason: note?.reason ?? null };
}

/**
 * The due day with which an item of a draft is launched: what a person set, else what the text gives, else what the policy
 * proposes for work without a day of its own – standing work without an end reports by the policy's day of the next year, a
 * series is due for its first period. `dueOn` null: a person must choose; what an event sets and what has no term at all is never
 * guessed.
 */
export function launchDue(item: Item, chosen: ChosenDue | null, context: DueContext): ItemDue {
  const due = provisionally(itemDue(item, chosen, context));
  const { signedOn } = context;
  if (due.dueOn !== null || signedOn === null) return due;
  if (item.deadline.kind === 'standing') return standingReport(due, signedOn, context);
  return item.deadline.kind === 'recurring' ? firstPeriod(item, due, signedOn, context) : due;
}

/** A person keeps a day whose year nobody has entered: it runs, and is found anew by the calendar of its year. */
function provisionally(due: ItemDue): ItemDue {
  if (!due.byPerson) return due;
  const why = due.why.map((step) =>
    step.code === 'no-calendar' ? { ...step, code: 'provisional' as const } : step,
  );
  return { ...due, why };
}

export function isProvisional({ byPerson, why }: Pick<ItemDue, 'byPerson' | 'why'>): boolean {
  return byPerson && why.some(({ code }) => code === 'provisional');
}

function standingReport(due: ItemDue, signedOn: LocalDate, context: DueContext): ItemDue {
  const day = monthDayIn(yearOf(signedOn) + 1, context.policy.standingReportOn);
  return settledBy({ code: 'standing-report', day, policyVersion: context.policy.version }, due, context);
}

/** More than the times of one period («понедельник, среда и пятница»). */
const mostBefore = 40;

/** The first time after the signing; a series whose words give no days is asked about. */
function firstPeriod(item: Item, due: ItemDue, signedOn: LocalDate, context: DueContext): ItemDue {
  const { policy, calendar } = context;
  const { recurrence } = draftReading(item.deadline, signedOn);
  if (recurrence === undefined) return due;
  const range = { from: addDays(signedOn, 1), count: mostBefore };
  // Nothing is owed for a period that was over before anybody was told to report on it.
  const first = recurrenceInstances(recurrence, range, policy, calendar).find(({ to }) => to >= signedOn);
  if (first === undefined) return due;
  const { writtenOn: day, to: periodEndsOn } = first;
  return settledBy({ code: 'first-period', day, periodEndsOn, policyVersion: policy.version }, due, context);
}

function settledBy(rule: LaunchStep, due: ItemDue, { policy, calendar }: DueContext): ItemDue {
  const why = [...due.why.filter(({ code }) => code !== 'no-fixed-day'), rule];
  try {
    const settled = settleDueDay(rule.day, policy, calendar);
    return { ...due, dueOn: settled.dueOn, why: [...why, ...settled.why] };
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    return { ...due, why: [...why, { code: 'no-calendar', day: rule.day, year: error.year }] };
  }
}

/**
 * Does the launch say something else than the text? Only then a reason is asked: choosing among readings, or a day where the
 * text has none, departs from nothing.
 */
export function departsFromText(item: Item, chosen: ChosenDue | null, context: DueContext): boolean {
  if (chosen === null) return false;
  const read = readDue(item, context);
  return read.dueOn !== null && read.dueOn !== chosen.dueOn;
}

/** A choice among which a person settles the day of an item. */
export interface DueOption {
  readonly label: string;
  /** null: the calendar does not know the day yet, or the person types a day of their own. */
  readonly dueOn: LocalDate | null;
}

/** The readings of the text; for undated work and work that an event sets also the review date that the policy proposes. */
export function dueOptions(item: Item, context: DueContext): readonly DueOption[] {
  const { kind, decide } = item.deadline;
  const review = reviewOn(context);
  const options = readDue(item, context).options.map((option) => asDueOption(option, review));
  return kind === 'event' && !decide
    ? [...options, { label: 'по событию, с датой пересмотра', dueOn: review }]
    : options;
}

function asDueOption({ label, due, to }: DeadlineOption, review: LocalDate | null): DueOption {
  return { label, dueOn: due ?? (to === null ? review : null) };
}

function reviewOn({ signedOn, policy, calendar }: DueContext): LocalDate | null {
  if (signedOn === null) return null;
  try {
    return settleDueDay(addDays(signedOn, policy.reviewAfterDays), policy, calendar).dueOn;
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}
