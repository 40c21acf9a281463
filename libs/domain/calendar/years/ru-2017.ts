import type { CalendarYear } from '../calendar-year.js';

/** Three January holidays fell on a weekend and only two may be moved: Sunday 8 January gives nothing, 9 January is worked. */
export const ru2017: CalendarYear = {
  year: 2017,
  decree: 'Постановление Правительства РФ от 04.08.2016 № 756 «О переносе выходных дней в 2017 году»',
  daysOff: [
    '01-02',
    '01-03',
    '01-04',
    '01-05',
    '01-06',
    '02-23',
    '02-24',
    '03-08',
    '05-01',
    '05-08',
    '05-09',
    '06-12',
    '11-06',
  ],
  workingWeekendDays: [],
  shortDays: ['02-22', '03-07', '11-03'],
  transfers: [
    ['01-01', '02-24'],
    ['01-07', '05-08'],
  ],
};
