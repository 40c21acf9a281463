import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { readDeadline } from '#libs/domain/deadline/read-deadline';
import type { LocalDate } from '#libs/domain/time/local-date';

/** What is known beside the words of an item when its deadline is read. */
export interface TermContext {
  readonly signedOn: LocalDate | null;
}

export function readTerm(sentence: string, context: TermContext): DeadlineReading {
  return readDeadline(sentence, { signedOn: context.signedOn });
}

/** A cell that holds nothing but a deadline. */
export function readTermCell(cell: string, context: TermContext): DeadlineReading {
  return readDeadline(cell, { signedOn: context.signedOn });
}
