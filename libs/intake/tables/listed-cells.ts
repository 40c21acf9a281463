import type { Line } from '../text/lines.js';
import { countedRows, headingOf, type PlacedCell } from './barred-cells.js';
import { meaningOf } from './column-meaning.js';
import { hasBar } from './drawn-line.js';
import { cellOf, joinCells, type Grid } from './grid.js';

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
  if (headingOf(cellsBelow(source, lines, at, nearLines)) === null) return null;
  return countedRows(cellsBelow(source, lines, at, mostLines), at, true);
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
