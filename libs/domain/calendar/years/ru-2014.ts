import type { CalendarYear } from '../calendar-year.js';

/** 24 February is worked and short although it follows a holiday: it was exchanged with 3 November, an eve (order 588n). */
export const ru2014: CalendarYear = {
  year: 2014,
  decree: 'Постановление Правительства РФ от 28.05.2013 № 444 «О переносе выходных дней в 2014 году»',
  daysOff: [
    '01-01',
    '01-02',
    '01-03',
    '01-06',
    '01-07',
    '01-08',
    '03-10',
    '05-01',
    '05-02',
    '05-09',
    '06-12',
    '06-13',
    '11-03',
    '11-04',
  ],
  workingWeekendDays: [],
  shortDays: ['02-24', '03-07', '04-30', '05-08', '06-11', '12-31'],
  transfers: [
    ['01-04', '05-02'],
    ['01-05', '06-13'],
    ['02-24', '11-03'],
  ],
};
