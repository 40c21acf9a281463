import type { Line } from '../text/lines.js';
import { isRowNumber } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { planOf } from './drawn-line.js';
import { cellOf, emptyCell, sectionRow, type Grid, type GridCell } from './grid.js';
import { sectionMark } from './row-marks.js';

const separators = [';', ' / '] as const;
const fewestColumns = 3;
const longestHeading = 400;

/** «Мероприятие;Срок;Исполнитель», «Мероприятие / Срок / Исполнитель» over rows with as many cells, which are no drawing. */
export function separatedTable(source: string, lines: readonly Line[], at: number): Grid | null {
  const line = lines[at];
  if (line === undefined || line.blank || line.text.length > longestHeading) return null;
  for (const separator of separators) {
    if (!line.text.includes(separator)) continue;
    const heading = cellsOf(source, line, separator);
    const columns = heading.length < fewestColumns ? null : planOf(heading);
    const grid = columns === null ? null : rowsBelow(source, lines, at + 1, { columns, separator });
    if (grid !== null && grid.rows.length > 0) return { ...grid, lines: [at, grid.lines[1]] };
  }
  return null;
}

function rowsBelow(
  source: string,
  lines: readonly Line[],
  from: number,
  { columns, separator }: { columns: readonly Meaning[]; separator: (typeof separators)[number] },
): Grid {
  const rows: GridCell[][] = [];
  let to = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.blank) continue;
    const cells = cellsOf(source, line, separator);
    // «;» behind the last cell may stand before an empty one.
    if (cells.length === columns.length - 1 && line.text.endsWith(';')) cells.push(emptyCell(line.to));
    // A row that somebody's program cut short behind its last words.
    if (cells.length > 1 && isRowNumber(cells[columns.indexOf('number')]?.text ?? ''))
      while (cells.length < columns.length) cells.push(emptyCell(line.to));
    if (cells.length === columns.length) rows.push(cells);
    else if (cells.length === 1 && sectionMark.test(line.text))
      rows.push(sectionRow(cellOf(source, line.start, line.end), columns));
    else break;
    to = at + 1;
  }
  const numbered = columns.includes('number') ? null : numbersApart(source, rows);
  return numbered === null
    ? { columns, rows, lines: [from, to] }
    : { columns: ['number', ...columns], rows: numbered, lines: [from, to] };
}

/** Cells of one line; a cell in straight quotes may hold the separator, and one behind the last cell is nothing. */
function cellsOf(source: string, line: Line, separator: string): GridCell[] {
  const raw = source.slice(line.from, line.to);
  const cells: GridCell[] = [];
  let start = 0;
  while (start <= raw.length) {
    const quoted = raw.charAt(start) === '"' ? raw.indexOf(`"${separator}`, start + 1) : -1;
    // «…;"мастер; лаборатория"»: the last cell of the line.
    const closes = raw.charAt(start) === '"' && quoted < 0 && /.{2}"\s*$/u.test(raw.slice(start));
    const next = quoted >= 0 ? quoted + 1 : closes ? -1 : raw.indexOf(separator, start);
    const end = next < 0 ? raw.trimEnd().length : next;
    const inside = raw.charAt(start) === '"' && raw.charAt(end - 1) === '"' && end > start + 1 ? 1 : 0;
    cells.push(cellOf(source, line.from + start + inside, line.from + end - inside));
    start = end + separator.length;
    if (next < 0) break;
  }
  return cells.length > 1 && cells.at(-1)?.text === '' && /;\s*$/u.test(raw) && separator === ';'
    ? cells.slice(0, -1)
    : cells;
}

const numberAhead = /^\s*(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?\s+(?=[A-Za-zЀ-ԯ«"])/u;

/** «1.1. Ремонт кровли» in the first cell of every row: the number and the work as cells of their own. */
export function numbersApart(source: string, rows: readonly (readonly GridCell[])[]): GridCell[][] | null {
  const found = rows.map(([first, ...others]) => {
    const mark = first === undefined ? null : numberAhead.exec(source.slice(first.start, first.end));
    if (first === undefined || mark === null) return null;
    const at = first.start + mark[0].length;
    return [cellOf(source, first.start, at), cellOf(source, at, first.end), ...others];
  });
  return found.length > 0 && found.every((row) => row !== null) ? found : null;
}
