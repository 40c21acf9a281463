import type { Block, Table, TableCell, TableRow } from '../layout/blocks.js';
import { child, isOn, valueOf, type XmlElement } from '../xml/xml-tree.js';

const widest = 1_000;

interface GridCell extends Omit<TableCell, 'rowSpan'> {
  rowSpan: number;
}

/** A table by its grid: every cell knows its column, merged ones are given once, where they begin. */
export function tableOf(
  element: XmlElement,
  blocksOf: (cell: XmlElement) => Block[],
  facts: { trackedChanges: boolean },
): Table {
  const rows: TableRow[] = [];
  /** The cell that a column's merging downwards began with. */
  const open = new Map<number, GridCell>();
  for (const row of tableRows(element)) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') !== undefined) {
      facts.trackedChanges = true;
      continue;
    }
    rows.push({ cells: cellsOf(row, spanOf(properties, 'w:gridBefore', 0), open, blocksOf) });
  }
  return { kind: 'table', rows };
}

function cellsOf(
  row: XmlElement,
  firstColumn: number,
  open: Map<number, GridCell>,
  blocksOf: (cell: XmlElement) => Block[],
): TableCell[] {
  const cells: GridCell[] = [];
  let column = firstColumn;
  for (const element of rowCells(row)) {
    const properties = child(element, 'w:tcPr');
    const columnSpan = spanOf(properties, 'w:gridSpan', 1);
    const above = open.get(column);
    const goesOn = continues(properties) && above !== undefined;
    if (goesOn) above.rowSpan += 1;
    const cell: GridCell = {
      column,
      columnSpan,
      rowSpan: goesOn ? 0 : 1,
      // Numbers within are counted even where nothing is shown.
      blocks: blocksOf(element),
    };
    if (child(properties, 'w:vMerge') === undefined) open.delete(column);
    else if (!goesOn) open.set(column, cell);
    cells.push(cell);
    column += columnSpan;
  }
  return cells;
}

function continues(properties: XmlElement | undefined): boolean {
  const merged = child(properties, 'w:vMerge');
  return merged !== undefined && merged.attributes.get('val') !== 'restart';
}

function spanOf(properties: XmlElement | undefined, name: string, least: number): number {
  const span = Number.parseInt(valueOf(properties, name) ?? '', 10);
  return Number.isSafeInteger(span) && span >= least && span <= widest ? span : least;
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function* tableRows(element: XmlElement): Generator<XmlElement> {
  for (const one of element.children) {
    if (one.name === 'w:tr') yield one;
    else if (wrappers.has(one.name)) yield* tableRows(one);
  }
}

function* rowCells(element: XmlElement): Generator<XmlElement> {
  for (const one of element.children) {
    if (one.name === 'w:tc') {
      if (!isOn(child(one, 'w:tcPr'), 'w:cellDel')) yield one;
    } else if (wrappers.has(one.name)) yield* rowCells(one);
  }
}
