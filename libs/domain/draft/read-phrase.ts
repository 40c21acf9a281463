import { noDeadline, type DeadlineReading, type ReadingContext } from '../deadline/deadline-reading.js';
import { readDeadlineCell } from '../deadline/read-deadline.js';
import { resolveDeadline, type DeadlineContext } from '../deadline/resolve-deadline.js';
import type { DraftDeadline, DraftItem } from './draft-order.js';

/**
 * The deadline that a person's own phrase gives, read as the cell of a table would be: a bare «01.10.2025» is one. What the
 * grammar does not know is kept as the phrase, and the day is asked.
 */
export function deadlineOfPhrase(
  phrase: string | null,
  context: DeadlineContext,
  period: ReadingContext['period'],
): Pick<DraftItem, 'deadline' | 'recurrence'> {
  const words = phrase?.replace(/\s+/gu, ' ').trim() ?? '';
  const known = { signedOn: context.signedOn, ...(period === undefined ? {} : { period }) };
  const reading: DeadlineReading =
    words === '' ? noDeadline : { ...readDeadlineCell(words, known), text: words };
  const resolved = resolveDeadline(reading, context);
  const deadline: DraftDeadline = {
    text: resolved.text,
    kind: resolved.kind,
    from: resolved.from,
    to: resolved.to,
    due: resolved.dueOn,
    decide: resolved.decide,
    options: resolved.options.map((option) => ({ ...option })),
    span: null,
  };
  return { deadline, recurrence: recurrenceOf(reading) };
}

/** The draft's format knows three; other series are told by the phrase alone. */
function recurrenceOf({ recurrence }: DeadlineReading): DraftItem['recurrence'] {
  if (recurrence?.interval !== 1) return null;
  switch (recurrence.every) {
    case 'month':
      return 'monthly';
    case 'quarter':
      return 'quarterly';
    case 'year':
      return 'yearly';
    default:
      return null;
  }
}
