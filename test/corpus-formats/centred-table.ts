import { piecesOf, rowNumber, specks, type Piece, type TextTable } from './text-table.js';

const leastColumns = 3;
const farthestRow = 8;
const shift = 2;

/** Headings over several lines in the middle of their columns, blank lines between the rows: so converters draw the table of a PDF. */
export function centredTable(lines: readonly string[], from: number): TextTable | null {
  const [first, ...others] = piecesOf(lines[from] ?? '');
  if (others.length + 1 < leastColumns || !/^(?:№|N)/u.test(first?.text ?? '')) return null;
  const below = lines.slice(from, from + farthestRow).map(piecesOf);
  const at = below.findIndex(
    (pieces) => isRow(pieces) && !isCounting(pieces) && pieces.length > others.length,
  );
  const columns = (below[at] ?? []).map(({ column }) => column);
  if (at < 0 || columns.length !== others.length + 1) return null;
  const heading = below.slice(0, at).filter((pieces) => pieces.length > 1 && !isCounting(pieces));
  const rows = [joined(heading.map((pieces) => cellsAround(pieces, columns)))];
  let to = from + at;
  for (let next = from + at; next < lines.length; next += 1) {
    const pieces = piecesOf(lines[next] ?? '');
    if (pieces.length === 0 || isCounting(pieces) || specks.test(lines[next] ?? '')) continue;
    const found = cellsAt(pieces, columns);
    // Whatever stands below a number or, alone, below a blank line is no rest of a row.
    const isApart = pieces.length === 1 && (lines[next - 1] ?? '').trim() === '';
    const cells = found !== null && !isRow(pieces) && (found[0] !== '' || isApart) ? null : found;
    const alone = pieces.length === 1 && cells === null ? (pieces[0]?.text ?? null) : null;
    if (cells === null && (alone === null || !goesOnBelow(lines, next + 1, columns))) break;
    if (alone !== null) rows.push([alone]);
    else if (cells !== null && isRow(pieces)) rows.push(cells);
    else if (cells !== null) rows.splice(-1, 1, joined([rows.at(-1) ?? [], cells]));
    to = next + 1;
  }
  return { rows, to };
}

function isRow([first]: readonly Piece[]): boolean {
  return rowNumber.test(first?.text ?? '') && first !== undefined;
}

/** «1 2 3 4», or the number of a page. */
function isCounting(pieces: readonly Piece[]): boolean {
  return pieces.every(({ text }) => /^\d{1,2}$/u.test(text));
}

function goesOnBelow(lines: readonly string[], from: number, columns: readonly number[]): boolean {
  const next = lines.slice(from, from + 3).find((line) => line.trim() !== '') ?? '';
  return isRow(piecesOf(next)) && cellsAt(piecesOf(next), columns) !== null;
}

function cellsAt(pieces: readonly Piece[], columns: readonly number[]): string[] | null {
  const cells = columns.map(() => '');
  for (const { column, text } of pieces) {
    const index = columns.findIndex((start) => Math.abs(start - column) <= shift);
    if (index < 0) return null;
    cells[index] = text;
  }
  return cells;
}

/** By their middles. */
function cellsAround(pieces: readonly Piece[], columns: readonly number[]): string[] {
  return columns.map((start, index) => {
    const end = columns[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = pieces.filter(({ column, text }) => {
      const middle = column + text.length / 2;
      return (index === 0 || middle >= start) && middle < end;
    });
    return own.map(({ text }) => text).join(' ');
  });
}

function joined(lines: readonly (readonly string[])[]): string[] {
  const [first = []] = lines;
  return first.map((_, index) =>
    lines
      .map((cells) => cells[index] ?? '')
      .filter(Boolean)
      .join(' '),
  );
}
