import type { CalendarYear } from '../calendar-year.js';

/** The decree moves Saturday 23 February itself, so nothing is carried over to Monday 25 February. */
export const ru2019: CalendarYear = {
  year: 2019,
  decree: 'Постановление Правительства РФ от 01.10.2018 № 1163 «О переносе выходных дней в 2019 году»',
  daysOff: [
    '01-01',
    '01-02',
    '01-03',
    '01-04',
    '01-07',
    '01-08',
    '03-08',
    '05-01',
    '05-02',
    '05-03',
    '05-09',
    '05-10',
    '06-12',
    '11-04',
  ],
  workingWeekendDays: [],
  shortDays: ['02-22', '03-07', '04-30', '05-08', '06-11', '12-31'],
  transfers: [
    ['01-05', '05-02'],
    ['01-06', '05-03'],
    ['02-23', '05-10'],
  ],
};
