/** A calendar file of 2028 for tests. Its decree is invented; the days obey the Labour Code, so that only what a test breaks is broken. */
export const calendar2028 = {
  format: 'prikaz.calendar-year/1',
  year: 2028,
  decree: 'Постановление (пример) от 01.09.2027 № 1 «О переносе выходных дней в 2028 году»',
  daysOff: [
    '01-03',
    '01-04',
    '01-05',
    '01-06',
    '01-07',
    '02-23',
    '03-08',
    '05-01',
    '05-08',
    '05-09',
    '06-12',
    '11-06',
    '12-29',
  ],
  workingWeekendDays: [] as string[],
  shortDays: ['02-22', '03-07', '11-03'],
  transfers: [
    ['01-01', '05-08'],
    ['01-02', '12-29'],
  ],
  workingDays: 247,
  hours40: 1973,
};

export function calendarFile(content: object, name = 'ru-2028.json'): { name: string; text: string } {
  return { name, text: JSON.stringify(content, null, 2) };
}
