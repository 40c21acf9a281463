import type { CalendarYear } from '../calendar-year.js';

/** Of three working Saturdays only 2 November is short: it was exchanged with 30 April, an eve; 27 April and 28 December are full days. */
export const ru2024: CalendarYear = {
  year: 2024,
  decree: 'Постановление Правительства РФ от 10.08.2023 № 1314 «О переносе выходных дней в 2024 году»',
  daysOff: [
    '01-01',
    '01-02',
    '01-03',
    '01-04',
    '01-05',
    '01-08',
    '02-23',
    '03-08',
    '04-29',
    '04-30',
    '05-01',
    '05-09',
    '05-10',
    '06-12',
    '11-04',
    '12-30',
    '12-31',
  ],
  workingWeekendDays: ['04-27', '11-02', '12-28'],
  shortDays: ['02-22', '03-07', '05-08', '06-11', '11-02'],
  transfers: [
    ['01-06', '05-10'],
    ['01-07', '12-31'],
    ['04-27', '04-29'],
    ['11-02', '04-30'],
    ['12-28', '12-30'],
  ],
};
