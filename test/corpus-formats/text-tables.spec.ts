import { describe, expect, it } from '@jest/globals';
import { tableAt } from './text-tables.js';

function rowsOf(text: string): readonly (readonly string[])[] | undefined {
  return tableAt(text.split('\n'), 0)?.rows;
}

describe('a table that bars draw', () => {
  it('keeps cells that are empty at an end of a row without a frame', () => {
    expect(rowsOf('Кто | Что | Когда\nЗавхоз | Покраска |\n | Уборка | май')).toEqual([
      ['Кто', 'Что', 'Когда'],
      ['Завхоз', 'Покраска', ''],
      ['', 'Уборка', 'май'],
    ]);
  });

  it('goes on below blank lines and a section', () => {
    const text =
      'Беда | Кто | Когда | Что\n\nI. Здание\nТемно | Завхоз | май | Свет\n\nОтчёт | Завхоз | июнь | Справка';
    expect(rowsOf(text)).toEqual([
      ['Беда', 'Кто', 'Когда', 'Что'],
      ['I. Здание'],
      ['Темно', 'Завхоз', 'май', 'Свет'],
      ['Отчёт', 'Завхоз', 'июнь', 'Справка'],
    ]);
  });

  it('is one where a scan reads its bars as other signs', () => {
    expect(rowsOf('! № ! Дело ! Срок\n! 1 ! Стой! Кто идёт ! май')).toEqual([
      ['№', 'Дело', 'Срок'],
      ['1', 'Стой! Кто идёт', 'май'],
    ]);
  });
});

describe('a table that spaces draw', () => {
  it('has a heading and cells over several lines between its rules', () => {
    const lines = [
      '-----------------------------------',
      'Кто        Срок       Дело',
      '           работ',
      '-----------------------------------',
      'Склад      май        Пере-',
      '(Ким А.А.)            учёт',
      'Пекарня    до 10 июля Ремонт печи',
      '-----------------------------------',
      'Подпись',
    ];
    expect(tableAt(lines, 0)).toEqual({
      rows: [
        ['Кто', 'Срок работ', 'Дело'],
        ['Склад (Ким А.А.)', 'май', 'Пере-учёт'],
        ['Пекарня', 'до 10 июля', 'Ремонт печи'],
      ],
      to: 8,
    });
  });

  it('is none where only one line has gaps', () => {
    expect(rowsOf('  от 1 мая       с. Луг       № 5\n  О ремонте\n  дороги')).toBeUndefined();
  });
});

describe('a table with a cell to each piece of lines', () => {
  it('may have a section above its first row', () => {
    const cells = ['№', 'Дата', 'Дело', 'Май', '1', '3 мая', 'Обход', '2', '4 мая', 'Уборка', 'Июнь', '3', '1 июня', 'Смотр']; // prettier-ignore
    expect(rowsOf(cells.join('\n\n'))).toEqual([
      ['№', 'Дата', 'Дело'],
      ['Май'],
      ['1', '3 мая', 'Обход'],
      ['2', '4 мая', 'Уборка'],
      ['Июнь'],
      ['3', '1 июня', 'Смотр'],
    ]);
  });

  it('may lack an empty cell', () => {
    const cells = ['№', 'Дело', 'Кто', 'Когда', '1', 'Обход', 'Ким А.А.', 'май', '2', 'Смотр', 'до 1.06.2024', '3', 'Урок', 'Ли Б.Б.', 'июнь']; // prettier-ignore
    expect(rowsOf(cells.join('\n\n'))?.slice(1)).toEqual([
      ['1', 'Обход', 'Ким А.А.', 'май'],
      ['2', 'Смотр', '', 'до 1.06.2024'],
      ['3', 'Урок', 'Ли Б.Б.', 'июнь'],
    ]);
  });

  it('may name no numbers in its heading', () => {
    const row = (number: string): string[] => [number, 'Урок', 'Ким А.А.'];
    const cells = ['Область', 'Дело', 'Кто', '1. Школа', ...row('1.1.'), ...row('1.2.'), '2. Сад', ...row('2.1.'), ...row('2.2.')]; // prettier-ignore
    expect(rowsOf(cells.join('\n\n'))).toEqual([
      ['Область', 'Дело', 'Кто'],
      ['1. Школа'],
      row('1.1.'),
      row('1.2.'),
      ['2. Сад'],
      row('2.1.'),
      row('2.2.'),
    ]);
  });
});
