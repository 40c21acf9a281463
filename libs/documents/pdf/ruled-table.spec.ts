import { describe, expect, it } from '@jest/globals';
import { ruledGrids } from './ruled-grids.js';
import { tableOfGrid } from './ruled-table.js';

/** Two columns that meet at 110, below them a row that no line divides. */
const rules = [
  ...[100, 120, 140].map((at) => ({ upright: false, at, from: 90, to: 300 })),
  ...[90, 300].map((at) => ({ upright: true, at, from: 100, to: 140 })),
  { upright: true, at: 110, from: 100, to: 120 },
];

function cellsOf(...fragments: readonly { left: number; right: number; baseline: number; text: string }[]) {
  const [grid] = ruledGrids(rules);
  if (grid === undefined) return [];
  const sized = fragments.map((one) => ({ ...one, size: 9 }));
  return tableOfGrid(grid, sized, null).rows.map((row) =>
    row.cells.map(({ blocks }) => blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))),
  );
}

describe('one text over the line between two cells', () => {
  it('is one of either, cut at its space', () => {
    const [first, second] = cellsOf(
      { left: 94, right: 200, baseline: 114, text: '№ Что сделать' },
      { left: 94, right: 200, baseline: 134, text: '1. Май и июнь' },
    );
    expect(first).toEqual([['№'], ['Что сделать']]);
    expect(second).toEqual([['1. Май и июнь']]);
  });
});
