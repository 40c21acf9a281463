import type { CalendarYear } from '../calendar-year.js';

/** The decree moves Monday 25 February, the day off carried over from Saturday 23 February: 25 February is an ordinary full day. */
export const ru2013: CalendarYear = {
  year: 2013,
  decree: 'Постановление Правительства РФ от 15.10.2012 № 1048 «О переносе выходных дней в 2013 году»',
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
    ['02-25', '05-10'],
  ],
};
