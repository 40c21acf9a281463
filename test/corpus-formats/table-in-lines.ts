import { rowNumber, type TextTable } from './text-table.js';

const leastColumns = 3;
const mostColumns = 8;

interface Cell {
  readonly text: string;
  /** Its last line. */
  readonly at: number;
}

/** «№», «Мероприятие», «Срок», then «1», «…», «…»: what copying out of a table leaves, a cell or a row to each piece of lines. */
export function tableInLines(lines: readonly string[], from: number): TextTable | null {
  if (!/^(?:№|N)(?: ?п\/п)?(?: \|)?$/u.test(lines[from] ?? '')) return namedRows(lines, from);
  if (lines.slice(from + 1, from + 3).includes('|')) return cellsInLines(endedCells(lines, from), from);
  const pieces = piecesFrom(lines, from);
  const [heading = []] = pieces;
  if (heading.length > leastColumns && rowNumber.test(pieces[1]?.[0]?.text ?? ''))
    return rowsInPieces(pieces);
  const isCell = heading.length === 1 || (heading.length === 2 && heading[1]?.text === 'п/п');
  return cellsInLines(isCell ? pieces.map(joined) : pieces.flat(), from);
}

/** A bar on a line of its own ends a cell. */
function endedCells(lines: readonly string[], from: number): Cell[] {
  const cells: Cell[] = [];
  let parts: string[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at] ?? '').trim();
    if (text === '') break;
    if (text !== '|') parts.push(text);
    else {
      cells.push({ text: parts.join(' '), at });
      parts = [];
    }
  }
  return cells;
}

const leastNumbered = 4;

/** «Направление», «Мероприятие», «Срок», then «1. Обучение», «1.1.», «…», «…»: a heading that does not name its numbers. */
function namedRows(lines: readonly string[], from: number): TextTable | null {
  if (!isHeading(lines[from] ?? '') || (lines[from - 1] ?? '').trim() !== '') return null;
  const cells = piecesFrom(lines, from).map(joined);
  if (!cells.slice(0, leastColumns).every(({ text }) => isHeading(text))) return null;
  const table = cellsInLines(cells, from);
  const numbered = table?.rows.filter(([first = '']) => rowNumber.test(first)) ?? [];
  return numbered.length < leastNumbered ? null : table;
}

function isHeading(text: string): boolean {
  return /^\p{Lu}[\p{Ll}\s]{2,40}$/u.test(text);
}

const closed = /(?:^|\s)\|$/u;

/** Lines between blank ones. */
function piecesFrom(lines: readonly string[], from: number): Cell[][] {
  const pieces: Cell[][] = [];
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at] ?? '').replace(/(?:(?:^| )\|)+$/u, '').trim();
    if (text === '' && !(lines[at] ?? '').startsWith('|')) continue;
    if (isSignature(text)) break;
    const above = (lines[at - 1] ?? '').trim();
    const piece = at > from && above !== '' ? pieces.at(-1) : undefined;
    const last = piece?.at(-1);
    // Where a bar closes each cell, a line without one goes on.
    if (piece !== undefined && last !== undefined && closed.test(lines[at] ?? '') && !closed.test(above)) {
      piece.splice(-1, 1, { text: `${last.text}\n${text}`, at });
      continue;
    }
    if (piece === undefined) pieces.push([{ text, at }]);
    else piece.push({ text, at });
  }
  return pieces;
}

/** «Методист      И.И. Иванов»: below the table. */
function isSignature(text: string): boolean {
  return /\S {4,}\S/u.test(text);
}

function joined(piece: readonly Cell[]): Cell {
  return { text: piece.map(({ text }) => text).join('\n'), at: piece.at(-1)?.at ?? 0 };
}

/** Cells that were empty are missing at the end of a row. */
function rowsInPieces(pieces: readonly (readonly Cell[])[]): TextTable {
  const rows: string[][] = [];
  let to = 0;
  for (const piece of pieces) {
    const row = piece.reduce<string[]>((cells, { text }) => withLine(cells, text), []);
    const width = rows[0]?.length ?? row.length;
    if (row.length > width || (rows.length > 0 && !rowNumber.test(row[0] ?? ''))) break;
    rows.push(Array.from({ length: width }, (_, index) => row[index] ?? ''));
    to = (piece.at(-1)?.at ?? 0) + 1;
  }
  return { rows, to };
}

function withLine(cells: readonly string[], line: string): string[] {
  const last = cells.at(-1) ?? '';
  const goesOn = cells.length > 2 && (/,$/u.test(last) || /^\d{4} г\./u.test(line));
  if (!goesOn && !(line === 'п/п' && cells.length === 1)) return [...cells, line];
  return [...cells.slice(0, -1), `${last}\n${line}`];
}

/** A name below another one is no section. */
const nameAlone = /^\p{Lu}\p{Ll}+ \p{Lu}\.\s?\p{Lu}\.$/u;

/** Every cell has a text: the first numbers tell how many a row has. */
function cellsInLines(cells: readonly Cell[], from: number): TextTable | null {
  const isNumber = (index: number): boolean => rowNumber.test(cells[index]?.text ?? '');
  const isSection = (index: number): boolean => isNumber(index + 1) && !isNumber(index);
  const first = cells.findIndex((_, index) => index > 0 && isNumber(index));
  const section = /^(?:[IVX]+|\d+)\.|^Раздел/u;
  const isSectionAbove =
    section.test(cells[first - 1]?.text ?? '') || (!isNumber(first * 2) && isNumber(first * 2 - 1));
  const width = first > 0 && isSection(first - 1) && isSectionAbove ? first - 1 : first;
  if (width < leastColumns || width > mostColumns) return null;
  const rows = [cells.slice(0, width).map(({ text }) => text)];
  let next = width;
  while (next < cells.length) {
    const text = cells[next]?.text ?? '';
    const row = rows.at(-1) ?? [];
    const [last = ''] = row.slice(-1);
    if (
      rows.length > 1 &&
      row.length > 1 &&
      !isNumber(next) &&
      (/,$/u.test(last) || /^\p{Ll}/u.test(text) || nameAlone.test(text))
    ) {
      rows.splice(-1, 1, [...row.slice(0, -1), `${last}\n${text}`]);
      next += 1;
    } else if (isNumber(next) && next + width - 1 <= cells.length) {
      // An empty cell left no line behind: the number below stands nearer, or the cells end.
      const isShort = isNumber(next + width - 1) && !isNumber(next + width);
      const texts = cells.slice(next, next + (isShort ? width - 1 : width)).map((cell) => cell.text);
      rows.push(isShort ? withGap(texts) : Array.from({ length: width }, (_, index) => texts[index] ?? ''));
      next += texts.length;
    } else if (isSection(next)) {
      rows.push([text]);
      next += 1;
    } else break;
  }
  return { rows, to: (cells[next - 1]?.at ?? from) + 1 };
}

/** A day at the end stands in the last column, and the party before it was left out. */
function withGap(texts: readonly string[]): string[] {
  const last = texts.at(-1) ?? '';
  return /\d{4}/u.test(last) ? [...texts.slice(0, -1), '', last] : [...texts, ''];
}
