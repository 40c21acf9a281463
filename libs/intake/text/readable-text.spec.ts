import { expect, it } from '@jest/globals';
import { order, read, who } from '#test/support/read-drafts';
import { readableText } from './readable-text.js';

it.each([
  // Letters of the other alphabet, figures in words, letters in figures.
  ['Mетодисту Гyсевой A.Б. дo 1 мая', 'Методисту Гусевой А.Б. до 1 мая'],
  ['Гусевой А.B., O.С. Белову', 'Гусевой А.В., О.С. Белову'],
  ['отчёт o работе c 1 по 5 мая', 'отчёт о работе с 1 по 5 мая'],
  ['дo lО.О3.2024 и 2б.Об.2024', 'до 10.03.2024 и 26.06.2024'],
  ['2l августа', '21 августа'],
  ['до 1 5 апреля, пункт 1 5 апреля', 'до  15 апреля, пункт 1 5 апреля'],
  ['П  Р  И  K  А  З', 'П  Р  И  К  А  З'],
  // What is no slip stays.
  ['сайт school.example, ПК Acer, Wi-Fi, пункт 3.A', 'сайт school.example, ПК Acer, Wi-Fi, пункт 3.A'],
  // Quotations in other marks.
  ['газета "Заря" и «Дом “Лад”»', 'газета «Заря» и «Дом «Лад»»'],
  ['от “14” марта, " 9 " мая 2024 г.', 'от «14» марта, « 9 » мая 2024 г.'],
  ['труба 5" и ещё одна 7"', 'труба 5" и ещё одна 7"'],
  ['1\t"\n2\t"', '1\t"\n2\t"'],
])('«%s» is read as «%s»', (printed, meant) => {
  expect(readableText(printed)).toBe(meant);
});

it('a draft has the names and days that were meant and the words that are printed', () => {
  const draft = read(
    order('1. Mетодисту Гyсевой A.Б. сдать oтчет дo l0.О3.2024.\n2. Koнтроль оставляю за собой.'),
  );
  expect(who(draft)).toEqual([['Гусева А.Б.'], []]);
  expect(draft.items[0]).toMatchObject({
    text: 'Mетодисту Гyсевой A.Б. сдать oтчет дo l0.О3.2024.',
    deadline: { kind: 'by-date', to: '2024-03-10' },
  });
  expect(draft.control.by).toBe('signatory');
});

it('the letter or number of a point may stand apart from its bracket', () => {
  const draft = read(
    order('1. Методисту Гусевой А.Б.:\nа ) составить план до 01.03.2024;\nб ) сдать отчёт до 05.03.2024.'),
  );
  expect(draft.items.map(({ ref, deadline }) => [ref, deadline.to])).toEqual([
    ['1', null],
    ['1.1', '2024-03-01'],
    ['1.2', '2024-03-05'],
  ]);
});
