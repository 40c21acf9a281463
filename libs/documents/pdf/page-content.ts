/** A piece of text as the file places it. Coordinates are points from the upper left corner of the page as it is shown. */
export interface Fragment {
  readonly left: number;
  readonly right: number;
  /** Of the letters' feet. */
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
}

/** A drawn line, upright or level: `from` and `to` along it, `at` across it. */
export interface Rule {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  readonly rules: readonly Rule[];
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function matrixOf(numbers: ArrayLike<unknown>): Matrix | null {
  const six = Array.from({ length: 6 }, (_, index) => Number(numbers[index]));
  const [a, b, c, d, e, f] = six;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (e === undefined || f === undefined || six.some((one) => !Number.isFinite(one))) return null;
  return [a, b, c, d, e, f];
}
