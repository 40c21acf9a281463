/** A table that a text draws with signs, as an office program would hold it. A row of one cell goes over the whole width. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /** The first line below it. */
  readonly to: number;
}

/** «10.00» is an hour. */
export const rowNumber = /^\d{1,3}(?:\.[1-9]\d?)*\.?$/u;
