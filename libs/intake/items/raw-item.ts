import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { ItemKind, Span } from '#libs/domain/draft/draft-order';
import type { Meaning } from '../tables/column-meaning.js';
import type { NamedParty } from '../people/executor-phrase.js';
import type { FoldedText } from '../text/folded-text.js';

/** An item with its place among the others and what its words say, before names and dates are settled. */
export interface RawItem {
  readonly ref: string;
  readonly printed: boolean;
  readonly parent: string | null;
  readonly kind: ItemKind;
  readonly folded: FoldedText;
  readonly span: readonly [start: number, end: number];
  readonly parties: readonly NamedParty[];
  /** With whom the one who is named above does it. */
  readonly beside?: readonly NamedParty[];
  readonly deadline: DeadlineReading;
  /** Where the deadline's words stand in the source. */
  readonly deadlineSpan: Span | null;
  /** The time that a request above its list sets: «прошу в срок до … представить:». */
  readonly lead: DeadlineReading | null;
  /** Set for a row of a table. */
  readonly row: RowFields | null;
}

/** What the other cells of a row say. */
export interface RowFields {
  readonly table: number;
  readonly columns: readonly Meaning[];
  readonly deliverables: readonly string[];
  readonly participants: readonly string[];
  readonly yearly: boolean;
}
