import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { russianCalendar } from '../calendar/production-calendar.js';
import { defaultPolicy } from '../policy/policy.js';
import { addDays, localDate } from '../time/local-date.js';
import type { DeadlineReading } from './deadline-reading.js';
import { explain } from './explain.js';
import { readDeadline } from './read-deadline.js';
import { resolveDeadline, type DeadlineContext } from './resolve-deadline.js';

const calendar = russianCalendar();
const context = (signedOn: string, changes: Partial<DeadlineContext['policy']> = {}): DeadlineContext => ({
  signedOn: localDate(signedOn),
  policy: { ...defaultPolicy, ...changes },
  calendar,
});
const resolve = (sentence: string, of: DeadlineContext) => resolveDeadline(readDeadline(sentence, of), of);
const reading = (kind: DeadlineReading['kind'], from: string | null, to: string | null): DeadlineReading => ({
  text: 'срок',
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
});

describe('a due day', () => {
  it.each([
    ['в срок до 31.12.2019', '2019-09-06', '2019-12-31'],
    ['в срок до 01.11.2019', '2019-09-06', '2019-11-01'],
    ['в срок до 01.10.2019', '2019-09-06', '2019-10-01'],
    ['в срок до 05.10.2019', '2019-09-06', '2019-10-04'],
    ['в срок до 31.08.2020', '2019-09-06', '2020-08-31'],
    ['в срок до 31.12.2020', '2019-09-06', '2020-12-31'],
    ['в срок не позднее 22 января 2024 года', '2023-12-29', '2024-01-22'],
    ['в срок до 16 января 2024 года', '2023-12-29', '2024-01-16'],
  ])('of «%s», signed %s, is %s', (sentence, signedOn, dueOn) => {
    expect(resolve(sentence, context(signedOn))).toMatchObject({ dueOn, decide: false, options: [] });
  });

  it.each([
    ['month', '2023-09-01', '2023-09-30', '2022-07-01', '2023-09-29'],
    ['window', '2024-02-15', '2024-04-30', '2023-12-29', '2024-04-27'],
    ['school-year', '2022-09-01', '2023-05-31', '2022-07-01', '2023-05-31'],
  ] as const)('of a %s from %s to %s, signed %s, is %s', (kind, from, to, signedOn, dueOn) => {
    expect(resolveDeadline(reading(kind, from, to), context(signedOn))).toMatchObject({
      dueOn,
      decide: false,
    });
  });

  it('goes where the policy says and leaves a note and its reasons', () => {
    const moved = resolve('до 5 октября 2019 года', context('2019-09-06', { version: 3 }));
    expect(moved).toMatchObject({ to: '2019-10-05', dueOn: '2019-10-04', policyVersion: 3 });
    expect(moved.calendarVersion).toBe(calendar.version);
    expect(moved.findings).toEqual([{ code: 'NONWORKING_DUE', severity: 'note' }]);
    expect(moved.why.map((step) => explain(step, 'ru'))).toEqual([
      'Написано: «до 5 октября 2019 года» — по 05.10.2019 включительно.',
      '05.10.2019, суббота, — нерабочий день (календарь ru-2026.11).',
      'По правилам исчисления сроков (редакция 3) срок переносится на предыдущий рабочий день — 04.10.2019, пятница.',
    ]);
    expect(moved.why.map((step) => explain(step, 'en'))).toEqual([
      'Written: “до 5 октября 2019 года”, that is by 05.10.2019, that day included.',
      '05.10.2019, a Saturday, is a day off (calendar ru-2026.11).',
      'By policy version 3 the due day moves to the previous working day: 04.10.2019, a Friday.',
    ]);
    expect(resolve('до 05.10.2019', context('2019-09-06', { nonWorkingDue: 'next' })).dueOn).toBe(
      '2019-10-07',
    );
    const kept = resolve('до 05.10.2019', context('2019-09-06', { nonWorkingDue: 'none' }));
    expect([kept.dueOn, kept.findings[0]?.code, kept.why.at(-1)?.code]).toEqual([
      '2019-10-05',
      'NONWORKING_DUE',
      'kept',
    ]);
  });
});

