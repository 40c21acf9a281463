import { expect, it } from '@jest/globals';
import { sourceText } from '#libs/domain/draft/source-document';
import { splitLines } from '../text/lines.js';
import { findTables } from './find-tables.js';

const rows = (text: string) =>
  findTables(sourceText(text), splitLines(text)).flatMap((grid) =>
    grid.rows.map((row) => row.map((cell) => cell.text).filter(Boolean)),
  );

const heading = '№   Мероприятие                  Срок              Ответственный\n';

it('the rest of a cell is no end of the plan, whatever it begins with', () => {
  expect(
    rows(
      `${heading}1   Обход залов                  май 2024          Седов В.Г. (по\n                                                   согласованию)\n2   Опись книг                   июнь 2024         Ким А.Б.\n`,
    ),
  ).toEqual([
    ['1', 'Обход залов', 'май 2024', 'Седов В.Г. (по согласованию)'],
    ['2', 'Опись книг', 'июнь 2024', 'Ким А.Б.'],
  ]);
});

it('months and parts over rows are sections, with blank lines around them or without', () => {
  expect(
    rows(
      `${heading}ЯНВАРЬ\n1   Обход залов                  до 26             Седов В.Г.\n\n      2. Работа с читателями\n\n2   Опись книг                   июнь 2024         Ким А.Б.\n`,
    ),
  ).toEqual([
    ['ЯНВАРЬ'],
    ['1', 'Обход залов', 'до 26', 'Седов В.Г.'],
    ['2. Работа с читателями'],
    ['2', 'Опись книг', 'июнь 2024', 'Ким А.Б.'],
  ]);
});

it('a row whose number was left out is a row', () => {
  expect(
    rows(
      `${heading}1   Обход залов                  май 2024          Седов В.Г.\n    Опись книг                   июнь 2024         Ким А.Б.\n`,
    ),
  ).toEqual([
    ['1', 'Обход залов', 'май 2024', 'Седов В.Г.'],
    ['Опись книг', 'июнь 2024', 'Ким А.Б.'],
  ]);
});

it('points of the text below the plan are none of its rows', () => {
  expect(
    rows(
      `${heading}1   Обход залов                  май 2024          Седов В.Г.\n2   Опись книг                   июнь 2024         Ким А.Б.\n\n2. Руководителям отделов:\n- провести сверку до 1 мая.\n`,
    ),
  ).toHaveLength(2);
});

it('a column without a heading may hold the numbers', () => {
  const text =
    '     Маршрут / работа          Время          Ответственный\n1.   Расчистка площади         06:00-07:00    Т. Седов\n2.   Посыпка подъёма           до 07:30       А. Ким\n';
  expect(rows(text)).toEqual([
    ['1.', 'Расчистка площади', '06:00-07:00', 'Т. Седов'],
    ['2.', 'Посыпка подъёма', 'до 07:30', 'А. Ким'],
  ]);
});

it('a frame without rules between rows: what the margin broke goes on below, capitals too', () => {
  const text = `| № | Мероприятие         | Срок          | Кто              |
| 1 | Встреча в посёлке   | с 10 марта по | Отдел связи,     |
|   | Большой Яр          | 5 апреля 2024 | Седов В.Г.       |
| 2 | Опись книг          | июнь 2024     | Ким А.Б.         |
`;
  expect(rows(text)).toEqual([
    ['1', 'Встреча в посёлке Большой Яр', 'с 10 марта по 5 апреля 2024', 'Отдел связи, Седов В.Г.'],
    ['2', 'Опись книг', 'июнь 2024', 'Ким А.Б.'],
  ]);
});

it('a row on lines of its own between blank lines, cell by cell', () => {
  const text =
    'Дата\nКто проводит\nЧто проверяется\n\n16.01.2024\nСедов В.Г.\nУчёт лекарств\n\nдо 9 февраля\nЗаместитель директора по\nхозяйству Ким А.Б.\nСостояние кровли\n\nмарт\nКим А.Б.\nОсвещение\n\nДиректор\n';
  expect(rows(text)).toEqual([
    ['16.01.2024', 'Седов В.Г.', 'Учёт лекарств'],
    ['до 9 февраля', 'Заместитель директора по хозяйству Ким А.Б.', 'Состояние кровли'],
    ['март', 'Ким А.Б.', 'Освещение'],
  ]);
});

it('cells that end with bars are counted wherever the number stands, behind a part of the plan too', () => {
  const text = [
    ...['Срок', '№', 'Мероприятие', 'Кто'],
    ...['', '', 'I. Фонд', ''],
    ...['май 2024', '1', 'Обход залов', 'Седов В.Г.'],
    ...['июнь 2024', '2', 'Опись книг', 'Ким А.Б.'],
  ]
    .map((cell) => `${cell} |\n`)
    .join('');
  expect(rows(text)).toEqual([
    ['I. Фонд'],
    ['май 2024', '1', 'Обход залов', 'Седов В.Г.'],
    ['июнь 2024', '2', 'Опись книг', 'Ким А.Б.'],
  ]);
});

it('a row in tabs that lacks the last mark is whole, and the next one begins whatever its term is', () => {
  const plan =
    'Срок\tМероприятие\tКто исполняет\tОтметка\nдо 13.09\tЗакупка призов\tСедов В.Г.\nпо средам\tСборы штаба\tКим А.Б.\n';
  expect(rows(plan)).toEqual([
    ['до 13.09', 'Закупка призов', 'Седов В.Г.'],
    ['по средам', 'Сборы штаба', 'Ким А.Б.'],
  ]);
});

it('below a plan in tabs a control, a list of copies or a signature is no cell', () => {
  const plan =
    '№\tМероприятие\tСрок\tКто\n1\tОбход залов\tмай 2024\tСедов В.Г.\n2\tОпись книг\tежемесячно\t\n\n';
  for (const below of [
    'Контроль исполнения – методист Ким А.Б.\n',
    'Разослано: Ким А.Б., отделы\n',
    'Начальник отдела                  А.Б. Ким\n',
  ])
    expect(rows(plan + below).at(-1)).toEqual(['2', 'Опись книг', 'ежемесячно']);
});
