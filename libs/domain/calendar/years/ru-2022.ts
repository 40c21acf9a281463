import type { CalendarYear } from '../calendar-year.js';

/** Three January holidays fell on a weekend and only two may be moved: Saturday 8 January gives nothing. */
export const ru2022: CalendarYear = {
  year: 2022,
  decree: 'Постановление Правительства РФ от 16.09.2021 № 1564 «О переносе выходных дней в 2022 году»',
  daysOff: [
    '01-03',
    '01-04',
    '01-05',
    '01-06',
    '01-07',
    '02-23',
    '03-07',
    '03-08',
    '05-02',
    '05-03',
    '05-09',
    '05-10',
    '06-13',
    '11-04',
  ],
  workingWeekendDays: ['03-05'],
  shortDays: ['02-22', '03-05', '11-03'],
  transfers: [
    ['01-01', '05-03'],
    ['01-02', '05-10'],
    ['03-05', '03-07'],
  ],
};