describe('the day named after «до», by a policy that leaves it out of the term', () => {
  const excluded = (signedOn: string) => context(signedOn, { untilDay: 'excluded', version: 2 });

  it.each([
    ['в срок до 10.10.2019', '2019-10-09'],
    ['до 20 числа следующего месяца', '2019-10-18'],
    ['в период с 1 до 10 октября 2019 года', '2019-10-09'],
    // The day before is a Sunday, which moves as any day off does.
    ['до 7 октября 2019 года', '2019-10-04'],
    ['до 10.10.2019 включительно', '2019-10-10'],
    ['не позднее 10.10.2019', '2019-10-10'],
    ['с 1 по 10 октября 2019 года', '2019-10-10'],
    ['до 12:00 10.10.2019', '2019-10-10'],
    ['до конца рабочего дня 10.10.2019', '2019-10-10'],
    ['до конца октября 2019 года', '2019-10-31'],
  ])('of «%s» gives %s', (sentence, dueOn) => {
    expect(resolve(sentence, excluded('2019-09-06'))).toMatchObject({ dueOn, decide: false });
    const unchanged = resolve(sentence, context('2019-09-06'));
    expect(unchanged.to).toBe(resolve(sentence, excluded('2019-09-06')).to);
  });

  it('says so among the reasons, in both languages', () => {
    const { why } = resolve('до 10.10.2019', excluded('2019-09-06'));
    expect(why.map(({ code }) => code)).toEqual(['until-excluded', 'working-day']);
    const [first] = why;
    if (first === undefined) throw new Error('a due day has reasons');
    expect(explain(first, 'ru')).toMatch(
      /редакция 2.*10\.10\.2019, в срок не входит — по 09\.10\.2019 включительно/,
    );
    expect(explain(first, 'en')).toMatch(/policy version 2.*10\.10\.2019, is not part of the term/);
  });

  it('is asked when the day before it is not after the signing', () => {
    const found = resolve('до 10.10.2019', excluded('2019-10-09'));
    expect(found).toMatchObject({ dueOn: null, decide: true });
    expect(found.options.map(({ due }) => due)).toEqual(['2019-10-10']);
  });
});

