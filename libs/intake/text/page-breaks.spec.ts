import { expect, it } from '@jest/globals';
import { order, read } from '#test/support/read-drafts';
import { withoutPageBreaks } from './page-breaks.js';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Строка ${'абвгдежзиклмнопрстуфхцчшщ'.charAt(index)}.`).join(
    '\n',
  );

it('a page number in its turn, apart from other lines, becomes spaces', () => {
  const text = `${lines(22)}\nсобрать\n\n2\n\nотчёты\n${lines(22)}\nи сдать\n\n- 3 -\n\nих\n`;
  const read = withoutPageBreaks(text);
  expect(read).toHaveLength(text.length);
  expect(read).toMatch(/собрать +\nотчёты/u);
  expect(read).toMatch(/и сдать +\nих/u);
});

it('a speck that a scanner read above the number of the page goes with it', () => {
  const read = withoutPageBreaks('создать запас песка.\n            /\n   - 2 -\nДиректорам школ:\n');
  expect(read).toMatch(/песка\. +\nДиректорам школ:/u);
});

it.each([
  ['a number out of its turn', `${lines(22)}\n\n7\n\nотчёты`],
  ['a number early on', 'собрать\n\n2\n\nотчёты'],
  [
    'rows of a table that are numbered line by line',
    `${lines(22)}\n\n1\n\nсмотр\n\n2\n\nвыставка\n\n3\n\nярмарка`,
  ],
  ['what is counted', 'в течение\n5\nдней'],
])('%s stays', (_, text) => {
  expect(withoutPageBreaks(text)).toBe(text);
});

it('a sentence goes on over the page, and the draft prints the number', () => {
  const draft = read(order('1. Методисту Гусевой А.Б. сдать отчёт не\n\fстр. 2\nпозднее 10 марта 2024 г.'));
  expect(draft.items[0]).toMatchObject({
    text: 'Методисту Гусевой А.Б. сдать отчёт не стр. 2 позднее 10 марта 2024 г.',
    deadline: { kind: 'by-date', to: '2024-03-10' },
  });
});

it('a stamp that a system of documents prints above the number of each page goes with it', () => {
  const stamp = (page: number) =>
    `Документ создан в системе.\nИсполнитель: Лапина О.С.\nСтраница ${String(page)} из 2. Создана: 11.03.2024\n`;
  const draft = read(
    order(
      `1. Методисту Гусевой А.Б. сдать отчёт до 10 марта 2024 г.\n\n${stamp(1)}\n2. Завхозу Рогову П.П. провести опись.\n\n${stamp(2)}`,
    ),
  );
  expect(draft.items.map(({ executors }) => executors.map(({ name }) => name))).toEqual([
    ['Гусева А.Б.'],
    ['Рогов П.П.'],
  ]);
});
