import type { Line } from '../text/lines.js';

/** How the lines of an operative part are to be walked. */
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
