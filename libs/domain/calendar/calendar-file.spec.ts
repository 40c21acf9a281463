import { describe, expect, it } from '@jest/globals';
import { readCalendarFile, regionFormat, yearFormat } from './calendar-file.js';
import { russianYears } from './production-calendar.js';
import { knownRegions } from './regions.js';

const good = {
  format: yearFormat,
  year: 2028,
  decree: 'Постановление (пример) от 01.09.2027 № 1',
  daysOff: '01-03 01-04 01-05 01-06 01-07 02-23 03-08 05-01 05-08 05-09 06-12 11-06 12-29'.split(' '),
  workingWeekendDays: [] as string[],
  shortDays: ['02-22', '03-07', '11-03'],
  transfers: [
    ['01-01', '05-08'],
    ['01-02', '12-29'],
  ],
  workingDays: 247,
  hours40: 1973,
};

const read = (content: object) =>
  readCalendarFile({ name: 'ru-2028.json', text: JSON.stringify(content, null, 2) });
const faults = (content: object): string[] => {
  const found = read(content);
  return 'faults' in found ? found.faults.map(({ message }) => message.ru) : [];
};

describe('a calendar file', () => {
  it('gives the year that it holds', () => {
    const found = read(good);
    expect('year' in found && [found.year.year, found.year.daysOff.length]).toEqual([2028, 13]);
  });

  it('may be each year and each region of the program, written in its format', () => {
    for (const year of russianYears)
      expect(Object.keys(read({ format: yearFormat, ...year }))).toEqual(['year']);
    for (const region of knownRegions) {
      expect(Object.keys(read({ format: regionFormat, ...region }))).toEqual(['region']);
    }
  });

  it.each([
    ['an unknown field', { ...good, holidays: [] }, /поле holidays: неизвестное поле/],
    ['a missing field', { ...good, decree: undefined }, /поле decree: ожидался текст/],
    ['another format', { ...good, format: 'csv' }, /строка 2, поле format: найдено "csv"/],
    ['a year before 2013', { ...good, year: 2012 }, /строка 3, поле year: найден 2012 год/],
    ['a day that does not exist', { ...good, daysOff: ['02-30'] }, /поле daysOff\[0\]: найдено "02-30"/],
    [
      'a day written otherwise',
      { ...good, shortDays: ['22.02.2028'] },
      /ожидался существующий день 2028 года/,
    ],
    [
      'a day both off and worked',
      { ...good, shortDays: ['02-23'] },
      /поле shortDays: 23\.02\.2028 — и выходной, и рабочий/,
    ],
    [
      'a holiday that is worked',
      { ...good, daysOff: good.daysOff.slice(1) },
      /03\.01\.2028 — нерабочий праздничный день/,
    ],
    [
      'a weekday in the list of weekends',
      { ...good, workingWeekendDays: ['04-12'] },
      /12\.04\.2028 — не суббота/,
    ],
    [
      'a weekend in the list of days off',
      { ...good, daysOff: [...good.daysOff, '04-15'] },
      /15\.04\.2028 — суббота или воскресенье/,
    ],
    [
      'a transfer that no day shows',
      { ...good, transfers: [['04-15', '04-14']] },
      /14\.04\.2028 — выходной по переносу, но его нет/,
    ],
    [
      'working days that disagree',
      { ...good, workingDays: 248 },
      /строка \d+, поле workingDays: указано 248, а по дням этого файла получается 247/,
    ],
    [
      'hours that disagree',
      { ...good, hours40: 1970 },
      /поле hours40: указано 1970, а по дням этого файла получается 1973/,
    ],
  ])('is refused for %s, in a sentence with its name, line and field', (_what, content, words) => {
    const found = faults(content);
    expect(found.join('\n')).toMatch(words);
    expect(found.every((sentence) => sentence.startsWith('ru-2028.json, '))).toBe(true);
  });

  it('names the line of the day that is wrong', () => {
    const text = JSON.stringify({ ...good, shortDays: ['02-22', '02-23'] }, null, 2);
    const line = text.slice(0, text.lastIndexOf('"02-23"')).split('\n').length;
    expect(faults({ ...good, shortDays: ['02-22', '02-23'] })[0]).toContain(`строка ${String(line)},`);
  });

  it('that is no JSON is refused with the line where it breaks', () => {
    const found = readCalendarFile({ name: 'broken.json', text: '{\n  "year": 2028,\n  "decree"\n}' });
    expect('faults' in found && found.faults[0]?.message.en).toBe(
      'broken.json, line 4: this is not JSON; a calendar file in JSON was expected.',
    );
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a number', 7],
  ])('that holds %s is refused and never throws', (_what, content) => {
    const found = readCalendarFile({ name: 'odd.json', text: JSON.stringify(content) });
    expect('faults' in found && found.faults.length).toBeGreaterThan(0);
  });

  it('of a region is refused for a slip in a year of it', () => {
    const region = {
      format: regionFormat,
      ...knownRegions[0],
      years: [{ year: 2026, act: null, daysOff: [['10-32', 'День']], shortDays: [] }],
    };
    expect(faults(region)[0]).toMatch(/поле years\[0\]\.daysOff\[0\]: найдено "10-32"/);
  });
});
