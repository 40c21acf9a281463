import { describe, expect, it } from '@jest/globals';
import { sourceText } from '#libs/domain/draft/source-document';
import { splitLines } from '../text/lines.js';
import { findTables } from './find-tables.js';

const rows = (text: string) =>
  findTables(sourceText(text), splitLines(text)).flatMap(({ rows: found, columns }) =>
    found.map((row) => row.map((cell, at) => `${columns[at] ?? ''}: ${cell.text}`)),
  );

const cards = (...cells: readonly string[][]) =>
  cells.map(([number, work, who, when]) => [
    ...(number === undefined ? [] : [`number: ${number}`]),
    `activity: ${work ?? ''}`,
    `executor: ${who ?? ''}`,
    `deadline: ${when ?? ''}`,
  ]);
const read = cards(
  ['1', 'Очистить кровлю.', 'мастер Гусев А.Б.', 'до 5 мая'],
  ['2', 'Проверить насосы', '', '12.05.2024'],
);

describe('tasks in blocks of labelled lines', () => {
  it.each([
    [
      'below a number',
      'ПОРУЧЕНИЕ 1\nЧто сделать: Очистить кровлю.\nКому: мастер Гусев А.Б.\nСрок: до 5 мая\n\nПОРУЧЕНИЕ 2\nЧто сделать: Проверить насосы\nКому:\nСрок: 12.05.2024\n\nДиректор  Лугов П.П.',
    ],
    [
      'with a number in the label, the term first',
      'Дата: 02.05.2024\n\nСрок исполнения: до 5 мая\nЗадача № 1: Очистить кровлю.\nИсполнитель: мастер Гусев А.Б.\n\nЗадача № 2: Проверить насосы\nИсполнитель:\nСрок исполнения: 12.05.2024\n',
    ],
    [
      'whose values stand below their labels',
      '1. Задание:\nОчистить кровлю.\nКому поручено:\nмастер Гусев А.Б.\nКонтрольный срок:\nдо 5 мая\n\n2. Задание:\nПроверить насосы\nКому поручено:\nСрок: 12.05.2024\n',
    ],
    [
      'whose task bears no label',
      '1. Автор: директор Лугов П.П.\nИсполнители: мастер Гусев А.Б.\nСрок: до 5 мая\nОчистить кровлю.\n\n2. Автор: директор Лугов П.П.\nИсполнители:\nСрок: 12.05.2024\nПроверить насосы\n\nВ дело',
    ],
  ])('%s', (_, text) => {
    expect(rows(text)).toEqual(read);
  });

  it('one block is a card where all is labelled, also on one line', () => {
    expect(rows('Поручение: Очистить кровлю. Исполнитель: Гусев А.Б. Срок: 5 мая\n')).toEqual([
      ['activity: Очистить кровлю.', 'executor: Гусев А.Б.', 'deadline: 5 мая'],
    ]);
    expect(rows('Поручение: Очистить кровлю.\nСрок: 5 мая\n')).toEqual([]);
  });

  it.each([
    'Кому: директорам школ\nТема: О субботнике\nДата: 5 мая\n',
    '1. Очистить кровлю.\nОтветственный: Гусев А.Б.\nСрок: 5 мая\n\n2. Проверить насосы.\nОтветственный: Лугов П.П.\n',
    'Исполнители: Гусев А.Б., Лугов П.П.\nТекст поручения:\nГусеву А.Б. – очистить кровлю.\nСрок: 5 мая\n',
  ])('other labels make no card: %s', (text) => {
    expect(rows(text)).toEqual([]);
  });
});
