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
