import { infinitives } from '../language/verbs.js';
import type { Line } from '../text/lines.js';
import { isRowNumber } from './cell-likeness.js';
import { hasBar, isRule, piecesBetween, pipePieces } from './drawn-line.js';
import type { Grid } from './grid.js';

const fewestCells = 3;
const fewestRows = 2;
const longestLine = 400;

/**
 * First and last lines of tables that hold no work («Дата | ФИО дежурного | Телефон»): rows of as many filled cells, without
 * a verb. What stands in them is not the words of the point above.
 */
export function otherTables(
  source: string,
  lines: readonly Line[],
  plans: readonly Grid[],
): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < lines.length; at += 1) {
    const plan = plans.find(({ lines: [from, to] }) => at >= from && at < to);
    if (plan !== undefined) {
      at = plan.lines[1] - 1;
      continue;
    }
    const cells = cellsOf(source, lines[at]);
    if (cells === null) continue;
    let to = at + 1;
    let rows = 1;
    for (; to < lines.length; to += 1) {
      const line = lines[to];
      if (line !== undefined && isRule(source.slice(line.from, line.to))) continue;
      if (cellsOf(source, line) !== cells) break;
      rows += 1;
    }
    if (rows >= fewestRows) found.set(at, to);
    at = to - 1;
  }
  return found;
}

/** How many cells a row of names, days and numbers has; null for any other line. */
function cellsOf(source: string, line: Line | undefined): number | null {
  if (line === undefined || line.blank || line.to - line.from > longestLine) return null;
  const raw = source.slice(line.from, line.to);
  if (isRule(raw) || !(hasBar(raw) || raw.includes('\t'))) return null;
  const pieces = hasBar(raw) ? pipePieces(source, line) : piecesBetween(source, line.from, line.to, '\t');
  const [first] = pieces;
  if (pieces.length < fewestCells || first === undefined || isRowNumber(first.text)) return null;
  const filled = pieces.every(({ text }) => text !== '' && infinitives(text).length === 0);
  return filled ? pieces.length : null;
}
