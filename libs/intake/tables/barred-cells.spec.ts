import { describe, expect, it } from '@jest/globals';
import { sourceText } from '#libs/domain/draft/source-document';
import { splitLines } from '../text/lines.js';
import { findTables } from './find-tables.js';

const rows = (text: string) =>
  findTables(sourceText(text), splitLines(text)).map((grid) => ({
    columns: grid.columns.join(' '),
    rows: grid.rows.map((row) => row.map((cell) => cell.text)),
  }));

describe('tables copied cell by cell', () => {
  it('a bar ends each cell, of which several may stand in one line', () => {
    const text = `N п/п |\nМероприятие | Срок исполнения |\nОтветствен-\nный |
1. | Обход залов |\nдо 15 марта | Гусева А.Б. |\n2. | Опись книг |\nпостоянно | хранители |`;
    expect(rows(text)).toEqual([
      {
        columns: 'number activity deadline executor',
        rows: [
          ['1.', 'Обход залов', 'до 15 марта', 'Гусева А.Б.'],
          ['2.', 'Опись книг', 'постоянно', 'хранители'],
        ],
      },
    ]);
  });

  it('the next number begins a row where cells are too many', () => {
    const text =
      '№\nп/п |\nМероприятие |\nСрок |\nКто |\n1 |\n2 |\n3 |\n4 |\n1. |\nОбход |\n|\nмай |\nсторожа |\n|\n|\n2. |\nОпись |\nиюнь |\nГусева А.Б. |\n';
    expect(rows(text)[0]?.rows).toEqual([
      ['1.', 'Обход', 'май', 'сторожа'],
      ['2.', 'Опись', 'июнь', 'Гусева А.Б.'],
    ]);
  });

  it('rows without numbers are counted by their cells', () => {
    const text =
      'План на май\n|\nДата |\nМероприятие |\nМесто |\n|\n02.05 |\nВыставка |\nБольшой зал |\n|\nДо 05.05 |\nОтчёт |\nКонтора |\n\nДиректор Гусева А.Б.';
    expect(rows(text)).toEqual([
      {
        columns: 'other deadline activity other',
        rows: [
          ['', '02.05', 'Выставка', 'Большой зал'],
          ['', 'До 05.05', 'Отчёт', 'Контора'],
        ],
      },
    ]);
  });

  it('a table whose lines are rows stays one', () => {
    const text = '| № | Мероприятие | Срок |\n|---|---|---|\n| 1 | Обход | май |\n| 2 | Опись | июнь |';
    expect(rows(text)[0]?.rows).toEqual([
      ['1', 'Обход', 'май'],
      ['2', 'Опись', 'июнь'],
    ]);
  });
});
