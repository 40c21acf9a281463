import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { russianCalendar } from '../calendar/production-calendar.js';
import { defaultPolicy } from '../policy/policy.js';
import { instant } from '../time/instant.js';
import { addDays, localDate } from '../time/local-date.js';
import { zone } from '../time/zone.js';
import { planSeries, standingPeriods, type ReportedPeriod } from './plan-series.js';

const calendar = russianCalendar();
const moscow = zone('Europe/Moscow');
const person = (personId: string) => ({ personId, zone: moscow });
const launchedAt = instant('2019-09-06T09:00:00Z');
const input = {
  launchedAt,
  issuerZone: moscow,
  executor: person('executor'),
  controller: person('controller'),
  head: person('head'),
  signatory: person('signatory'),
  policy: defaultPolicy,
  calendar,
  now: launchedAt,
};

describe('standing work', () => {
  const of = (signed: string, until: string | null, count = 3, policy = defaultPolicy) =>
    standingPeriods(
      { signedOn: localDate(signed), until: until === null ? null : localDate(until) },
      count,
      policy,
      calendar,
    ).map(({ from, to, dueOn }) => `${from} – ${to}: ${dueOn ?? 'no calendar'}`);

  it('without an end reports on every year by 20 January of the next, or the working day before it', () => {
    expect(of('2019-09-06', null)).toEqual([
      '2019-09-06 – 2019-12-31: 2020-01-20',
      '2020-01-01 – 2020-12-31: 2021-01-20',
      '2021-01-01 – 2021-12-31: 2022-01-20',
    ]);
    expect(of('2023-05-15', null, 1)).toEqual(['2023-05-15 – 2023-12-31: 2024-01-19']);
  });

  it('with an end reports once, at its end', () => {
    expect(of('2023-05-15', '2024-06-30')).toEqual(['2023-05-15 – 2024-06-30: 2024-06-28']);
  });

  it('goes by the day of the policy, and guesses none in a year without calendar', () => {
    const policy = { ...defaultPolicy, nonWorkingDue: 'none' as const };
    expect(of('2026-02-02', null, 2, policy)).toEqual([
      '2026-02-02 – 2026-12-31: 2027-01-20',
      '2027-01-01 – 2027-12-31: no calendar',
    ]);
  });
});

describe('a series', () => {
  const month = (from: string, to: string, due: string | null): ReportedPeriod => ({
    from: localDate(from),
    to: localDate(to),
    dueOn: due === null ? null : localDate(due),
  });
  const monthly = [
    month('2019-09-01', '2019-09-30', '2019-10-10'),
    month('2019-10-01', '2019-10-31', '2019-11-08'),
    month('2019-11-01', '2019-11-30', '2019-12-10'),
  ];
  const planned = (periods: readonly ReportedPeriod[]) =>
    planSeries(periods, input).map(({ period, steps }) => [
      period,
      ...steps.filter(({ role }) => role === 'executor').map(({ step, fallsOn }) => `${fallsOn} ${step}`),
    ]);

  it('has a ladder of its own for every period', () => {
    expect(planned(monthly)).toEqual([
      [
        '2019-09-30',
        '2019-09-24 half-time',
        '2019-10-03 five-days',
        '2019-10-09 one-day',
        '2019-10-10 due-day',
        '2019-10-11 overdue',
      ],
      [
        '2019-10-31',
        '2019-10-31 five-days',
        '2019-11-07 one-day',
        '2019-11-08 due-day',
        '2019-11-11 overdue',
      ],
      [
        '2019-11-30',
        '2019-11-25 half-time',
        '2019-12-03 five-days',
        '2019-12-09 one-day',
        '2019-12-10 due-day',
        '2019-12-11 overdue',
      ],
    ]);
  });

  it('reminds of no period before the one before it was due', () => {
    const days = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(days, (gaps) => {
        let day = localDate('2019-09-20');
        const periods = gaps.map((gap) => {
          const from = day;
          day = addDays(day, gap);
          return { from, to: day, dueOn: calendar.nextWorkingDay(day) };
        });
        let before = launchedAt;
        for (const { steps, dueAt } of planSeries(periods, input)) {
          for (const step of steps) expect(step.fallsAt > before).toBe(true);
          if (dueAt !== null && dueAt > before) before = dueAt;
        }
      }),
      tries(100),
    );
  });

  it('waits for the calendar of a year that nobody has entered', () => {
    const [first] = planSeries([month('2027-01-01', '2027-12-31', null)], input);
    expect(first).toMatchObject({ dueAt: null, steps: [], missingYear: 2027 });
  });
});
