/** A table that a text draws with signs, as an office program would hold it. A row of one cell goes over the whole width. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /** The first line below it. */
  readonly to: number;
}

/** «10.00» is an hour. */
export const rowNumber = /^\d{1,3}(?:\.[1-9]\d?)*\.?$/u;

export interface Piece {
  readonly column: number;
  readonly text: string;
}

/** Texts between gaps of two spaces and more. */
export function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map((found) => ({ column: found.index, text: found[0] }));
}

/** What a scanner saw between two rows. */
export const specks = /^\s*[^\p{L}\d\s](?:\s+[^\p{L}\d\s])?\s*$/u;

export const leastColumns = 3;

/** Drawn with signs, over the whole line. */
export const rule = /^(?=.*[-─━═]{3})[\s|│║┃¦+\-:=─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╫╢]+$/u;

/** A word that the end of a line broke stays whole. */
export function joinedRows(above: readonly string[], below: readonly string[]): string[] {
  return above.map((cell, index) => {
    const rest = below[index] ?? '';
    const isBroken = /\p{L}-$/u.test(cell) && /^\p{Ll}/u.test(rest);
    return isBroken ? cell + rest : `${cell} ${rest}`.trim();
  });
}

export function lastFilled(lines: readonly string[], end: number): number {
  let to = end;
  while (to > 0 && (lines[to - 1] ?? '').trim() === '') to -= 1;
  return to;
}
