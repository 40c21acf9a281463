import { paragraph, type Table, type TableCell } from '../layout/blocks.js';
import type { Hyphens } from './joined-text.js';
import type { Fragment } from './page-content.js';
import { joinedParagraphs, marginsOf } from './paragraphs.js';
import type { RuledGrid } from './ruled-grids.js';
import { textLines } from './text-lines.js';

interface Area {
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/** Puts the texts of a page into the cells that the drawn lines make. */
export function tableOfGrid(grid: RuledGrid, fragments: readonly Fragment[], hyphens: Hyphens): Table {
  const areas = areasOf(grid);
  const owner = new Map<Area, Fragment[]>();
  for (const whole of fragments) {
    for (const fragment of cutAtEdges(grid, areas, whole)) {
      const area = areaAt(grid, areas, fragment);
      if (area !== undefined) owner.set(area, [...(owner.get(area) ?? []), fragment]);
    }
  }
  const rows = areas.map((line, row) => {
    const cells = line.flatMap((area, column): TableCell[] => {
      // A merged cell stands once a row, in its first column.
      if (area.column !== column) return [];
      const first = area.row === row;
      const lines = first ? cellTexts(grid, area, owner.get(area) ?? [], hyphens) : [];
      return [
        {
          column,
          columnSpan: area.columns,
          rowSpan: first ? area.rows : 0,
          blocks: lines.map((text) => paragraph(text)),
        },
      ];
    });
    return { cells };
  });
  return { kind: 'table', rows };
}

function areaAt(grid: RuledGrid, areas: readonly Area[][], fragment: Fragment): Area | undefined {
  return areas
    .at(indexIn(grid.rows, fragment.baseline - fragment.size / 3))
    ?.at(indexIn(grid.columns, (fragment.left + fragment.right) / 2));
}

const leastBeyond = 2;

/** Texts of two narrow cells that the library took for one: the space between them stands at the line between the cells. */
function cutAtEdges(grid: RuledGrid, areas: readonly Area[][], fragment: Fragment): Fragment[] {
  const area = areaAt(grid, areas, fragment);
  if (area === undefined) return [fragment];
  const { left, right, text } = fragment;
  const edge = [grid.columns[area.column] ?? 0, grid.columns[area.column + area.columns] ?? 0].find(
    (one) => one > left + leastBeyond && one < right - leastBeyond,
  );
  if (edge === undefined) return [fragment];
  const share = (right - left) / text.length;
  const spaces = [...text.matchAll(/\s/gu)].map(({ index }) => index);
  const away = (at: number): number => Math.abs(left + (at + 0.5) * share - edge);
  const at = Math.min(...spaces.filter((space) => spaces.every((other) => away(space) <= away(other))));
  if (!Number.isFinite(at) || away(at) > fragment.size) return [fragment];
  return [
    { ...fragment, right: Math.min(edge, left + at * share), text: text.slice(0, at) },
    ...cutAtEdges(grid, areas, {
      ...fragment,
      left: Math.max(edge, left + (at + 1) * share),
      text: text.slice(at + 1),
    }),
  ];
}

const padding = 5;

function cellTexts(grid: RuledGrid, area: Area, fragments: readonly Fragment[], hyphens: Hyphens): string[] {
  const lines = textLines(fragments);
  const edge = grid.columns[area.column + area.columns] ?? 0;
  return joinedParagraphs(lines, { ...marginsOf(lines, hyphens), right: edge - padding });
}

export function holds(grid: RuledGrid, fragment: Fragment): boolean {
  const across = (fragment.left + fragment.right) / 2;
  const foot = fragment.baseline - fragment.size / 3;
  return (
    across > (grid.columns[0] ?? 0) &&
    across < (grid.columns.at(-1) ?? 0) &&
    foot > (grid.rows[0] ?? 0) &&
    foot < (grid.rows.at(-1) ?? 0)
  );
}

function indexIn(edges: readonly number[], at: number): number {
  const after = edges.findIndex((edge) => edge > at);
  return after < 0 ? edges.length - 2 : Math.max(0, after - 1);
}

/** Cells without a line between them are one, if together they are a rectangle. */
function areasOf(grid: RuledGrid): Area[][] {
  const rowCount = grid.rows.length - 1;
  const columnCount = grid.columns.length - 1;
  const areas: (Area | undefined)[][] = Array.from({ length: rowCount }, () => []);
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      if (areas[row]?.[column] !== undefined) continue;
      const area: Area = { row, column, rows: 1, columns: 1 };
      while (column + area.columns < columnCount && !grid.hasRight(row, column + area.columns - 1)) {
        if (areas[row]?.[column + area.columns] !== undefined) break;
        area.columns += 1;
      }
      while (row + area.rows < rowCount && isOpenBelow(grid, area)) area.rows += 1;
      for (let down = 0; down < area.rows; down += 1) {
        for (let across = 0; across < area.columns; across += 1) {
          const line = areas[row + down];
          if (line !== undefined) line[column + across] = area;
        }
      }
    }
  }
  return areas.map((line, row) =>
    Array.from({ length: columnCount }, (_, column) => line[column] ?? { row, column, rows: 1, columns: 1 }),
  );
}

function isOpenBelow(grid: RuledGrid, area: Area): boolean {
  const last = area.row + area.rows - 1;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if (grid.hasBelow(last, column)) return false;
    const isLast = column === area.column + area.columns - 1;
    if (!isLast && grid.hasRight(last + 1, column)) return false;
  }
  return true;
}