describe('a deadline that a person must choose', () => {
  it.each(['2019-10-04', '2019-10-05'])(
    'is a day off whose move lands on or before the signing on %s',
    (signedOn) => {
      const asked = resolve('до 06.10.2019', context(signedOn));
      expect(asked).toMatchObject({ dueOn: null, decide: true });
      expect(asked.options.map((option) => option.due)).toEqual(['2019-10-06', '2019-10-07']);
      expect(asked.findings).toEqual([
        { code: 'NONWORKING_DUE', severity: 'note' },
        { code: 'IMPOSSIBLE_DATE', severity: 'blocking' },
      ]);
      expect(asked.why.at(-1)).toEqual({ code: 'not-after-signing', day: '2019-10-04', signedOn });
    },
  );

  it('is a day before the signing, but not the day of signing itself', () => {
    expect(resolve('до 03.10.2019', context('2019-10-04'))).toMatchObject({ dueOn: null, decide: true });
    expect(resolve('до 04.10.2019', context('2019-10-04'))).toMatchObject({
      dueOn: '2019-10-04',
      decide: false,
    });
  });

  it('is an impossible date', () => {
    const asked = resolve('до 31 сентября 2019 года', context('2019-09-06'));
    expect(asked).toMatchObject({ kind: 'by-date', to: null, dueOn: null, decide: true });
    expect(asked.findings).toEqual([{ code: 'IMPOSSIBLE_DATE', severity: 'blocking' }]);
  });

  it('is one that the text does not name, with a month from the signing or no day as choices', () => {
    const asked = resolve('обеспечить контроль', context('2023-12-29'));
    expect(asked.findings).toEqual([{ code: 'NO_DEADLINE', severity: 'blocking' }]);
    expect(asked.options).toEqual([
      { label: 'один месяц со дня подписания', from: null, to: '2024-01-29', due: '2024-01-29' },
      { label: 'без срока, с датой пересмотра', from: null, to: null, due: null },
    ]);
    const month = (signedOn: string) => resolve('', context(signedOn)).options[0];
    expect(month('2019-01-29')).toMatchObject({ to: '2019-02-28', due: '2019-02-28' });
    expect(month('2022-07-01')).toMatchObject({ to: '2022-08-01' });
    expect(month('2019-12-31')).toMatchObject({ to: '2020-01-31' });
    expect(month('2027-12-20')).toMatchObject({ to: '2028-01-20', due: null });
    expect(resolve('', { ...context('2019-01-29'), signedOn: null }).options).toHaveLength(1);
  });

  it('is one in a year without calendar, which may stand as written, provisionally', () => {
    const asked = resolve('до 31.01.2028', context('2027-09-06'));
    expect(asked).toMatchObject({ to: '2028-01-31', dueOn: null, decide: true });
    expect(asked.findings).toEqual([{ code: 'NO_CALENDAR', severity: 'blocking' }]);
    expect(asked.options).toEqual([
      {
        label: '31.01.2028, предварительно (календаря на 2028 год нет)',
        from: null,
        to: '2028-01-31',
        due: '2028-01-31',
      },
    ]);
  });

  it('is a period that ends before it begins', () => {
    const asked = resolveDeadline(reading('window', '2023-05-01', '2023-03-31'), context('2022-07-01'));
    expect(asked).toMatchObject({
      decide: true,
      findings: [{ code: 'INVERTED_RANGE', severity: 'blocking' }],
    });
  });

  it('always has a blocking finding and reasons in both languages', () => {
    for (const sentence of ['', 'до 31.09.2019', 'до 01.01.2018', 'до 31.01.2028', 'до 08.09.2019']) {
      const asked = resolve(sentence, context('2019-09-06'));
      expect(asked.decide).toBe(true);
      expect(asked.findings.some((finding) => finding.severity === 'blocking')).toBe(true);
      for (const step of asked.why) {
        expect(explain(step, 'ru')).toMatch(/^[А-Я0-9].*\.$/u);
        expect(explain(step, 'en')).toMatch(/^[A-Z0-9].*\.$/u);
      }
    }
  });

  it('is none of those whose day a series, an event or another item gives', () => {
    for (const kind of ['recurring', 'standing', 'event', 'inherited'] as const) {
      const found = resolveDeadline(reading(kind, null, null), context('2019-09-06'));
      expect(found).toMatchObject({ dueOn: null, decide: false, findings: [] });
    }
  });
});

describe('for every date and policy', () => {
  const day = fc.integer({ min: 10, max: 5400 }).map((days) => addDays(localDate('2013-01-09'), days));
  const rule = fc.constantFrom('previous', 'next', 'none' as const);

  it('the due day is after the signing, worked unless the policy keeps days off, and the last reason names it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), rule, (signedOn, later, nonWorkingDue) => {
        const to = addDays(signedOn, later);
        const of = context(signedOn, { nonWorkingDue });
        const found = resolveDeadline({ text: 'до', kind: 'by-date', from: null, to }, of);
        if (found.dueOn === null) {
          expect(found.decide).toBe(true);
          return;
        }
        expect(found.dueOn >= signedOn).toBe(true);
        if (nonWorkingDue === 'previous') expect(found.dueOn <= to).toBe(true);
        if (nonWorkingDue === 'next') expect(found.dueOn >= to).toBe(true);
        expect(nonWorkingDue === 'none' || calendar.isWorkingDay(found.dueOn)).toBe(true);
        expect(found.why.at(-1)).toMatchObject({ day: found.dueOn });
      }),
      tries(300),
    );
  });
});
