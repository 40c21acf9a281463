import type { CalendarYear } from '../calendar-year.js';

/** The days with wages kept (4–7 May, 1–3 November) are not days off under Article 112 and are not here. */
export const ru2021: CalendarYear = {
  year: 2021,
  decree: 'Постановление Правительства РФ от 10.10.2020 № 1648 «О переносе выходных дней в 2021 году»',
  daysOff: [
    '01-01',
    '01-04',
    '01-05',
    '01-06',
    '01-07',
    '01-08',
    '02-22',
    '02-23',
    '03-08',
    '05-03',
    '05-10',
    '06-14',
    '11-04',
    '11-05',
    '12-31',
  ],
  workingWeekendDays: ['02-20'],
  shortDays: ['02-20', '04-30', '06-11', '11-03'],
  transfers: [
    ['01-02', '11-05'],
    ['01-03', '12-31'],
    ['02-20', '02-22'],
  ],
};
