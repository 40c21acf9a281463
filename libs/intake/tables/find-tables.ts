import type { SourceDocument, SourceTable } from '#libs/domain/draft/source-document';
import type { Line } from '../text/lines.js';
import { isRowNumber } from './cell-likeness.js';
import { isPlan, settleMeanings, type Meaning } from './column-meaning.js';
import { bareList } from './bare-list.js';
import { bareTable } from './bare-table.js';
import { barredTable } from './barred-cells.js';
import { isRule } from './drawn-line.js';
import { cellOf, emptyCell, type Grid, type GridCell } from './grid.js';
import { withoutJoined } from './joined-column.js';
import { listedTable } from './listed-cells.js';
import { headingAt } from './table-heading.js';
import { separatedTable } from './separated-table.js';
import { rowsBelow } from './table-rows.js';
import { taskCards } from './task-cards.js';

const mostHeadingRows = 4;

/** The plans and lists of indicators of a document: what its file knew of tables first, then what its lines look like. */
export function findTables(document: SourceDocument, lines: readonly Line[]): Grid[] {
  const known = document.tables.flatMap((table) => knownGrid(document.text, table, lines) ?? []);
  const drawn = drawnTables(document.text, lines, known);
  return [...known, ...drawn]
    .map((grid) => withoutJoined(document.text, grid))
    .sort((one, other) => one.lines[0] - other.lines[0]);
}

function drawnTables(source: string, lines: readonly Line[], known: readonly Grid[]): Grid[] {
  const found: Grid[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const inside = known.find((grid) => at >= grid.lines[0] && at < grid.lines[1]);
    if (inside !== undefined) {
      at = inside.lines[1] - 1;
      continue;
    }
    const separated =
      taskCards(source, lines, at) ?? barredTable(source, lines, at) ?? separatedTable(source, lines, at);
    const heading = separated === null ? headingAt(source, lines, at) : null;
    const bare =
      separated ??
      (heading === null
        ? (bareTable(source, lines, at) ?? bareList(source, lines, at) ?? listedTable(source, lines, at))
        : null);
    if (bare !== null) {
      found.push({ ...bare, rows: bare.rows.filter((row) => !isCounting(row)) });
      at = bare.lines[1] - 1;
    }
    if (heading === null) continue;
    const body = rowsBelow(source, lines, heading);
    const rows = body.rows.filter((row) => !isCounting(row));
    if (rows.length === 0) continue;
    found.push({ columns: heading.columns, rows, lines: [ruleAbove(source, lines, heading.from), body.to] });
    at = Math.max(at, body.to - 1);
  }
  return found;
}

/** The upper edge of a frame belongs to it. */
function ruleAbove(source: string, lines: readonly Line[], from: number): number {
  const line = lines[from - 1];
  return line !== undefined && isRule(source.slice(line.from, line.to)) ? from - 1 : from;
}

/** «1 | 2 | 3 | 4» below the headings only counts the columns. */
function isCounting(row: readonly GridCell[]): boolean {
  return row.length > 1 && row.every((cell, index) => cell.text.replace(/\.$/u, '') === String(index + 1));
}

function knownGrid(source: string, table: SourceTable, lines: readonly Line[]): Grid | null {
  const width = Math.max(
    0,
    ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)),
  );
  const rows = spread(source, table, width);
  const headingRow = rows
    .slice(0, mostHeadingRows)
    .findIndex((row) => isPlan(settleMeanings(row.map((cell) => cell.text))));
  if (headingRow < 0) return null;
  const below = rows.slice(headingRow + 1, mostHeadingRows).findIndex((row) => !isMoreHeading(row));
  const lastHeading = below < 0 ? headingRow : headingRow + below;
  const headings = rows.slice(headingRow, lastHeading + 1);
  const columns = settleMeanings(
    Array.from({ length: width }, (_, column) =>
      [...new Set(headings.map((row) => row[column]?.text ?? ''))].join(' ').trim(),
    ),
  );
  const from = lineAt(lines, table.span[0]);
  const to = lineAt(lines, Math.max(table.span[0], table.span[1] - 1)) + 1;
  const body = rows
    .slice(lastHeading + 1)
    .filter((row) => !isCounting(row) && row.some((cell) => cell.text !== ''));
  const bare = headings.every(([cell]) => cell?.text === '');
  return { columns: withNumbers(columns, body, bare), rows: body, lines: [from, to] };
}

const pointNumber = /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.)]?$/u;

/** «1.», «2.» below no heading; «Направление» over «1.1.», «1.2.», where the sections between the rows are the directions. */
function withNumbers(
  columns: readonly Meaning[],
  rows: readonly (readonly GridCell[])[],
  bare: boolean,
): Meaning[] {
  const [first, ...others] = columns;
  const whole = rows.filter((row) => row.filter(({ text }) => text !== '').length > 1);
  const isNumber = (text: string): boolean => (bare ? isRowNumber(text) : pointNumber.test(text));
  const numbers = new Set(whole.flatMap(([cell]) => (isNumber(cell?.text ?? '') ? cell?.text : [])));
  const areNumbers = first === 'other' && !others.includes('number') && numbers.size === whole.length;
  return areNumbers && numbers.size > 1 ? ['number', ...others] : [...columns];
}

/** «начало», «окончание» below a heading over two columns: the other headings reach down beside them. */
function isMoreHeading(row: readonly GridCell[]): boolean {
  return isPlan(settleMeanings(row.map((cell) => cell.text)));
}

/** A cell merged over several rows or columns stands in each of them; over columns only in the first. */
function spread(source: string, table: SourceTable, width: number): GridCell[][] {
  const rows = table.rows.map(() => Array.from({ length: width }, () => emptyCell(table.span[0])));
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const content = cellOf(source, cell.span[0], cell.span[1]);
      for (let below = 0; below < Math.max(1, cell.rowSpan); below += 1) {
        const target = rows[index + below];
        if (target !== undefined && cell.column < width) target[cell.column] = content;
      }
    }
  });
  return rows;
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
