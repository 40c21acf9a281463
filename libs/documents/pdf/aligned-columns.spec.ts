import { describe, expect, it } from '@jest/globals';
import { pageBlocks } from './page-blocks.js';
import type { Fragment } from './page-content.js';

type Row = readonly [left: string, right: string];

/** Lines of one or two texts, 14 points apart; '' leaves a line out. */
function textOf(...rows: readonly Row[]): string[] {
  const fragments = rows.flatMap(([left, right], index): Fragment[] => {
    const place = { baseline: 100 + index * 14, size: 12 };
    return [
      { ...place, left: 85, right: 85 + left.length * 5, text: left },
      { ...place, left: 330, right: 330 + right.length * 5, text: right },
    ].filter(({ text }) => text !== '');
  });
  const page = { width: 595, height: 842, fragments, rules: [] };
  return pageBlocks(page, new Set(), null, 553).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) => cells.flatMap((cell) => cell.blocks.map((one) => (one.kind === 'paragraph' ? one.text : ''))).join(' | ')).join(' / '),
  ); // prettier-ignore
}

describe('texts beside each other', () => {
  it('are read one after another, with what stands in the same columns below an empty line', () => {
    expect(
      textOf(
        ['Комитет лесов', 'Лесхозам области,'],
        ['ул. Еловая, д. 1', 'занятым'],
        ['тел. 2-44-07', 'посадкой леса'],
        ['', ''],
        ['от 01.02.2024 № 5', 'Руководителям'],
        ['на № 7', 'питомников'],
      ),
    ).toEqual([
      'Комитет лесов ул. Еловая, д. 1 тел. 2-44-07',
      'от 01.02.2024 № 5 на № 7',
      'Лесхозам области, занятым',
      'посадкой леса',
      'Руководителям питомников',
    ]);
  });

  it('are rows where each line begins with a day, and the title above is none of them', () => {
    expect(
      textOf(
        ['Срок 15.10.2025', ''],
        ['', ''],
        ['Ход документа', ''],
        ['10.10.2025 09:41', 'получен'],
        ['11.10.2025 10:15', 'передан'],
        ['12.10.2025 17:02', 'рассмотрен'],
      ),
    ).toEqual([
      'Срок 15.10.2025',
      '',
      'Ход документа',
      '10.10.2025 09:41 | получен / 11.10.2025 10:15 | передан / 12.10.2025 17:02 | рассмотрен',
    ]);
  });
});
