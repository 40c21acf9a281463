/** One numbered point, bullet, header line or unnumbered paragraph of the operative part, with its place in the source. */
export interface Entry {
  readonly mark: 'number' | 'bullet' | 'header' | 'paragraph';
  readonly number: string | null;
  readonly start: number;
  end: number;
}

export interface Blocks {
  /** Line indexes, end exclusive. */
  readonly head: readonly [from: number, to: number];
  readonly preamble: readonly [from: number, to: number];
  readonly entries: readonly Entry[];
  /** From the line after the last entry to the annex or the end. */
  readonly tail: readonly [from: number, to: number];
}
