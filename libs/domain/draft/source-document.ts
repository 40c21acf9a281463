import type { Span } from './draft-order.js';

/**
 * A document as its file format gave it: the text that is read, and what the file knew beyond the text. A plain text is
 * `sourceText(text)`; what a reader of DOCX or PDF knows of tables and automatic numbers is a hint, never needed: the same
 * text without hints is read too, by its tabs and line breaks.
 *
 * The text is in reading order, one paragraph a line, an automatic number written out before its paragraph («1. », «а) »).
 * A table stands where it stood: cells of a row are separated by a tab, rows by a line feed; a paragraph break inside a cell
 * is a line feed as well. Headers and footers of pages are left out. Spans are UTF-16 offsets into `text`, end exclusive.
 */
export interface SourceDocument {
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly numbers: readonly SourceNumber[];
  /** What people should know of the reading of this file («automatic numbers may be missing»); told beside the draft. */
  readonly warnings: readonly SourceWarning[];
}

export interface SourceTable {
  readonly span: Span;
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  /** The content of the cell; empty (start = end) for a cell without text. */
  readonly span: Span;
  /** The first column of the grid that the cell covers, from 0. */
  readonly column: number;
  /** How many columns and rows it covers: 1 where nothing is merged. A merged cell is given once, in its first row. */
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A number that the file counts and the text has only because it was written out. */
export interface SourceNumber {
  /** The written-out number in the text, without the space after it. */
  readonly span: Span;
  /** From 0. */
  readonly level: number;
}

export interface SourceWarning {
  readonly code:
    'AUTOMATIC_NUMBERS_MISSING' | 'TABLE_UNCERTAIN' | 'TRACKED_CHANGES_ACCEPTED' | 'PARTS_LEFT_OUT';
  readonly sentence: { readonly ru: string; readonly en: string };
}

export function sourceText(text: string): SourceDocument {
  return { text, tables: [], numbers: [], warnings: [] };
}
