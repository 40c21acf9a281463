import { describe, expect, it } from '@jest/globals';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import { splitLines } from '../text/lines.js';
import { settleMeanings } from './column-meaning.js';
import { findTables } from './find-tables.js';

function tables(source: string | SourceDocument) {
  const document = typeof source === 'string' ? sourceText(source) : source;
  return findTables(document, splitLines(document.text)).map(({ columns, rows }) => ({
    columns,
    rows: rows.map((row) => row.map((cell) => cell.text)),
  }));
}

const plan = [
  ['1', 'Провести семинар', 'до 1 октября 2024 года', 'Гусева А.Б.'],
  ['2', 'Составить график дежурств', 'ежемесячно', 'Отдел кадров'],
];
const columns = ['number', 'activity', 'deadline', 'executor'];

describe('a plan is found however it is drawn', () => {
  it.each([
    [
      'tabs',
      '№\tМероприятие\tСрок\tОтветственный\n1\tПровести семинар\tдо 1 октября 2024 года\tГусева А.Б.\n2\tСоставить график дежурств\tежемесячно\tОтдел кадров\n',
    ],
    [
      'pipes',
      '| № | Мероприятие | Срок | Ответственный |\n|---|---|---|---|\n| 1 | Провести семинар | до 1 октября 2024 года | Гусева А.Б. |\n| 2 | Составить график дежурств | ежемесячно | Отдел кадров |\n',
    ],
    [
      'fixed columns',
      '№    Мероприятие                  Срок                      Ответственный\n1    Провести семинар             до 1 октября 2024 года    Гусева А.Б.\n2    Составить график             ежемесячно                Отдел кадров\n     дежурств\n',
    ],
    [
      'pipes without the bar behind the number',
      '№ п/п  Мероприятие | Срок | Ответственный\n1 | Провести семинар | до 1 октября 2024 года | Гусева А.Б.\n2 | Составить график дежурств | ежемесячно | Отдел кадров\n',
    ],
    [
      'semicolons',
      '№;Мероприятие;Срок;Ответственный\n1;Провести семинар;до 1 октября 2024 года;Гусева А.Б.\n2;"Составить график дежурств";ежемесячно;Отдел кадров;\n',
    ],
    [
      'slashes, with the numbers before the work',
      'Мероприятие / Срок / Ответственный\n\n1. Провести семинар / до 1 октября 2024 года / Гусева А.Б.\n2. Составить график дежурств / ежемесячно / Отдел кадров\n',
    ],
    [
      'pipes without headings, with the numbers before the work',
      '1. Провести семинар | до 1 октября 2024 года | Гусева А.Б.\n2. Составить график дежурств | ежемесячно | Отдел кадров\n',
    ],
    [
      'cells set apart by blank lines, with no heading for the number',
      'Направление\n\nМероприятие\n\nСрок\n\nОтветственный\n\n1.\n\nПровести семинар\n\nдо 1 октября\n2024 года\n\nГусева А.Б.\n\n2.\n\nСоставить график\nдежурств\n\nежемесячно\n\nОтдел кадров\n',
    ],
    [
      'a line for each cell',
      '№ п/п\nМероприятие\nСрок\nОтветственный\n1.\nПровести семинар\nдо 1 октября 2024 года\nГусева А.Б.\n2.\nСоставить график дежурств\nежемесячно\nОтдел кадров\n',
    ],
    [
      'tabs before lines',
      '\t№ п/п\n\t\nМероприятие\n\t\nСрок\n\tОтветственный\n\n\t1.\n\tПровести семинар\n\t\nдо 1 октября 2024 года\n\tГусева А.Б.\n\n\t\n2.\n\tСоставить график дежурств\n\tежемесячно\t \n\tОтдел кадров\n',
    ],
    [
      'a drawn frame',
      '+---+------------------+------------------------+--------------+\n| № | Мероприятие      | Срок                   | Ответственный|\n+---+------------------+------------------------+--------------+\n| 1 | Провести семинар | до 1 октября 2024 года | Гусева А.Б.  |\n+---+------------------+------------------------+--------------+\n| 2 | Составить график | ежемесячно             | Отдел кадров |\n|   | дежурств         |                        |              |\n+---+------------------+------------------------+--------------+\n',
    ],
  ])('%s', (_name, text) => {
    const [table] = tables(text);
    expect(table?.columns).toEqual(columns);
    expect(
      table?.rows.map((row) =>
        row.map((cell) => cell.replace(/\.$/u, '').replace('А.Б', 'А.Б.').replace('А.Б..', 'А.Б.')),
      ),
    ).toEqual(plan);
  });

  it('columns are told by their headings, whatever their order', () => {
    expect(
      settleMeanings([
        'Исполнители',
        'Сроки реализации',
        'Ожидаемый результат',
        'Содержание работы',
        '№ п/п',
      ]),
    ).toEqual(['executor', 'deadline', 'result', 'activity', 'number']);
  });

  it('a cell merged over rows stands in each of them', () => {
    const text = 'Мероприятие\tСрок\tОтветственный\nСеминар\tмай 2024\tГусева А.Б.\nОтчет\tиюнь 2024';
    const cell = (words: string, column: number, rowSpan = 1) => {
      const start = text.indexOf(words);
      return { span: [start, start + words.length] as [number, number], column, columnSpan: 1, rowSpan };
    };
    const known = {
      ...sourceText(text),
      tables: [
        {
          span: [0, text.length] as [number, number],
          rows: [
            { cells: [cell('Мероприятие', 0), cell('Срок', 1), cell('Ответственный', 2)] },
            { cells: [cell('Семинар', 0), cell('май 2024', 1), cell('Гусева А.Б.', 2, 2)] },
            { cells: [cell('Отчет', 0), cell('июнь 2024', 1)] },
          ],
        },
      ],
    };
    expect(tables(known)[0]?.rows).toEqual([
      ['Семинар', 'май 2024', 'Гусева А.Б.'],
      ['Отчет', 'июнь 2024', 'Гусева А.Б.'],
    ]);
  });

  it.each([
    ['Объект | Начало | Окончание', ['activity', 'start', 'deadline']],
    ['Работа | Начало | Конец', ['activity', 'start', 'deadline']],
    ['Что делаем | С какого | По какое', ['activity', 'start', 'deadline']],
    ['Кто выполняет | Вид работы | Дни', ['executor', 'activity', 'deadline']],
    ['Испытание | Дата | Место', ['activity', 'deadline', 'other']],
    ['№ | Дата | Посёлок, вид работ | Ответственный', ['number', 'deadline', 'activity', 'executor']],
    ['№ | Школа | Дата приёмки', ['number', 'activity', 'deadline']],
    ['Время | Событие | Ведущий', ['deadline', 'activity', 'executor']],
    ['Дата | Место, вид работ | Руководит', ['deadline', 'activity', 'executor']],
  ])('«%s»: what is held or visited on a day is the task', (heading, meanings) => {
    expect(settleMeanings(heading.split(' | '))).toEqual(meanings);
  });

  it('a column of a file that holds nothing but numbers of points is that of numbers', () => {
    const cells = ['Направление', 'Мероприятие', 'Срок', '1.1.', 'Обход', 'май', '1.2.', 'Осмотр', 'июнь'];
    const text = cells.join('\t');
    const cell = (word: string, column: number) => {
      const start = text.indexOf(word);
      const span = [start, start + word.length] as [number, number];
      return { span, column, columnSpan: 1, rowSpan: 1 };
    };
    const rows = [0, 3, 6].map((from) => ({ cells: cells.slice(from, from + 3).map(cell) }));
    const span = [0, text.length] as [number, number];
    const [table] = tables({ ...sourceText(text), tables: [{ span, rows }] });
    expect(table?.columns).toEqual(['number', 'activity', 'deadline']);
  });

  it('the rest of a cell below its comma and the year below its month are no cells', () => {
    const text =
      '№\nМероприятие\nСрок\nОтветственный\nОтметка\n\n1\nОбход\nоктябрь\n2023 г.\nГусева А.Б.\n\n2\nСмотр\nмай\nГусева А.Б.,\nзавхоз Лугов П.П.\n';
    expect(tables(text)[0]?.rows.map((row) => row.slice(2, 4))).toEqual([
      ['октябрь 2023 г.', 'Гусева А.Б.'],
      ['май', 'Гусева А.Б., завхоз Лугов П.П.'],
    ]);
  });

  it('a numbered section between rows in tabs belongs to no cell', () => {
    const text =
      '№\tСрок\tКто\tМероприятие\n1. Сад\n1.1\tмай\tГусева А.Б.\tОбход\n2. Двор\n2.1\tиюнь\tГусева А.Б.\tУборка\n';
    expect(tables(text)[0]?.rows.map((row) => row[3])).toEqual(['1. Сад', 'Обход', '2. Двор', 'Уборка']);
  });

  it('a list of people, papers or signatures has days and is no plan', () => {
    expect(tables('№ | Воспитанник | Дата рождения | Группа\n1 | Лугов Пётр | 01.02.2019 | 3\n')).toEqual([]);
    expect(tables('Работник | Подпись | Дата\nЛугов П.П. | | 01.02.2024\n')).toEqual([]);
  });

  it('the next annex, moved to the right by tabs, ends a table', () => {
    const [found] = tables(
      '№\tПредмет\tДата\tОтветственный\n1\tХимия\t10.02.2025\tЛугов П.П.\n\n\t\t\tПриложение 2\n\t\t\tк приказу от 01.02.2025\n',
    );
    expect(found?.rows).toEqual([['1', 'Химия', '10.02.2025', 'Лугов П.П.']]);
  });

  it('a list of members or of addresses is no plan', () => {
    expect(tables('№\tФИО\tДолжность\n1\tГусева А.Б.\tметодист\n')).toEqual([]);
    expect(tables('№ | Организация | Адрес\n1 | Лицей | ул. Садовая\n')).toEqual([]);
  });
});

