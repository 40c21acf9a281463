import type { CalendarYear } from '../calendar-year.js';

/** Saturday 3 January is a holiday although its day off was moved. */
export const ru2026: CalendarYear = {
  year: 2026,
  decree: 'Постановление Правительства РФ от 24.09.2025 № 1466 «О переносе выходных дней в 2026 году»',
  daysOff: [
    '01-01',
    '01-02',
    '01-05',
    '01-06',
    '01-07',
    '01-08',
    '01-09',
    '02-23',
    '03-09',
    '05-01',
    '05-11',
    '06-12',
    '11-04',
    '12-31',
  ],
  workingWeekendDays: [],
  shortDays: ['04-30', '05-08', '06-11', '11-03'],
  transfers: [
    ['01-03', '01-09'],
    ['01-04', '12-31'],
  ],
};
