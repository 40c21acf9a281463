import { leastColumns, type TextTable } from './text-table.js';

const mostColumns = 8;
const leastRows = 5;

/** Pieces of equally many lines below a piece of headings, blank lines between them: each is a row, a cell to each line. */
export function rowsOfPieces(lines: readonly string[], from: number): TextTable | null {
  const heading = pieceAt(lines, from);
  const isHeading = heading.every((text) => /^\p{Lu}\P{N}*[^.,:;\d]$/u.test(text));
  const isApart = (lines[from - 1] ?? '').trim() === '';
  if (!isApart || heading.length <= leastColumns || heading.length > mostColumns || !isHeading) return null;
  const rows = [heading];
  let to = from + heading.length;
  for (let piece = pieceAt(lines, to + 1); piece.length > 0; piece = pieceAt(lines, to + 1)) {
    const cells = piece.reduce<string[]>(withLine, []);
    if (cells.length !== heading.length || cells.some((cell) => /[:;]$/u.test(cell))) break;
    rows.push(cells);
    to += piece.length + 1;
  }
  return rows.length < leastRows ? null : { rows, to };
}

/** Lines down to the next blank one. */
function pieceAt(lines: readonly string[], from: number): string[] {
  const end = lines.findIndex((line, index) => index >= from && line.trim() === '');
  return lines.slice(from, end < 0 ? lines.length : end).map((line) => line.trim());
}

/** Small letters go on, except in the first cells: «март», «комиссия». */
function withLine(cells: readonly string[], line: string, index: number): string[] {
  if (index < 2 || !/^\p{Ll}/u.test(line)) return [...cells, line];
  return [...cells.slice(0, -1), `${cells.at(-1) ?? ''} ${line}`];
}
