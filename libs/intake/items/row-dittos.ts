import type { Grid, GridCell } from '../tables/grid.js';

const ditto = /^(?:то\sже|-\s?["“”«»]\s?-|["“”«»]{1,2}|-\/\/-|так\sже|там\sже)\.?$/iu;

const fewestRows = 4;

/** The first column gives the time or the executor of several rows; where a cell repeats another, an empty one is nobody's. */
export function isMerged({ columns, rows }: Grid): boolean {
  if (columns[0] !== 'deadline' && columns[0] !== 'executor') return false;
  const filled = rows.map(([first]) => first?.text ?? '').filter(Boolean);
  // One empty cell among many was forgotten.
  const forgotten = rows.length - filled.length === 1 && rows.length > fewestRows;
  return !forgotten && new Set(filled).size === filled.length;
}

/** `groups`: the first column gives the time or the executor of all the rows down to the next filled cell, as merged cells do. */
export function withDittos(
  row: readonly GridCell[],
  above: readonly GridCell[] | null,
  groups: boolean,
): readonly GridCell[] {
  if (above === null) return row;
  return row.map((cell, index) =>
    ditto.test(cell.text) || (groups && index === 0 && cell.text === '') ? (above[index] ?? cell) : cell,
  );
}
