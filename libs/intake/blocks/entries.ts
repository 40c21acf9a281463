import type { Line } from '../text/lines.js';

/** One numbered point, bullet, header line or unnumbered paragraph of the operative part, with its place in the source. */
export interface Entry {
  readonly mark: 'number' | 'bullet' | 'header' | 'paragraph';
  readonly number: string | null;
  start: number;
  end: number;
  /** Lines of their own below it, «Отв.: …», «Срок: …»: they belong to the point and not to its text. */
  fields?: [from: number, to: number];
  /** «прошу в срок до … представить:» names nobody: no point of its own, its time binds the points below. */
  readonly lead?: boolean;
  /** «По первому вопросу решили»: a list that begins here counts from one again. */
  readonly anew?: boolean;
}

/** Something below the signature that is headed «Приложение» or «Утверждено». */
export interface Annex {
  /** «1» of «Приложение № 1»; null when it bears no number. */
  readonly number: string | null;
  readonly marked: boolean;
  /** What it is called: the lines between its mark and its first table or point. */
  readonly title: string;
  /** Line indexes, end exclusive. */
  readonly lines: readonly [from: number, to: number];
}

export type DocumentForm = 'points' | 'minutes' | 'free';

export interface Blocks {
  readonly form: DocumentForm;
  /** Line indexes, end exclusive. */
  readonly head: readonly [from: number, to: number];
  readonly preamble: readonly [from: number, to: number];
  readonly entries: readonly Entry[];
  /** From the line after the last entry to the annex or the end. */
  readonly tail: readonly [from: number, to: number];
  readonly annexes: readonly Annex[];
}

/** How the lines of the operative part are walked. */
export interface BodyOptions {
  /** Lines of tables, which are read elsewhere: the end of the table by its first line. */
  readonly tables: ReadonlyMap<number, number>;
  /** Every ended line begins a new point: there are no numbers. */
  readonly unnumbered: boolean;
  /** The list may begin with any number: decisions of minutes go on with the number of their question. */
  readonly anyStart?: boolean;
  readonly until?: (line: Line) => boolean;
  /** Minutes: numbered questions are no points. */
  readonly minutes?: boolean;
}
