/**
 * What a reader of order texts is given: the text of a file, whatever its format, and what the format knew beyond it.
 * All spans are UTF-16 offsets into `text`, end exclusive. A plain text has neither tables nor numbers.
 */
export interface SourceDocument {
  /** Lines end with `\n`. A table stands in it as one line a row, its cells divided by tabs (a cell may hold line breaks). */
  readonly text: string;
  /** In the order of the text, never overlapping; a table inside a table is plain text of its cell. */
  readonly tables: readonly SourceTable[];
  /** Marks that the file numbers by itself («1.», «1.1.», «а)», «–»): they stand in `text` as if typed. */
  readonly numbers: readonly SourceNumber[];
  /** What the format cannot tell and a person should look at. */
  readonly warnings: readonly SourceWarning[];
}

export type SourceSpan = readonly [start: number, end: number];

export interface SourceTable {
  readonly span: SourceSpan;
  readonly rows: readonly (readonly SourceCell[])[];
}

export interface SourceCell {
  /** Of the cell's content without white space around it; empty (`[n, n]`) where the cell is. */
  readonly span: SourceSpan;
  /** First column of the table's grid that the cell covers, from 0, and how many it covers. */
  readonly column: number;
  readonly columns: number;
  /** The cell goes on from the row above (merged downwards): its own span is empty then. */
  readonly continues: boolean;
}

export interface SourceNumber {
  /** Of the mark in the text, without the white space after it. */
  readonly span: SourceSpan;
  /** Depth in its list, from 0. */
  readonly level: number;
}

export const sourceWarningCodes = ['NUMBERS_MAY_BE_MISSING'] as const;
export type SourceWarningCode = (typeof sourceWarningCodes)[number];

export interface SourceWarning {
  readonly code: SourceWarningCode;
  readonly sentence: { readonly ru: string; readonly en: string };
}

export function plainSource(text: string): SourceDocument {
  return { text, tables: [], numbers: [], warnings: [] };
}
