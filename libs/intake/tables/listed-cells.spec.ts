import { describe, expect, it } from '@jest/globals';
import { sourceText } from '#libs/domain/draft/source-document';
import { splitLines } from '../text/lines.js';
import { findTables } from './find-tables.js';

const rows = (text: string) =>
  findTables(sourceText(text), splitLines(text)).flatMap((grid) =>
    grid.rows.map((row) => row.map((cell) => cell.text)),
  );

const headings = ['Срок', 'Мероприятие', 'Ответственный'];
const cells = ['до 15 марта', 'Обход залов', 'Гусева А.Б.', 'май 2024', 'Опись книг', 'заведующие залами'];
const read = [cells.slice(0, 3), cells.slice(3)];

describe('plans without numbers', () => {
  it.each([
    ['on a line each', [...headings, ...cells].join('\n')],
    ['between blank lines', [...headings, ...cells].join('\n\n')],
    ['behind tabs', [...headings, ...cells].map((cell) => `\t${cell}`).join('\n')],
  ])('cells %s', (_, text) => {
    expect(rows(`План мероприятий\n\n${text}\n`)).toEqual(read);
    expect(rows(`План мероприятий\n\n${text}\n\nДиректор\nЛугов П.П.\n`)).toEqual(read);
  });

  it('lines of which one is no row leave no table', () => {
    expect(rows(`${[...headings, ...cells, 'ещё', ...cells].join('\n')}\n`)).toEqual([]);
    expect(rows(`${[...headings, ...cells.slice(0, 5), ...cells].join('\n')}\n`)).toEqual([]);
  });

  it('a line that carries its cells on below is no row', () => {
    const drawn = `|Мероприятие |Срок        |Кто         |\n|Обход залов |до 15 марта |Гусева А.Б. |\n|нового крыла|2024 года   |            |\n|            |            |Лугов П.П.  |\n|Опись книг  |май         |Рогов П.П.  |`;
    expect(rows(drawn)).toEqual([
      ['Обход залов нового крыла', 'до 15 марта 2024 года', 'Гусева А.Б. Лугов П.П.'],
      ['Опись книг', 'май', 'Рогов П.П.'],
    ]);
  });

  it('headings in two languages are one column each, and the rest of a task is no term', () => {
    const twice = ['Т/р', '№', 'Поручение', 'Муддат', 'Срок', 'Ижрочилар', 'Исполнители'].join('\n');
    const below = [
      '1\nОтметить слабую работу складов\nи лавок\n-\n-',
      '2\nСоставить опись,\nсмету утвердить\nдо 1 июня 2024 года\nГусева А.Б.',
      '3\nПривлечь жителей\nиз дальних сёл\n\nЛугов П.П.',
    ].join('\n\n');
    expect(rows(`${twice}\n\n${below}\n\nИсполнителям сообщать о ходе работ к 5 числу.\n`)).toEqual([
      ['1', 'Отметить слабую работу складов и лавок', '-', '-'],
      ['2', 'Составить опись, смету утвердить', 'до 1 июня 2024 года', 'Гусева А.Б.'],
      ['3', 'Привлечь жителей из дальних сёл', '', 'Лугов П.П.'],
    ]);
  });
});
