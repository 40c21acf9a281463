import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { LocalDate } from '../time/local-date.js';
import { addMonths } from './count-term.js';
import type { ReadingChoice } from './deadline-reading.js';
import { dotted } from './day-words.js';
import { settleDueDay } from './settle-due-day.js';

/** A choice offered to a person; the label is in the language of the orders, as the draft format has it. */
export interface DeadlineOption {
  readonly label: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Null: undated, or the calendar does not know the day yet. */
  readonly due: LocalDate | null;
}

export interface OptionContext {
  readonly signedOn: LocalDate | null;
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

const undated: DeadlineOption = { label: 'без срока, с датой пересмотра', from: null, to: null, due: null };

/** One month from the signing (the custom where an order names no term), or undated with a review date; the policy says which first. */
export function noDeadlineOptions(context: OptionContext): DeadlineOption[] {
  if (context.signedOn === null) return [undated];
  const to = addMonths(context.signedOn, 1);
  const due = dueOrUnknown(to, context.policy, context.calendar);
  const month: DeadlineOption = { label: 'один месяц со дня подписания', from: null, to, due };
  return context.policy.noDeadline === 'undated' ? [undated, month] : [month, undated];
}

/** Readings of doubtful words, each with the day that it would give; one whose day is not after the signing is left out. */
export function choiceOptions(choices: readonly ReadingChoice[], context: OptionContext): DeadlineOption[] {
  const options = choices.map(({ label, from, to }) => ({
    label: label ?? daysLabel(from, to),
    from,
    to,
    due: dueOrUnknown(to, context.policy, context.calendar),
  }));
  const { signedOn } = context;
  return options.filter(({ to, due }) => signedOn === null || (due ?? to) > signedOn);
}

function daysLabel(from: LocalDate | null, to: LocalDate): string {
  if (from === null) return `до ${dotted(to)}`;
  return from === to ? dotted(to) : `${dotted(from)} – ${dotted(to)}`;
}

/** A day whose rules lead to the signing: the day itself or, where it is off, also the next working day. */
export function asWrittenOptions(day: LocalDate, calendar: ProductionCalendar): DeadlineOption[] {
  const kept: DeadlineOption = { label: `${dotted(day)}, как написано`, from: null, to: day, due: day };
  try {
    const next = calendar.nextWorkingDay(day);
    if (next === day) return [kept];
    return [kept, { label: `${dotted(next)}, следующий рабочий день`, from: null, to: day, due: next }];
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return [kept];
    throw error;
  }
}

/** A year without calendar data: the date may stand as written, provisionally. */
export function provisionalOptions(day: LocalDate, year: number): DeadlineOption[] {
  const label = `${dotted(day)}, предварительно (календаря на ${year} год нет)`;
  return [{ label, from: null, to: day, due: day }];
}

function dueOrUnknown(day: LocalDate, policy: Policy, calendar: ProductionCalendar): LocalDate | null {
  try {
    return settleDueDay(day, policy, calendar).dueOn;
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}
