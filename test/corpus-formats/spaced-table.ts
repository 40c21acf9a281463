import {
  joinedRows,
  lastFilled,
  leastColumns,
  piecesOf,
  rowNumber,
  rule,
  specks,
  type Piece,
  type TextTable,
} from './text-table.js';

const shift = 3;
/** A signature is no heading, nor is the line of a head that has a date. */
const noHeading = /\p{Lu}\.\s?\p{Lu}\.|\d\.\d{2}\.\d{4}/u;

/** Columns of spaces: every text of every line begins below a heading. Rules may stand around the heading and below the rows. */
export function spacedTable(lines: readonly string[], from: number): TextTable | null {
  const top = rule.test(lines[from] ?? '') ? from + 1 : from;
  const heading = withNumbers(piecesOf(lines[top] ?? ''), lines[top + 1] ?? '');
  if (heading.length < leastColumns || heading.some(({ text }) => noHeading.test(text))) return null;
  // Words of a line that was stretched to its margin stand two or three spaces apart.
  if (heading.some(({ text }) => /^\p{Ll}/u.test(text)) || !/ {4}/u.test((lines[top] ?? '').trim()))
    return null;
  const closing = closingRule(lines, top);
  const isNumbered = /^(?:№|N|$)/u.test(heading[0]?.text ?? '');
  const rows: string[][] = [heading.map(({ text }) => text)];
  let at = top + 1;
  let inHeading = closing > 0;
  for (; at < lines.length && (closing < 0 || at < closing); at += 1) {
    const line = lines[at] ?? '';
    if (rule.test(line) && (rows.length > 1 || at <= top + 2)) {
      inHeading = false;
      continue;
    }
    if (specks.test(line)) continue;
    const cells = cellsBelow(heading, line, closing > 0);
    if (cells === null && line.trim() === '' && cellsBelow(heading, lines[at + 1] ?? '', false)) continue;
    if (cells === null) break;
    if (inHeading || isRest(cells) || (!isNumbered && goesOn(rows, cells)))
      rows.splice(-1, 1, joinedRows(rows.at(-1) ?? [], cells));
    else rows.push(cells);
  }
  if (!rows.slice(1).some((row) => row.filter((cell) => cell !== '').length > 1)) return null;
  return { rows, to: closing > 0 ? at + 1 : lastFilled(lines, at) };
}

/** The column of numbers needs no heading. */
function withNumbers(heading: readonly Piece[], below: string): Piece[] {
  const [number] = piecesOf(below);
  const [first] = heading;
  const isBefore = number !== undefined && first !== undefined && number.column < first.column - shift;
  return isBefore && rowNumber.test(number.text)
    ? [{ column: number.column, text: '' }, ...heading]
    : [...heading];
}

/** The last rule of lines without a blank one between them; -1 where only the heading has rules. */
function closingRule(lines: readonly string[], top: number): number {
  const blank = lines.findIndex((line, index) => index > top && line.trim() === '');
  const rules = lines
    .slice(top, blank < 0 ? undefined : blank)
    .flatMap((line, index) => (rule.test(line) ? [top + index] : []));
  return rules.length > 1 ? (rules.at(-1) ?? -1) : -1;
}

/** A line below the first one of its row: no number, or what a cell cannot begin with. */
function isRest([first = '', ...others]: readonly string[]): boolean {
  const isAlone = others.every((cell) => cell === '');
  return first === '' || first === 'п/п' || first.startsWith('(') || (isAlone && /^\p{Ll}/u.test(first));
}

/** Of a row that has all its cells: names and terms stand over two lines. */
function goesOn(rows: readonly (readonly string[])[], cells: readonly string[]): boolean {
  return rows.length > 1 && cells.includes('') && rows.at(-1)?.includes('') === false;
}

function cellsBelow(heading: readonly Piece[], line: string, ruled: boolean): string[] | null {
  const pieces = ruled ? piecesOf(line).flatMap((piece) => cutPiece(heading, piece)) : piecesOf(line);
  const [first] = pieces;
  if (first === undefined) return null;
  // One text is the rest of a cell, but a paragraph at the margin is none.
  if (!ruled && pieces.length < 2 && first.column <= shift && first.text !== 'п/п') return null;
  const cells = heading.map(() => '');
  for (const { column, text } of pieces) {
    const index = heading.findIndex((head) => Math.abs(head.column - column) <= shift);
    if (index < 0) return null;
    cells[index] = text;
  }
  return cells;
}

/** A text that fills its column is one space away from the next one. */
function cutPiece(heading: readonly Piece[], { column, text }: Piece): Piece[] {
  const at = heading.map((head) => head.column - column).find((cut) => cut > 0 && text[cut - 1] === ' ');
  if (at === undefined) return [{ column, text }];
  const rest = { column: column + at, text: text.slice(at) };
  return [{ column, text: text.slice(0, at).trim() }, ...cutPiece(heading, rest)];
}
