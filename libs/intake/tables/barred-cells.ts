import type { Line } from '../text/lines.js';
import { isRowNumber, looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import { meaningOf, type Meaning } from './column-meaning.js';
import { hasBar, planOf } from './drawn-line.js';
import { cellOf, isBar, sectionRow, type Grid, type GridCell } from './grid.js';
import { layOutRow } from './lay-out-row.js';
import { afterTable } from './row-marks.js';

const mostColumns = 14;
const mostCells = 4_000;
const longestCell = 1_500;
const furthestRow = 3;

/** A cell with the line that it ends in. */
export interface PlacedCell extends GridCell {
  readonly line: number;
}

/**
 * A table copied cell by cell: a bar ends each cell, and the next one may stand in the same line or below. Its cells are
 * counted and not its lines, so that a cell may take as many as it needs; a table whose lines are rows is none of these.
 */
export function barredTable(source: string, lines: readonly Line[], at: number): Grid | null {
  const near = lines.slice(at, at + furthestRow);
  const ends = near.findIndex((line) => line.blank || hasBar(source.slice(line.from, line.to)));
  const first = near[ends];
  if (first === undefined || !endsWithBar(source, first) || isFramed(source, first)) return null;
  const columns = headingOf(cellsBelow(source, lines, at, mostColumns * furthestRow));
  if (columns === null || (ends > 0 && columns[0] !== 'number')) return null;
  const cells = cellsBelow(source, lines, at, mostCells);
  return cells[columns.length - 1]?.line === cells[0]?.line ? null : countedRows(cells, at);
}

/** The table that cells make by their number; where nothing else draws it, `strict`, each row must have a term. */
export function countedRows(cells: readonly PlacedCell[], at: number, strict = false): Grid | null {
  const columns = headingOf(cells);
  if (columns === null || (strict && !isCertain(cells, columns))) return null;
  const { rows, used } = rowsOf(cells.slice(columns.length), columns, strict);
  const last = cells[columns.length + used - 1];
  const rest = cells.slice(columns.length + used, columns.length * 4 + used);
  // Terms behind the last row, which nothing closes: it was counted wrong.
  const closed = rest[0] === undefined || afterTable.test(rest[0].text);
  if (strict && rest.filter(({ text }) => looksLikeTerm(text)).length > (closed ? 1 : 0)) return null;
  return rows.length === 0 || last === undefined ? null : { columns, rows, lines: [at, last.line + 1] };
}

/** Who answers stands where the headings have it in the first rows. */
function isCertain(cells: readonly GridCell[], columns: readonly Meaning[]): boolean {
  const executor = columns.indexOf('executor');
  if (columns.length < 3 || columns.includes('number') || !/^\p{Lu}/u.test(cells[0]?.text ?? ''))
    return false;
  const first = [1, 2, 3].flatMap((row) => cells[columns.length * row + executor] ?? []);
  return executor < 0 || first.filter(({ text }) => looksLikeParty(text)).length * 2 >= first.length;
}

/** «| Мероприятие |»: its lines are rows. */
function isFramed(source: string, line: Line): boolean {
  const raw = source.slice(line.from, line.to).trim();
  return raw.length > 1 && isBar(raw.charAt(0));
}

function endsWithBar(source: string, line: Line): boolean {
  return isBar(source.slice(line.from, line.to).trimEnd().at(-1) ?? '');
}

function cellsBelow(source: string, lines: readonly Line[], from: number, most: number): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let start = lines[from]?.from ?? 0;
  for (let at = from; at < lines.length && cells.length < most; at += 1) {
    const line = lines[at];
    if (line === undefined || line.to - start > longestCell) break;
    for (let place = line.from; place < line.to; place += 1) {
      if (!isBar(source.charAt(place))) continue;
      cells.push({ ...cellOf(source, start, place), line: at });
      start = place + 1;
    }
  }
  return cells.length < most ? [...cells, ...lastCell(source, lines, cells.at(-1), start)] : cells;
}

/** The last cell of all, which needs no bar behind it: down to a blank line. */
function lastCell(
  source: string,
  lines: readonly Line[],
  before: PlacedCell | undefined,
  from: number,
): PlacedCell[] {
  if (before === undefined) return [];
  const below = lines.slice(before.line + 1, before.line + 1 + mostColumns);
  const blank = below.findIndex((line) => line.blank);
  const last = below.slice(0, blank < 0 ? undefined : blank).at(-1) ?? lines[before.line];
  return last === undefined ? [] : [{ ...cellOf(source, from, last.to), line: last.index }];
}

