import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { russianCalendar } from '../calendar/production-calendar.js';
import { defaultPolicy } from '../policy/policy.js';
import { addDays, localDate, weekdayOf } from '../time/local-date.js';
import { readExpression } from './read-expression.js';
import { recurrenceInstances } from './recurrence-instances.js';

const calendar = russianCalendar();

function days(expression: string, from: string, many: number, changes: Partial<typeof defaultPolicy> = {}) {
  const { recurrence } = readExpression(expression, { signedOn: localDate(from) });
  if (recurrence === undefined) throw new Error(`"${expression}" is no series`);
  const range = { from: localDate(from), count: many };
  return recurrenceInstances(recurrence, range, { ...defaultPolicy, ...changes }, calendar);
}
const due = (expression: string, from: string, many: number) =>
  days(expression, from, many).map(({ dueOn }) => dueOn);

describe('a series', () => {
  it.each([
    ['ежемесячно до 5 числа', ['2023-10-05', '2023-11-03', '2023-12-05']],
    ['ежемесячно', ['2023-09-08', '2023-10-10', '2023-11-10']],
    ['до последнего числа каждого месяца', ['2023-09-29', '2023-10-31', '2023-11-30']],
    [
      'ежемесячно не позднее 3 рабочего дня месяца, следующего за отчётным',
      ['2023-10-04', '2023-11-03', '2023-12-05'],
    ],
    ['ежеквартально до 5 числа месяца, следующего за отчётным', ['2023-10-05', '2023-12-29', '2024-04-05']],
    ['ежеквартально', ['2023-10-10', '2024-01-10', '2024-04-10']],
    [
      'ежеквартально до 15 апреля, 15 июля, 15 октября и 15 января',
      ['2023-10-13', '2024-01-15', '2024-04-15'],
    ],
    ['раз в полугодие', ['2024-01-10', '2024-07-10', '2025-01-10']],
    ['два раза в год', ['2024-01-10', '2024-07-10', '2025-01-10']],
    ['2 раза в год (май, декабрь)', ['2023-12-29', '2024-05-31', '2024-12-28']],
    ['ежегодно до 20 января', ['2024-01-19', '2025-01-20', '2026-01-20']],
    ['ежегодно', ['2024-01-19', '2025-01-20', '2026-01-20']],
    ['ежегодно до 1 февраля года, следующего за отчётным', ['2024-02-01', '2025-01-31', '2026-01-30']],
    ['еженедельно по пятницам', ['2023-09-08', '2023-09-15', '2023-09-22']],
    ['каждый понедельник', ['2023-09-11', '2023-09-18', '2023-09-25']],
    ['ежедневно', ['2023-09-06', '2023-09-07', '2023-09-08']],
  ])('«%s» from 06.09.2023 falls on %j', (expression, expected) => {
    expect(due(expression, '2023-09-06', 3)).toEqual(expected);
  });

  it('ends where its words or the caller say', () => {
    expect(due('ежемесячно до 5 числа до 31.12.2023', '2023-09-06', 20)).toEqual([
      '2023-10-05',
      '2023-11-03',
      '2023-12-05',
    ]);
    const { recurrence } = readExpression('еженедельно', { signedOn: null });
    if (recurrence === undefined) throw new Error('a series');
    const range = { from: localDate('2024-04-01'), until: localDate('2024-04-30') };
    const found = recurrenceInstances(recurrence, range, defaultPolicy, calendar);
    expect(found.map(({ writtenOn }) => writtenOn)).toEqual([
      '2024-04-05',
      '2024-04-12',
      '2024-04-19',
      '2024-04-26',
    ]);
  });

  it('goes on without due days where a year has no calendar', () => {
    const [last, next] = days('ежегодно до 20 декабря', '2027-09-06', 2);
    expect([last?.dueOn, next?.writtenOn, next?.dueOn]).toEqual(['2027-12-20', '2028-12-20', null]);
  });

  it('never falls on a day off, stands in order and begins with its range, whatever the series', () => {
    const series = fc.constantFrom(
      'ежедневно',
      'еженедельно',
      'по средам и пятницам',
      'ежемесячно',
      'ежемесячно до 31 числа',
      'два раза в месяц',
      'ежеквартально',
      'раз в полугодие',
      'ежегодно до 8 марта',
      'раз в два года',
    );
    const start = fc.integer({ min: 0, max: 3600 }).map((later) => addDays(localDate('2013-02-01'), later));
    fc.assert(
      fc.property(series, start, (expression, from) => {
        const found = days(expression, from, 8);
        expect(found).toHaveLength(8);
        found.forEach(({ writtenOn, dueOn }, index) => {
          expect(writtenOn >= from).toBe(true);
          expect(writtenOn > (found[index - 1]?.writtenOn ?? '')).toBe(true);
          if (dueOn !== null) expect(calendar.isWorkingDay(dueOn) && dueOn <= writtenOn).toBe(true);
          if (expression.startsWith('по ')) expect([3, 5]).toContain(weekdayOf(writtenOn));
        });
      }),
      tries(200),
    );
  });
});
