import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import { localDateOfParts, type LocalDate } from '../time/local-date.js';
import { dotted } from './explain.js';
import { settleDueDay } from './settle-due-day.js';

/** A choice offered to a person; the label is in the language of the orders, as the draft format has it. */
export interface DeadlineOption {
  readonly label: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Null: undated, or the calendar does not know the day yet. */
  readonly due: LocalDate | null;
}

const undated: DeadlineOption = { label: 'без срока, с датой пересмотра', from: null, to: null, due: null };

/** One month from the signing (the custom where an order names no term), or undated with a review date. */
export function noDeadlineOptions(context: {
  readonly signedOn: LocalDate | null;
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}): DeadlineOption[] {
  if (context.signedOn === null) return [undated];
  const to = sameDayNextMonth(context.signedOn);
  const due = dueOrUnknown(to, context.policy, context.calendar);
  return [{ label: 'один месяц со дня подписания', from: null, to, due }, undated];
}

/** A day off that cannot move back: the day itself or the next working day. */
export function asWrittenOptions(day: LocalDate, calendar: ProductionCalendar): DeadlineOption[] {
  const kept: DeadlineOption = { label: `${dotted(day)}, как написано`, from: null, to: day, due: day };
  try {
    const next = calendar.nextWorkingDay(day);
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

/** The same number of the next month, or its last day (29.01.2019 → 28.02.2019). */
function sameDayNextMonth(day: LocalDate): LocalDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)); // months since year 0, one ahead
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  for (let number = Number(day.slice(8, 10)); number > 0; number -= 1) {
    const found = localDateOfParts(year, month, number);
    if (found !== null) return found;
  }
  throw new RangeError(`The month after ${day} is beyond the calendar.`);
}

function dueOrUnknown(day: LocalDate, policy: Policy, calendar: ProductionCalendar): LocalDate | null {
  try {
    return settleDueDay(day, policy, calendar).dueOn;
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}