describe('cells without words', () => {
  it('a bar at the edge of a line stands beside an empty cell where no frame is drawn', () => {
    const [found] = tables(
      'Ответственный | Мероприятие | Срок | Отметка\n\nI. Весна\nРогов П.П. | Сдать опись | до 1 мая 2024 года |\n\n | Салют | 9 мая 2024 года |\n',
    );
    expect(found?.rows).toEqual([
      ['', 'I. Весна', '', ''],
      ['Рогов П.П.', 'Сдать опись', 'до 1 мая 2024 года', ''],
      ['', 'Салют', '9 мая 2024 года', ''],
    ]);
  });
});

describe('a table that a file knows', () => {
  it('has the numbers of its rows below no heading too', () => {
    const rows = [
      ['', 'Мероприятие', 'Срок', 'Ответственный'],
      ['1.', 'Опись', 'до 5 мая', 'Гусева А.Б.'],
      ['2.', 'Смета', 'до 6 мая', 'Белов К.К.'],
    ];
    const text = rows.map((row) => row.join('\t')).join('\n');
    let at = 0;
    const known = rows.map((row) => ({
      cells: row.map((cell, column) => {
        const span: [number, number] = [at, at + cell.length];
        at += cell.length + 1;
        return { span, column, columnSpan: 1, rowSpan: 1 };
      }),
    }));
    const [found] = tables({ ...sourceText(text), tables: [{ span: [0, text.length], rows: known }] });
    expect(found?.columns).toEqual(columns);
  });
});

describe('a list that is a plan', () => {
  it('has nothing but when and by whom below each work', () => {
    const [found] = tables(
      'ПЛАН\n\n1. Ремонт сцены\nдо 15 марта            Гусева А.Б.\n\n2. Заказ афиш\n20 марта\nметодист Белов К.К., завхоз\n',
    );
    expect(found).toEqual({
      columns: ['number', 'activity', 'deadline', 'executor'],
      rows: [
        ['1.', 'Ремонт сцены', 'до 15 марта', 'Гусева А.Б.'],
        ['2.', 'Заказ афиш', '20 марта', 'методист Белов К.К., завхоз'],
      ],
    });
  });

  it('points with words of their own below are none', () => {
    expect(
      tables('1. Ремонт сцены\nдо 15 марта            Гусева А.Б.\nпод надзором\n2. Заказ афиш\n'),
    ).toEqual([]);
  });
});
