import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { deadlineCells, deadlineSentences } from '#test/support/deadline-phrases';
import { russianCalendar } from '../calendar/production-calendar.js';
import { defaultPolicy, type Policy } from '../policy/policy.js';
import { addDays, localDate, type LocalDate } from '../time/local-date.js';
import { explain } from './explain.js';
import { readExpression } from './read-expression.js';
import { rederiveDueDay } from './rederive-due-day.js';
import { resolveDeadline } from './resolve-deadline.js';

const calendar = russianCalendar();
const policy = fc.record({
  nonWorkingDue: fc.constantFrom('previous', 'next', 'none' as const),
  unit: fc.constantFrom('calendar', 'working' as const),
  countFrom: fc.constantFrom('signing', 'registration' as const),
  urgentDays: fc.integer({ min: 1, max: 5 }),
  promptDays: fc.integer({ min: 5, max: 15 }),
});
const signing = fc.integer({ min: 0, max: 4700 }).map((later) => addDays(localDate('2013-02-01'), later));
const words = [
  ...[...deadlineSentences, ...deadlineCells].map(({ phrase }) => phrase),
  ...['в течение 45 рабочих дней', 'за 10 рабочих дней до 15 января', 'до 8 марта', 'в течение трёх месяцев'],
];
const said = (
  expression: string,
  signedOn: LocalDate,
  changes: Partial<Policy>,
  language: 'ru' | 'en' = 'ru',
) => {
  const context = {
    signedOn,
    registeredOn: addDays(signedOn, 2),
    policy: { ...defaultPolicy, ...changes },
    calendar,
  };
  const resolved = resolveDeadline(readExpression(expression, context), context);
  return { resolved, sentences: resolved.why.map((step) => explain(step, language)) };
};

describe('the explanation of a due day', () => {
  it('leads again to the day that it explains, whatever the words, the signing and the policy', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), signing, policy, (expression, signedOn, changes) => {
        const { resolved } = said(expression, signedOn, changes);
        expect(rederiveDueDay(resolved.why, calendar)).toBe(resolved.dueOn);
      }),
      tries(600),
    );
  });

  it('never gives a day before its period, on a day off that moves, or without a word of why', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), signing, policy, (expression, signedOn, changes) => {
        const { resolved } = said(expression, signedOn, changes);
        const { dueOn, from, to, decide, why } = resolved;
        expect(why.length).toBeGreaterThan(0);
        if (dueOn === null) return;
        expect(decide).toBe(false);
        if (changes.nonWorkingDue !== 'none') expect(calendar.isWorkingDay(dueOn)).toBe(true);
        if (changes.nonWorkingDue === 'previous') expect(dueOn <= (to ?? '')).toBe(true);
        if (changes.nonWorkingDue === 'next') expect(dueOn >= (from ?? '')).toBe(true);
      }),
      tries(600),
    );
  });

  it('is a sentence in either language for every step of every phrase', () => {
    for (const expression of words) {
      for (const signedOn of ['2023-09-06', '2019-12-30', '2027-12-01'].map(localDate)) {
        const russian = said(expression, signedOn, {});
        const english = said(expression, signedOn, {}, 'en');
        for (const sentence of russian.sentences) expect(sentence).toMatch(/^[А-Я0-9].*\.$/u);
        for (const sentence of english.sentences) expect(sentence).toMatch(/^[A-Z0-9].*\.$/u);
      }
    }
  });

  it.each([
    [
      'в течение 5 рабочих дней',
      'Написано: «в течение 5 рабочих дней». 5 рабочих дней со следующего дня после дня подписания 06.09.2023 — по 13.09.2023 включительно.',
      'Written: “в течение 5 рабочих дней”. 5 working days from the day after the signing on 06.09.2023: by 13.09.2023, that day included.',
    ],
    [
      'срочно',
      'Написано: «срочно». 3 календарных дня со следующего дня после дня подписания 06.09.2023 по правилам исчисления сроков (редакция 1) — по 09.09.2023 включительно.',
      'Written: “срочно”. 3 calendar days from the day after the signing on 06.09.2023 by policy version 1: by 09.09.2023, that day included.',
    ],
    [
      'за 1 рабочий день до 02.10.2023',
      'Написано: «за 1 рабочий день до 02.10.2023». За 1 рабочий день до 02.10.2023 — 29.09.2023.',
      'Written: “за 1 рабочий день до 02.10.2023”. 1 working day before 02.10.2023: 29.09.2023.',
    ],
    [
      'в месячный срок',
      'Написано: «в месячный срок». 1 месяц со следующего дня после дня подписания 06.09.2023 — по 06.10.2023 включительно.',
      'Written: “в месячный срок”. 1 month from the day after the signing on 06.09.2023: by 06.10.2023, that day included.',
    ],
    [
      'Октябрь 2023',
      'Написано: «Октябрь 2023» — с 01.10.2023 по 31.10.2023; срок — последний день, 31.10.2023.',
      'Written: “Октябрь 2023”, that is from 01.10.2023 to 31.10.2023; due on the last day, 31.10.2023.',
    ],
  ])('of «%s» says what was counted', (expression, russian, english) => {
    expect(said(expression, localDate('2023-09-06'), {}).sentences[0]).toBe(russian);
    expect(said(expression, localDate('2023-09-06'), {}, 'en').sentences[0]).toBe(english);
  });
});
