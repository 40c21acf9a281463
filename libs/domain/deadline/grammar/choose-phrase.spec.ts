import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../time/local-date.js';
import { readDeadline } from '../read-deadline.js';

const context = { signedOn: localDate('2024-01-15') };

function read(sentence: string) {
  const { kind, to, doubt } = readDeadline(sentence, context);
  return doubt ?? `${kind} ${String(to)}`;
}

describe('two terms of one sentence', () => {
  it.each([
    ['Провести проверку до 29 июля 2024 года, акты представить до 5 августа 2024 года.', '2024-08-05'],
    ['До 1 марта представить план, до 20 июня – отчет.', '2024-06-20'],
    [
      'Представить доклад за полугодие до 31 июля 2024 года и годовой доклад до 31 января 2025 года.',
      '2025-01-31',
    ],
    [
      'Комиссии в период с 14 по 25 марта провести осмотр, по результатам до 28 марта представить акты.',
      '2024-03-28',
    ],
  ])('end with the last where each has work of its own: «%s»', (sentence, to) => {
    expect(read(sentence)).toBe(`by-date ${to}`);
  });

  it.each([
    'Представить отчет до 1 марта и до 1 июня 2024 года.',
    'Представить до 1 марта 2024 года перечень объектов, ввод которых запланирован до 1 декабря 2024 года.',
    'Завершить работы до 1 июля 2024 года, в случае непогоды – до 1 августа 2024 года.',
    'Доложить к 25 июля и к 10 августа 2024 года.',
    'Провести соревнования: в селах - 10 июня 2024 года; в городах - 17 июня 2024 года; в столице - 24 июня 2024 года.',
    'Провести 23 мая 2024 года репетицию и 24 мая 2024 года концерт.',
    'Представить сведения до 5 числа каждого месяца, итоги до 20 декабря 2024 года.',
  ])('are asked where one work is done twice, or on days of its own: «%s»', (sentence) => {
    expect(read(sentence)).toBe('several');
  });
});

describe('the day of what is held', () => {
  it.each([
    ['Провести рейд 3 марта 2024 г. с участием комитета.', 'on-date 2024-03-03'],
    ['Начать учебный год 2 сентября 2024 года торжественной линейкой.', 'on-date 2024-09-02'],
    ['Провести проверку приказа 3 марта 2024 г. с участием комитета.', 'none null'],
    ['Ежесуточно к 7.00 представлять сведения.', 'recurring null'],
  ])('«%s»', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });
});

describe('the school year of words without numbers', () => {
  it.each([
    ['2024-05-06', 'Вести работу в течение учебного года.', 'vague'],
    ['2024-06-20', 'Вести работу в течение учебного года.', 'school-year 2025-05-31'],
    ['2024-03-01', 'Вести работу в течение учебного года.', 'school-year 2024-05-31'],
    ['2024-03-01', 'Сдать отчет до конца учебного года.', 'school-year 2024-05-31'],
    ['2024-03-01', 'Сдать отчет до конца года.', 'year 2024-12-31'],
    ['2024-03-01', 'Утвердить отчет 2023 года.', 'none null'],
  ])('%s: «%s»', (signedOn, sentence, expected) => {
    const { kind, to, doubt } = readDeadline(sentence, { signedOn: localDate(signedOn) });
    expect(doubt ?? `${kind} ${String(to)}`).toBe(expected);
  });
});
