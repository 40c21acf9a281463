import type { CalendarYear } from '../calendar-year.js';

/** The days with wages kept (30 March – 8 May, 24 June, 1 July) are not days off under Article 112 and are not here. */
export const ru2020: CalendarYear = {
  year: 2020,
  decree: 'Постановление Правительства РФ от 10.07.2019 № 875 «О переносе выходных дней в 2020 году»',
  daysOff: [
    '01-01',
    '01-02',
    '01-03',
    '01-06',
    '01-07',
    '01-08',
    '02-24',
    '03-09',
    '05-01',
    '05-04',
    '05-05',
    '05-11',
    '06-12',
    '11-04',
  ],
  workingWeekendDays: [],
  shortDays: ['04-30', '05-08', '06-11', '11-03', '12-31'],
  transfers: [
    ['01-04', '05-04'],
    ['01-05', '05-05'],
  ],
};