/** As many cells as name columns before the first row: its number stands behind them, or terms stand below the terms. */
export function headingOf(cells: readonly GridCell[]): Meaning[] | null {
  const first = cells.slice(0, mostColumns).map((cell) => ({ ...cell, text: unbroken(cell.text) }));
  for (let width = 2; width <= mostColumns; width += 1) {
    const heading = first.slice(0, width);
    const columns = planOf(heading);
    if (columns === null || cells.length < width * 2) continue;
    const numbered = columns.indexOf('number');
    const begins =
      (numbered >= 0 && beginsRows(cells, width, numbered)) ||
      (numbered !== 0 && isNamed(heading) && haveTerms(cells, columns));
    if (begins) return columns;
  }
  return null;
}

/** Every heading names a column, and no two the same: the title above a table may name work too. */
function isNamed(heading: readonly GridCell[]): boolean {
  const named = heading.flatMap(({ text }) => (text === '' ? [] : [meaningOf(text)]));
  const main = named.filter(
    (meaning) => meaning === 'activity' || meaning === 'deadline' || meaning === 'executor',
  );
  return !named.includes(null) && new Set(main).size === main.length;
}

/** «Ответствен- ный»: words of a heading are broken to fit its column. */
function unbroken(text: string): string {
  return text.includes('- ') ? text.replace(/(?<=\p{Ll})-\s(?=\p{Ll})/gu, '') : text;
}

/** «1.» behind the heading, or behind the name of the first part of the plan. */
function beginsRows(cells: readonly GridCell[], width: number, numbered: number): boolean {
  const below = cells.slice(width, width * 2 + numbered + 1).map(({ text }) => text);
  const first = below.findIndex((text) => /^1(?:\.1)?[.)]?$/u.test(text));
  const section = below.slice(0, width).filter((text) => text !== '');
  return first === numbered || (first === width + numbered && section.length === 1);
}

/** The first rows have terms where the headings have them; a row of one cell divides the plan. */
function haveTerms(cells: readonly GridCell[], columns: readonly Meaning[]): boolean {
  const term = columns.indexOf('deadline');
  const rows = [1, 2, 3, 4].map((row) => cells.slice(columns.length * row, columns.length * (row + 1)));
  const told = rows
    .filter((row) => row.filter(({ text }) => text !== '').length !== 1)
    .slice(0, 2)
    .flatMap((row) => row[term]?.text || []);
  return term >= 0 && told.length > 1 && told.every(looksLikeTerm);
}

/** Rows of as many cells; where cells are too many or too few, the next number tells where the next row begins. */
function rowsOf(
  cells: readonly GridCell[],
  columns: readonly Meaning[],
  strict: boolean,
): { rows: GridCell[][]; used: number } {
  const width = columns.length;
  const numbered = columns[0] === 'number';
  const rows: GridCell[][] = [];
  let at = 0;
  while (at < cells.length) {
    const [first, next] = cells.slice(at, at + 2);
    const told = hasTerm(cells.slice(at, at + width), columns);
    const ended = rows.length > 0 && !isRowNumber(first?.text ?? '') && afterTable.test(first?.text ?? '');
    if (first === undefined) break;
    const divides = numbered
      ? !isRowNumber(first.text) && isRowNumber(next?.text ?? '')
      : strict &&
        !told &&
        /^[\p{Lu}\d]/u.test(first.text) &&
        hasTerm(cells.slice(at + 1, at + 1 + width), columns);
    if (first.text !== '' && divides) {
      rows.push(sectionRow(first, columns));
      at += 1;
      continue;
    }
    if (!told && (strict || ended)) break;
    const to = numbered ? rowEnd(cells, at, width) : at + width;
    const row = cells.slice(at, to);
    if (row.length < (strict ? width : 2)) break;
    rows.push(row.length === width ? row : layOutRow(row, columns));
    at += row.length;
  }
  return { rows, used: at };
}

function hasTerm(row: readonly GridCell[], columns: readonly Meaning[]): boolean {
  const executor = columns.indexOf('executor');
  return (
    looksLikeTerm(row[columns.indexOf('deadline')]?.text ?? '') &&
    !(executor >= 0 && looksLikeTerm(row[executor]?.text ?? ''))
  );
}

function rowEnd(cells: readonly GridCell[], at: number, width: number): number {
  const below = cells[at + width];
  if (below === undefined || below.text === '' || isRowNumber(below.text)) return at + width;
  // «II. Обучение | | | |» over the rows of its part.
  const others = cells.slice(at + width + 1, at + width * 2);
  const section = others.every(({ text }) => text === '') && isRowNumber(cells[at + width * 2]?.text ?? '');
  if (section && !looksLikeParty(below.text)) return at + width;
  const next = cells
    .slice(at + 1, at + mostColumns * 2)
    .findIndex((cell, index) => index > 0 && isRowNumber(cell.text));
  return next < 0 ? at + width : at + 1 + next;
}
