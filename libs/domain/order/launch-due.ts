import { UnknownCalendarYear } from '../calendar/production-calendar.js';
import type { DeadlineOption } from '../deadline/deadline-options.js';
import { itemDue, readDue, type ChosenDue, type DueContext, type ItemDue } from '../deadline/item-due.js';
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
 * proposes for work without a day of its own – standing work without an end reports by the policy's day of the next year.
 * `dueOn` null: a person must choose; what an event sets and what has no term at all is never guessed.
 */
export function launchDue(item: Item, chosen: ChosenDue | null, context: DueContext): ItemDue {
  const due = provisionally(itemDue(item, chosen, context));
  if (due.dueOn !== null || item.deadline.kind !== 'standing' || context.signedOn === null) return due;
  return standingReport(due, context.signedOn, context);
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
  const { policy, calendar } = context;
  const day = monthDayIn(yearOf(signedOn) + 1, policy.standingReportOn);
  const rule = { code: 'standing-report', day, policyVersion: policy.version } as const;
  try {
    const { dueOn, why } = settleDueDay(day, policy, calendar);
    return { ...due, dueOn, why: [rule, ...why] };
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    return { ...due, why: [rule, { code: 'no-calendar', day, year: error.year }] };
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
