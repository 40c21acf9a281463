import { draftReading, type DueContext } from '../deadline/item-due.js';
import { recurrenceInstances, type RecurrenceInstance } from '../deadline/recurrence-instances.js';
import type { DraftItem } from '../draft/draft-order.js';
import { standingPeriods } from '../ladder/plan-series.js';
import { addDays, localDateOfParts, yearOf } from '../time/local-date.js';

type DueAhead = Pick<RecurrenceInstance, 'writtenOn' | 'dueOn'>;

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
    return standingPeriods({ signedOn, until: null }, years, policy, calendar);
  }
  const { recurrence } = draftReading(deadline, signedOn);
  if (recurrence === undefined) return [];
  const until = localDateOfParts(yearOf(signedOn) + years, 12, 31) ?? signedOn;
  return recurrenceInstances(recurrence, { from: addDays(signedOn, 1), until }, policy, calendar).filter(
    ({ to }) => to >= signedOn,
  );
}
