import { describe, expect, it } from '@jest/globals';
import { paragraph, type Table } from '../layout/blocks.js';
import type { PageReading } from './page-blocks.js';
import { joinedPages } from './joined-pages.js';

function table(...rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    rows: rows.map((cells) => ({
      cells: cells.map((text, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        blocks: text === '' ? [] : [paragraph(text)],
      })),
    })),
  };
}

function page(block: Table): PageReading {
  const margins = { right: 553, leading: 1.17, justified: false, hyphens: null };
  return { blocks: [block], uncertain: false, first: null, last: null, margins };
}

function rowsOf(...pages: readonly Table[]): string[][] {
  return joinedPages(pages.map(page)).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.cells.map(({ blocks }) =>
            blocks.map((one) => (one.kind === 'paragraph' ? one.text : '')).join('|'),
          ),
        )
      : [],
  );
}

describe('a row that the end of a page cut', () => {
  it('is whole again, its cells within their sentences', () => {
    const above = table(['№', 'Мероприятие', 'Ответственный'], ['1', 'Провести соревновани', 'Ким А.А.,']);
    const below = table(
      ['№', 'Мероприятие', 'Ответственный'],
      ['', 'я по шашкам', 'Буд В.В.'],
      ['2', 'Итоги', 'Ким А.А.'],
    );
    expect(rowsOf(above, below)).toEqual([
      ['№', 'Мероприятие', 'Ответственный'],
      ['1', 'Провести соревнования по шашкам', 'Ким А.А., Буд В.В.'],
      ['2', 'Итоги', 'Ким А.А.'],
    ]);
  });

  it('is whole where its number stands in another column', () => {
    expect(rowsOf(table(['Ким А.А.,', '1', 'Провести']), table(['Буд В.В.', '', 'проверку']))).toEqual([
      ['Ким А.А., Буд В.В.', '1', 'Провести проверку'],
    ]);
  });

  it('is whole without a number where its texts go on and one of them is open', () => {
    expect(
      rowsOf(
        table(['29 января,', 'Лицей', 'Смотр «Весенний']),
        table(['10.00', '', 'двор»'], ['5 мая', 'Клуб', 'Сбор']),
      ),
    ).toEqual([
      ['29 января, 10.00', 'Лицей', 'Смотр «Весенний двор»'],
      ['5 мая', 'Клуб', 'Сбор'],
    ]);
    expect(
      rowsOf(table(['до 1 мая', 'Лицей', 'провести смотр']), table(['до 5 мая', '', 'сдать отчёт'])),
    ).toHaveLength(2);
  });

  it('is whole where a quotation begins above and ends below, though no cell is empty', () => {
    expect(rowsOf(table(['раз в', 'Клуб «Весенний']), table(['год', 'двор»']))).toEqual([
      ['раз в год', 'Клуб «Весенний двор»'],
    ]);
  });

  it('is whole where a name stands below its office', () => {
    expect(rowsOf(table(['1', 'Вывезти снег', 'участок, мастер']), table(['', '', 'Буд']))).toEqual([
      ['1', 'Вывезти снег', 'участок, мастер Буд'],
    ]);
    expect(rowsOf(table(['1', 'Вывезти снег', 'Ким А.А.']), table(['', '', 'Буд В.В.']))).toEqual([
      ['1', 'Вывезти снег', 'Ким А.А.|Буд В.В.'],
    ]);
  });

  it('is none where a section follows', () => {
    expect(rowsOf(table(['до 1 мая', '1', 'Отчёт']), table(['Раздел II', '', '']))).toHaveLength(2);
  });

  it('has a repeated head above it that may be cut short', () => {
    const rest = table(['№', 'Ответственные'], ['2', 'Ким А.А.']);
    expect(rowsOf(table(['№', 'Ответственные исполнители'], ['1', 'Буд В.В.']), rest)).toEqual([
      ['№', 'Ответственные исполнители'],
      ['1', 'Буд В.В.'],
      ['2', 'Ким А.А.'],
    ]);
  });
});
