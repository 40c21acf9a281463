import type { DraftDeadlineKind } from '../draft/draft-order.js';
import type { LocalDate } from '../time/local-date.js';

export type DeadlineKind = DraftDeadlineKind;

/** What the words of an item say about time, before any rule of policy or calendar. */
export interface DeadlineReading {
  /** The phrase in the spelling of the source, white space folded; null when there is none. */
  readonly text: string | null;
  readonly kind: DeadlineKind;
  /** As written, inclusive. */
  readonly from: LocalDate | null;
  /** As written, inclusive; null with kind `by-date` is a date that the calendar does not have (31 September). */
  readonly to: LocalDate | null;
  /** Where the phrase stands in the sentence given, UTF-16 offsets, end exclusive. */
  readonly span?: readonly [start: number, end: number];
}

export const noDeadline: DeadlineReading = { text: null, kind: 'none', from: null, to: null };
