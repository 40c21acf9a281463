import type { Line } from '../text/lines.js';
import { countedRows, headingOf, type PlacedCell } from './barred-cells.js';
import { meaningOf } from './column-meaning.js';
import { hasBar, planOf } from './drawn-line.js';
import { looksLikeTerm } from './cell-likeness.js';
import { cellOf, joinCells, type Grid, type GridCell } from './grid.js';
import { layOutRow } from './lay-out-row.js';

const longestHeading = 60;
const mostLines = 2_000;
/** A heading and the rows that prove it stand within so many. */
const nearLines = 80;

/**
 * A plan without numbers whose cells stand one below the other: each behind a tab, each between blank lines, or each on a line of
 * its own. Its cells are counted by its headings, and every row must have its term where the headings have it.
 */
export function listedTable(source: string, lines: readonly Line[], at: number): Grid | null {
  const line = lines[at];
  if (line === undefined || line.blank || line.text.length > longestHeading || meaningOf(line.text) === null)
    return null;
  const blocks = blockTable(source, lines, at);
  if (blocks !== null || headingOf(cellsBelow(source, lines, at, nearLines)) === null) return blocks;
  return countedRows(cellsBelow(source, lines, at, mostLines), at, true);
}

const fewestColumns = 3;
const fewestBlocks = 3;

/**
 * Headings on a line each, and below them rows on as many lines, with blank lines between rows alone. A cell may go on over lines; every row
 * has its term where the headings have it, or nearly all.
 */
function blockTable(source: string, lines: readonly Line[], at: number): Grid | null {
  if (lines[at - 1]?.blank === false) return null;
  const blocks = blocksBelow(source, lines, at);
  const heading: readonly PlacedCell[] = blocks.next().value ?? [];
  const columns = heading.length < fewestColumns ? null : planOf(heading);
  if (!columns?.includes('deadline') || heading.some(({ text }) => text.length > longestHeading)) return null;
  const grid: GridCell[][] = [];
  let end = at;
  for (const row of blocks) {
    const laid = row.length < columns.length - 1 ? null : layOutRow(joinedTo(columns.length, row), columns);
    if (laid === null || !looksLikeTerm(laid[columns.indexOf('deadline')]?.text ?? '')) break;
    grid.push(laid);
    end = (row.at(-1)?.line ?? at) + 1;
  }
  if (grid.length < fewestBlocks) return null;
  return { columns, rows: grid, lines: [at, end] };
}

/** Of more lines than there are columns, those with a small letter go on with the line above. */
function joinedTo(width: number, row: readonly GridCell[]): GridCell[] {
  let extra = row.length - width;
  return row.reduce<GridCell[]>((cells, cell) => {
    const above = cells.at(-1);
    if (above === undefined || extra <= 0 || !/^[\p{Ll}(]/u.test(cell.text)) return [...cells, cell];
    extra -= 1;
    return [...cells.slice(0, -1), joinCells(above, cell)];
  }, []);
}

const longestBlock = 14;

/**
 * Lines between blank ones, as far as none is longer than a row of cells. One at a time: the first that is no row ends the table, and most
 * lines that look like headings have none below them.
 */
function* blocksBelow(
  source: string,
  lines: readonly Line[],
  at: number,
): Generator<PlacedCell[], undefined, undefined> {
  let block: PlacedCell[] = [];
  for (let index = at; index < Math.min(lines.length, at + mostLines); index += 1) {
    const line = lines[index];
    if (line === undefined || block.length > longestBlock) return;
    if (!line.blank) block.push({ ...cellOf(source, line.from, line.to), line: line.index });
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

function cellsBelow(source: string, lines: readonly Line[], at: number, most: number): PlacedCell[] {
  const tabbed = lines.slice(Math.max(0, at - 1), at + 2).some((line) => isTabbed(source, line));
  const apart = lines[at + 1]?.blank === true;
  const cells: PlacedCell[] = [];
  for (const line of lines.slice(at, at + most)) {
    const raw = source.slice(line.from, line.to);
    if (hasBar(raw) || raw.trim().includes('\t')) break;
    if (line.blank) continue;
    const above = lines[line.index - 1];
    const goesOn = tabbed ? !isTabbed(source, line) : apart && above?.blank === false;
    // «\t» alone on its line begins the cell that stands below.
    const opened = tabbed && above?.blank === true && isTabbed(source, above);
    const last = cells.at(-1);
    const own = cellOf(source, line.from, line.to);
    if (goesOn && !opened && last !== undefined) {
      if (tabbed && above?.blank === true) break;
      cells[cells.length - 1] = { ...joinCells(last, own), line: line.index };
    } else cells.push({ ...own, line: line.index });
  }
  return cells;
}

function isTabbed(source: string, line: Line | undefined): boolean {
  return line !== undefined && source.charAt(line.from) === '\t';
}
