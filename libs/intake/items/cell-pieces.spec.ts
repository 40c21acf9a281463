import { expect, it } from '@jest/globals';
import { cellPieces } from './cell-pieces.js';

it.each([
  [
    'the margin broke an office off its holder',
    'Отдел архитектуры\nСедов В.Г., Ким А.',
    18,
    ['Отдел архитектуры Седов В.Г., Ким А.'],
  ],
  [
    'an attribute cannot end a line',
    'Управление городского\nхозяйства',
    40,
    ['Управление городского хозяйства'],
  ],
  [
    'a surname stands above its initials',
    'МУП «Исток», Седов\nВ.Г. (по согласованию)',
    40,
    ['МУП «Исток», Седов В.Г. (по согласованию)'],
  ],
  ['a bracket or a quotation is open', 'УК «Новый\nдом»', 40, ['УК «Новый дом»']],
  ['what depends on the line above', 'Седов В.Г., директора\nшкол', 21, ['Седов В.Г., директора школ']],
  ['a town behind its kind', 'Районные службы города\nРябиновска', 22, ['Районные службы города Рябиновска']],
  ['letters behind an office', 'руководители\nОО', 14, ['руководители ОО']],
  ['a colon ends nothing', 'Комиссия:\nСедов В.Г., Ким А.', 40, ['Комиссия: Седов В.Г., Ким А.']],
  [
    'commas tell apart, lines do not',
    'Седов В.Г.,\nучастковые\nуполномоченные',
    40,
    ['Седов В.Г., участковые уполномоченные'],
  ],
  ['lines that had room are told apart', 'завхоз\nвоспитатели', 40, ['завхоз', 'воспитатели']],
  ['whole names are told apart', 'Седов В.Г.\nКим А.Б.', 10, ['Седов В.Г.', 'Ким А.Б.']],
  [
    'names before their offices',
    'Седов В.Г., начальник отдела\nКим А.Б., методист',
    28,
    ['Седов В.Г., начальник отдела', 'Ким А.Б., методист'],
  ],
  [
    'bodies that begin anew',
    'Отдел культуры\nКомитет по спорту',
    17,
    ['Отдел культуры', 'Комитет по спорту'],
  ],
])('lines of a cell: %s', (_, text, margin, pieces) => {
  expect(cellPieces(text, margin)).toEqual(pieces);
});
