import type { CalendarYear } from '../calendar-year.js';

/** The decree moves 23 February and 8 March themselves: 24 February and 10 March are worked. */
export const ru2025: CalendarYear = {
  year: 2025,
  decree: 'Постановление Правительства РФ от 04.10.2024 № 1335 «О переносе выходных дней в 2025 году»',
  daysOff: [
    '01-01',
    '01-02',
    '01-03',
    '01-06',
    '01-07',
    '01-08',
    '05-01',
    '05-02',
    '05-08',
    '05-09',
    '06-12',
    '06-13',
    '11-03',
    '11-04',
    '12-31',
  ],
  workingWeekendDays: ['11-01'],
  shortDays: ['03-07', '04-30', '06-11', '11-01'],
  transfers: [
    ['01-04', '05-02'],
    ['01-05', '12-31'],
    ['02-23', '05-08'],
    ['03-08', '06-13'],
    ['11-01', '11-03'],
  ],
};
