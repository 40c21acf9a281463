import { describe, expect, it } from '@jest/globals';
import { sourceText } from '#libs/domain/draft/source-document';
import { splitLines } from '../text/lines.js';
import { findTables } from './find-tables.js';

function tables(text: string) {
  return findTables(sourceText(text), splitLines(text)).map(({ columns, rows }) => ({
    columns,
    rows: rows.map((row) => row.map((cell) => cell.text)),
  }));
}

const columns = ['number', 'activity', 'deadline', 'executor'];
const rows = [
  ['1.', 'Подготовка списков Участников слета', 'до 1 октября 2024 г.', 'Гусева А.Б., Лугов П.П.'],
  ['2.', 'Закупка угля', 'ноябрь', 'отдел снабжения'],
];

describe('a plan drawn with signs', () => {
  it.each([
    [
      'box signs, a rule between rows',
      `┌────┬───────────────────┬────────────┬──────────────┐
│ N  │   Наименование    │    Срок    │ Ответствен-  │
│п/п │    мероприятия    │ исполнения │ ный          │
├────┼───────────────────┼────────────┼──────────────┤
│ 1  │         2         │     3      │      4       │
├────┼───────────────────┼────────────┼──────────────┤
│1.  │Подготовка списков │до 1 октября│Гусева А.Б.,  │
│    │Участников слета   │2024 г.     │Лугов П.П.    │
├────┼───────────────────┼────────────┼──────────────┤
│2.  │Закупка угля       │ноябрь      │отдел         │
│    │                   │            │снабжения     │
└────┴───────────────────┴────────────┴──────────────┘
`,
    ],
    [
      'broken bars of old registers',
      `----T-------------------T------------T--------------¬
¦ № ¦   Наименование    ¦    Срок    ¦ Ответственный¦
¦п/п¦    мероприятия    ¦ исполнения ¦ исполнитель  ¦
+---+-------------------+------------+--------------+
¦1. ¦Подготовка списков ¦до 1 октября¦Гусева А.Б.,  ¦
¦   ¦Участников слета   ¦2024 г.     ¦Лугов П.П.    ¦
+---+-------------------+------------+--------------+
¦2. ¦Закупка угля       ¦ноябрь      ¦отдел         ¦
¦   ¦                   ¦            ¦снабжения     ¦
L---+-------------------+------------+---------------
`,
    ],
    [
      'fixed columns below headings set in their middle',
      `  № п/п          Наименование              Срок           Ответственный
                 мероприятия             исполнения        исполнитель

  1.    Подготовка списков             до 1 октября     Гусева А.Б.,
        Участников слета               2024 г.          Лугов П.П.
II. Снабжение учреждений города
  2.    Закупка угля                   ноябрь           отдел снабжения
`,
    ],
    [
      'a line for each cell, columns counted, sections between rows',
      `№
п/п
1
Наименование мероприятий
Срок
Ответственный исполнитель
2
3
4
I. Слет
1.
Подготовка списков
Участников слета
до 1 октября
2024 г.
Гусева А.Б., Лугов П.П.
II. Снабжение
2.
Закупка угля
ноябрь
отдел снабжения
`,
    ],
    [
      'bars without a frame, sections and a sum between lines',
      `№№ | Мера | До какого числа | Кому поручено

Раздел 1. Слет

1. | Подготовка списков Участников слета | до 1 октября 2024 г. | Гусева А.Б., Лугов П.П.

Раздел 2. Снабжение

2. | Закупка угля | ноябрь | отдел снабжения

Всего: 2
`,
    ],
  ])('%s', (_name, text) => {
    const [table, ...others] = tables(text);
    expect(others).toEqual([]);
    expect(table?.columns).toEqual(columns);
    // A section is a row of one cell.
    expect(table?.rows.filter((row) => row.filter(Boolean).length > 1)).toEqual(rows);
  });

  it('rows in tabs are numbered in whichever column the number stands', () => {
    expect(
      tables(
        'Исполнитель\t№\tМероприятие\tСрок\nГусева А.Б.\t1.\tСверка\tмай\n\t2.\tОпись\tиюнь\nИтого\t2\t\t\n',
      ),
    ).toEqual([
      {
        columns: ['executor', 'number', 'activity', 'deadline'],
        rows: [
          ['Гусева А.Б.', '1.', 'Сверка', 'май'],
          ['', '2.', 'Опись', 'июнь'],
        ],
      },
    ]);
  });

  it('a beginning and an end may have columns of their own', () => {
    const text = `|№|Мероприятие|Срок реализации    |Исполнитель|
|  |           |начало |окончание |           |
|--|-----------|-------|----------|-----------|
|1 |Ремонт     |май    |июль      |Лугов П.П. |
`;
    expect(tables(text)[0]?.columns).toEqual(['number', 'activity', 'start', 'deadline', 'executor']);
  });

  it('without headings a plan is known where every column tells what it holds', () => {
    expect(
      tables('1 | Провести сверку | до 1 мая | Гусева А.Б.\n2 | Отчет о сверке | 20 мая | Лугов П.П.\n')[0]
        ?.columns,
    ).toEqual(columns);
    expect(
      tables('1 | Гусева А.Б. | методист | 12.03.1970\n2 | Лугов П.П. | учитель | 01.02.1981\n'),
    ).toEqual([]);
  });

  it('a bar that a scanner misread parts cells, and a name that it dropped below belongs to the last of them', () => {
    const text = `№ | Мероприятие | Срок | Кто проводит
1. | Опись ! до 1 мая | Гусева А.Б.
2. | Сверка | до 5 мая | заведующий складом
Лугов П.П.
3. | Отчёт | до 9 мая | Гусева А.Б.
`;
    expect(tables(text)[0]?.rows).toEqual([
      ['1.', 'Опись', 'до 1 мая', 'Гусева А.Б.'],
      ['2.', 'Сверка', 'до 5 мая', 'заведующий складом Лугов П.П.'],
      ['3.', 'Отчёт', 'до 9 мая', 'Гусева А.Б.'],
    ]);
  });

  it('empty rows between the sections of a table without rules put no rows together', () => {
    const text = `| Мероприятие | Срок | Ответственный |
| --- | --- | --- |
|  |  |  |
| Опись | до 1 мая | Гусева А.Б. |
| Сверка | до 5 мая | Лугов П.П. |
|  |  |  |
| Отчёт | до 9 мая | Гусева А.Б. |
`;
    expect(tables(text)[0]?.rows.map(([task]) => task)).toEqual(['Опись', 'Сверка', 'Отчёт']);
  });
});
