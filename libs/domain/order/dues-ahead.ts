import { draftReading, type DueContext } from '../deadline/item-due.js';
import { recurrenceInstances } from '../deadline/recurrence-instances.js';
import type { DraftItem } from '../draft/draft-order.js';
import { standingPeriods } from '../ladder/plan-series.js';
import { addDays, localDateOfParts, yearOf, type LocalDate } from '../time/local-date.js';

/** One time at which recurring or standing work is owed. */
export interface DueAhead {
  /** The last day of the period reported on. */
  readonly periodEndsOn: LocalDate;
  /** null: the year has no calendar yet. */
  readonly dueOn: LocalDate | null;
}

const years = 3;

/**
 * When recurring work, and standing work without an end, is owed in the three years after the signing, each time moved to a working
 * day. A period that was over before the signing is owed by nobody. Empty for other work and for an order without a date.
 */
export function duesAhead(
  { deadline }: Pick<DraftItem, 'deadline'>,
  { signedOn, policy, calendar }: DueContext,
): readonly DueAhead[] {
  if (signedOn === null) return [];
  if (deadline.kind === 'standing' && deadline.due === null) {
    return standingPeriods({ signedOn, until: null }, years, policy, calendar).map(({ to, dueOn }) => ({
      periodEndsOn: to,
      dueOn,
    }));
  }
  const { recurrence } = draftReading(deadline, signedOn);
  if (recurrence === undefined) return [];
  const until = localDateOfParts(yearOf(signedOn) + years, 12, 31) ?? signedOn;
  return recurrenceInstances(recurrence, { from: addDays(signedOn, 1), until }, policy, calendar)
    .filter(({ to }) => to >= signedOn)
    .map(({ to, dueOn }) => ({ periodEndsOn: to, dueOn }));
}
