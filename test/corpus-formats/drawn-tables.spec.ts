import { describe, expect, it } from '@jest/globals';
import { alignedPieces } from './aligned-pieces.js';
import { textLayout } from './text-layout.js';

function rowsOf(text: string): (readonly (readonly string[])[])[] {
  return textLayout(text).flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
}

describe('a text becomes the table that an office program had', () => {
  it('with a bar behind each cell', () => {
    const text = 'N\nп/п\n|\nРабота\n|\nСрок\n|\n1\n|\nОпись\nзала\n|\n5 мая\n|\n2\n|\nСмета\n|\n6 мая\n|\n';
    expect(rowsOf(text)).toEqual([
      [
        ['N п/п', 'Работа', 'Срок'],
        ['1', 'Опись зала', '5 мая'],
        ['2', 'Смета', '6 мая'],
      ],
    ]);
  });

  it('with a piece of lines for each row', () => {
    const rows = ['5 мая', '6 мая', '7 мая', '8 мая'].map((day) => [day, 'Гусева А.Б.', 'Опись', 'Акт']);
    const text = [['Дата', 'Кто проводит', 'Что проверяется', 'Итог'], ...rows];
    expect(rowsOf(`План\n\n${text.map((row) => row.join('\n')).join('\n\n')}\n\nГлава`)).toEqual([text]);
  });

  it('with two names in a cell of a line each', () => {
    const text = '№\nРабота\nКто\n1\nОпись\nГусева А.Б.\nБелов К.К.\n2\nСмета\nБелов К.К.\n';
    expect(rowsOf(text)[0]?.[1]).toEqual(['1', 'Опись', 'Гусева А.Б.\nБелов К.К.']);
  });

  it('with several lines in each row between rules', () => {
    const text =
      '|N|Работа |\n|-----|---|\n|1|Опись  |\n| |зала   |\n|-----|---|\n|2|Смета  |\n|-----|---|\n';
    expect(rowsOf(text)).toEqual([
      [
        ['N', 'Работа'],
        ['1', 'Опись зала'],
        ['2', 'Смета'],
      ],
    ]);
  });

  it('with headings in the middle of their columns, and without one over the numbers', () => {
    const centred =
      ' №        Работа          Срок        Кто\nп/п                     работы\n\n 1.1.  Опись имущества    5 мая       Гусева\n       и книг                         А.Б.\n\n                II. Весна\n\n 2.1.  Смета              6 мая       Белов\n';
    expect(rowsOf(centred)).toEqual([
      [
        ['№ п/п', 'Работа', 'Срок работы', 'Кто'],
        ['1.1.', 'Опись имущества и книг', '5 мая', 'Гусева А.Б.'],
        ['II. Весна'],
        ['2.1.', 'Смета', '6 мая', 'Белов'],
      ],
    ]);
    const bare =
      '      Работа      Срок       Кто\n1.    Опись       5 мая      Гусева\n2.    Смета       6 мая      Белов\n';
    expect(rowsOf(bare)[0]?.[0]).toEqual(['', 'Работа', 'Срок', 'Кто']);
  });

  it('with names over two lines below a rule', () => {
    const text =
      'Кто             Срок         Работа\n-----------------------------------------\nГусева А.Б.,    5 мая        Опись\nБелов К.К.                   имущества\nКомиссия        6 мая        Смета\n';
    expect(rowsOf(text)[0]?.slice(1)).toEqual([
      ['Гусева А.Б., Белов К.К.', '5 мая', 'Опись имущества'],
      ['Комиссия', '6 мая', 'Смета'],
    ]);
  });

  it('but not of bullets with tabs', () => {
    expect(rowsOf('●\tПровести опись\n●\tСоставить смету\n')).toEqual([]);
  });
});

describe('texts beside each other', () => {
  it('begin below each other on the page too, small where there is no room', () => {
    const near = alignedPieces(textLayout('Отдел      Директору\nкультуры   школы\n           Гусевой А.Б.'));
    expect(new Set(near.map(({ starts }) => starts.at(-1))).size).toBe(1);
    const wide = 'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ И НАУКИ АДМИНИСТРАЦИИ   ДИРЕКТОРАМ ОБЩЕОБРАЗОВАТЕЛЬНЫХ ШКОЛ';
    expect(alignedPieces(textLayout(wide))[0]?.scale).toBeLessThan(1);
  });
});
