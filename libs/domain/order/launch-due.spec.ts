import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '../calendar/production-calendar.js';
import { explain } from '../deadline/explain.js';
import type { ChosenDue } from '../deadline/item-due.js';
import type { DraftDeadline } from '../draft/draft-order.js';
import { defaultPolicy } from '../policy/policy.js';
import { localDate } from '../time/local-date.js';
import { departsFromText, dueOptions, launchDue } from './launch-due.js';

const context = { signedOn: localDate('2019-09-06'), policy: defaultPolicy, calendar: russianCalendar() };
const item = (deadline: Partial<DraftDeadline>) => ({
  deadline: {
    text: null,
    kind: 'none' as const,
    from: null,
    to: null,
    due: null,
    decide: false,
    options: [],
    span: null,
    ...deadline,
  },
});
const byDate = item({ text: 'до 05.10.2019', kind: 'by-date', to: '2019-10-05', due: '2019-10-04' });
const standing = item({ text: 'постоянно', kind: 'standing' });
const chosen = (day: string, reason: string | null = null): ChosenDue => ({
  dueOn: localDate(day),
  by: { id: 'p', name: 'Орлова Т.П.' },
  at: null,
  reason,
});
const why = (of: ReturnType<typeof item>, language: 'ru' | 'en' = 'ru') =>
  launchDue(of, null, context).why.map((step) => explain(step, language));

describe('the day with which an item is launched', () => {
  it('is what the text gives, or what a person set, with who', () => {
    expect(launchDue(byDate, null, context)).toMatchObject({
      dueOn: '2019-10-04',
      byPerson: false,
      chosen: null,
    });
    expect(launchDue(byDate, chosen('2019-10-12'), context)).toMatchObject({
      text: 'до 05.10.2019',
      dueOn: '2019-10-12',
      byPerson: true,
      chosen: { by: { name: 'Орлова Т.П.' } },
    });
  });

  it('of standing work without an end is the yearly report of the policy', () => {
    expect(launchDue(standing, null, context).dueOn).toBe('2020-01-20');
    expect(why(standing)[0]).toBe(
      'Работа постоянная: по правилам исчисления сроков (редакция 1) о ней отчитываются раз в год, первый раз — по 20.01.2020.',
    );
    expect(why(standing, 'en')[0]).toContain('reported on once a year, the first time by 20.01.2020');
    const december = { ...defaultPolicy, standingReportOn: '12-15' as typeof defaultPolicy.standingReportOn };
    expect(launchDue(standing, null, { ...context, policy: december }).dueOn).toBe('2020-12-15');
    expect(launchDue(standing, null, { ...context, signedOn: localDate('2023-05-15') }).dueOn).toBe(
      '2024-01-19',
    );
  });

  it('of standing work signed in the last known year is asked for: the calendar lacks the next', () => {
    const due = launchDue(standing, null, { ...context, signedOn: localDate('2027-05-15') });
    expect([due.dueOn, due.why.map(({ code }) => code)]).toEqual([null, ['standing-report', 'no-calendar']]);
  });

  it.each([
    ['ежемесячно', '2019-10-10', '30.09.2019'],
    ['ежеквартально до 5 числа месяца, следующего за отчётным', '2019-10-04', '30.09.2019'],
    ['ежегодно до 20 января', '2020-01-20', null],
  ])('of a series is that of its first period: «%s»', (text, dueOn, periodEndsOn) => {
    const due = launchDue(item({ text, kind: 'recurring' }), null, context);
    expect(due.dueOn).toBe(dueOn);
    const words = due.why.map((step) => explain(step, 'ru')).join(' ');
    expect(words).toContain('Работа повторяется');
    expect(words).toContain(periodEndsOn ?? 'первый период');
  });

  it('that an event sets, or that the text does not name, is never guessed', () => {
    expect(launchDue(item({ text: 'по итогам конкурса', kind: 'event' }), null, context).dueOn).toBeNull();
    expect(launchDue(item({ decide: true }), null, context).dueOn).toBeNull();
  });
});

describe('a reason', () => {
  it('is owed only where the launch says something else than the text', () => {
    expect(departsFromText(byDate, null, context)).toBe(false);
    expect(departsFromText(byDate, chosen('2019-10-04'), context)).toBe(false);
    expect(departsFromText(byDate, chosen('2019-10-12'), context)).toBe(true);
    expect(departsFromText(item({ decide: true }), chosen('2019-10-12'), context)).toBe(false);
    expect(departsFromText(standing, chosen('2019-12-20'), context)).toBe(false);
  });
});

describe('what a person may choose', () => {
  it('where no term is named is a month, or a review date of the policy', () => {
    expect(dueOptions(item({ decide: true }), context).map(({ dueOn }) => dueOn)).toEqual([
      '2019-10-04', // 06.10.2019 is a Sunday
      '2019-10-04',
    ]);
    const later = { ...context, policy: { ...defaultPolicy, reviewAfterDays: 60 } };
    expect(dueOptions(item({ decide: true }), later)[1]).toEqual({
      label: 'без срока, с датой пересмотра',
      dueOn: '2019-11-05',
    });
  });

  it('where an event sets the day is a review date', () => {
    expect(dueOptions(item({ text: 'по итогам конкурса', kind: 'event' }), context)).toEqual([
      { label: 'по событию, с датой пересмотра', dueOn: '2019-10-04' },
    ]);
  });

  it('of a day that the text gives is nothing', () => {
    expect(dueOptions(byDate, context)).toEqual([]);
  });
});
