import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '../calendar/production-calendar.js';
import type { DraftDeadline } from '../draft/draft-order.js';
import { defaultPolicy } from '../policy/policy.js';
import { localDate } from '../time/local-date.js';
import { duesAhead } from './dues-ahead.js';

const context = { policy: defaultPolicy, calendar: russianCalendar() };
const ahead = (deadline: Partial<DraftDeadline>, signed = '2024-02-12') => {
  const whole = { text: null, kind: 'none' as const, from: null, to: null, due: null, decide: false };
  return duesAhead(
    { deadline: { ...whole, options: [], span: null, ...deadline } },
    { ...context, signedOn: localDate(signed) },
  );
};

const days = (of: ReturnType<typeof ahead>) => of.map(({ dueOn }) => dueOn);

describe('the due days ahead', () => {
  it('of a series lie in three years after the signing, each on a working day', () => {
    const found = days(
      ahead({ kind: 'recurring', text: 'ежеквартально до 5 числа месяца, следующего за отчётным' }),
    );
    expect(found.slice(0, 4)).toEqual(['2024-04-05', '2024-07-05', '2024-10-04', '2024-12-28']);
    expect(found.slice(-3)).toEqual(['2027-04-05', '2027-07-05', '2027-10-05']);
  });

  it('of standing work without an end are the reports of its years', () => {
    expect(days(ahead({ kind: 'standing', text: 'постоянно' }))).toEqual([
      '2025-01-20',
      '2026-01-20',
      '2027-01-20',
    ]);
  });

  it('are unknown where the calendar ends, and then told by the day as written', () => {
    expect(ahead({ kind: 'standing', text: 'постоянно' }, '2026-02-12').slice(0, 2)).toMatchObject([
      { writtenOn: '2027-01-20', dueOn: '2027-01-20' },
      { writtenOn: '2028-01-20', dueOn: null },
    ]);
  });

  it('are none for work that is owed once', () => {
    expect(
      ahead({ kind: 'by-date', text: 'до 5 марта 2024 года', to: '2024-03-05', due: '2024-03-05' }),
    ).toEqual([]);
  });
});
