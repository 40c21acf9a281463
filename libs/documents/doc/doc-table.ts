import type { Block, Table, TableCell } from '../layout/blocks.js';
import type { RowLayout } from './paragraph-settings.js';

export interface DocRow {
  readonly cells: readonly (readonly Block[])[];
  readonly layout: RowLayout | null;
}

/** Edges nearer than this are one: a millimetre, in twentieths of a point. */
const near = 57;

interface GridCell extends Omit<TableCell, 'rowSpan'> {
  rowSpan: number;
}

/** Rows of a DOC know where their cells begin, not in which column: the edges of all rows make the columns. */
export function tableOfRows(rows: readonly DocRow[]): Table {
  const columns = edgesOf(rows);
  const open = new Map<number, GridCell>();
  return { kind: 'table', rows: rows.map((row) => ({ cells: cellsOf(row, columns, open) })) };
}

function edgesOf(rows: readonly DocRow[]): number[] {
  const edges: number[] = [];
  for (const edge of rows.flatMap(({ layout }) => layout?.edges ?? []).sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > near) edges.push(edge);
  }
  return edges;
}

function cellsOf(row: DocRow, columns: readonly number[], open: Map<number, GridCell>): TableCell[] {
  const cells: GridCell[] = [];
  row.cells.forEach((blocks, index) => {
    const merging = row.layout?.cells[index];
    const right = columnAt(columns, row.layout?.edges[index + 1]) ?? index + 1;
    const last = cells.at(-1);
    if (merging?.mergedLeft === true && last !== undefined) {
      cells.splice(-1, 1, { ...last, columnSpan: Math.max(1, right - last.column) });
      return;
    }
    const column = columnAt(columns, row.layout?.edges[index]) ?? index;
    const above = open.get(column);
    const goesOn = merging?.mergedUp === true && !merging.opens && above !== undefined;
    if (goesOn) above.rowSpan += 1;
    const cell = { column, columnSpan: Math.max(1, right - column), rowSpan: goesOn ? 0 : 1, blocks };
    if (merging?.mergedUp !== true && merging?.opens !== true) open.delete(column);
    else if (!goesOn) open.set(column, cell);
    cells.push(cell);
  });
  return cells;
}

function columnAt(columns: readonly number[], edge: number | undefined): number | null {
  if (edge === undefined) return null;
  const found = columns.findLastIndex((column) => column <= edge);
  return found < 0 ? null : found;
}
