import { isLocalDate, localDate, weekdayOf, type LocalDate } from '../time/local-date.js';
import { beforeFirstYear, dottedDay, isCalendarYear } from './calendar-fault.js';
import { calendarOfYears } from './calendar-of-years.js';
import type { CalendarYear } from './calendar-year.js';
import type { FieldReader, Fields } from './field-reader.js';
import { statutoryHolidays } from './statutory-holidays.js';
import { yearSums, type CalendarSums } from './year-sums.js';

const lists = ['daysOff', 'workingWeekendDays', 'shortDays'] as const;
const norms = ['workingDays', 'hours40', 'hours36', 'hours24'] as const;
export const yearFields = ['format', 'year', 'decree', ...lists, 'transfers', ...norms] as const;

/**
 * A year of the federal calendar from the fields of a file. Contradictions are noted: a day both off and worked, a statutory
 * holiday that is worked, a transfer that the days do not show, norms that the days do not give.
 * null: the year itself cannot be told, nothing else was looked at.
 */
export function readCalendarYear(fields: Fields, reader: FieldReader): CalendarYear | null {
  reader.knownFields(fields, '', yearFields);
  const year = reader.number(fields['year'], 'year');
  if (year === null) {
    reader.note('year', 'год не указан', 'the year is not given');
    return null;
  }
  if (!isCalendarYear(year)) {
    reader.faults.push(beforeFirstYear('year', year));
    return null;
  }
  const decree = reader.text(fields['decree'], 'decree');
  const [daysOff, workingWeekendDays, shortDays] = lists.map((name) => daysOf(fields, name, year, reader));
  if (daysOff === undefined || workingWeekendDays === undefined || shortDays === undefined) return null;
  const transfers = transfersOf(fields, year, reader);
  const entry: CalendarYear = { year, decree, daysOff, workingWeekendDays, shortDays, transfers };
  if (reader.faults.length > 0) return entry;
  noteContradictions(entry, reader);
  if (reader.faults.length === 0) noteNorms(entry, fields, reader);
  return entry;
}

function daysOf(fields: Fields, name: string, year: number, reader: FieldReader): string[] {
  const days = reader.list(fields[name], name).flatMap((value, index) => {
    const day = dayOf(value, `${name}[${String(index)}]`, year, reader);
    return day === null ? [] : [day];
  });
  for (const twice of new Set(days.filter((day, index) => days.indexOf(day) < index))) {
    reader.note(name, `день ${twice} указан дважды`, `the day ${twice} is given twice`);
  }
  return [...new Set(days)].sort();
}

export function dayOf(value: unknown, path: string, year: number, reader: FieldReader): string | null {
  if (typeof value === 'string' && /^\d\d-\d\d$/.test(value) && isLocalDate(`${String(year)}-${value}`)) {
    return value;
  }
  const found = JSON.stringify(value);
  reader.note(
    path,
    `найдено ${found}, ожидался существующий день ${String(year)} года в виде "ММ-ДД"`,
    `found ${found}, expected an existing day of ${String(year)} written as "MM-DD"`,
  );
  return null;
}

function transfersOf(fields: Fields, year: number, reader: FieldReader): [string, string][] {
  return reader.list(fields['transfers'], 'transfers').flatMap((value, index): [string, string][] => {
    const path = `transfers[${String(index)}]`;
    const pair = reader.list(value, path);
    if (pair.length !== 2) {
      reader.note(path, 'ожидались два дня: откуда и куда', 'expected two days: from and to');
      return [];
    }
    const [from, to] = [dayOf(pair[0], path, year, reader), dayOf(pair[1], path, year, reader)];
    return from === null || to === null ? [] : [[from, to]];
  });
}

function noteContradictions(entry: CalendarYear, reader: FieldReader): void {
  const full = (day: string): LocalDate => localDate(`${String(entry.year)}-${day}`);
  const isWeekend = (day: string): boolean => weekdayOf(full(day)) > 5;
  const say = (path: string, day: string, ru: string, en: string): void => {
    reader.note(path, `${dottedDay(full(day))} ${ru}`, `${full(day)} ${en}`);
  };
  for (const day of entry.daysOff) {
    if (isWeekend(day))
      say(
        'daysOff',
        day,
        '— суббота или воскресенье, выходной и без списка',
        'is a weekend day and off without being listed',
      );
  }
  for (const day of entry.workingWeekendDays) {
    if (!isWeekend(day))
      say('workingWeekendDays', day, '— не суббота и не воскресенье', 'is neither a Saturday nor a Sunday');
  }
  for (const day of entry.shortDays) {
    const off = entry.daysOff.includes(day) || (isWeekend(day) && !entry.workingWeekendDays.includes(day));
    if (off) say('shortDays', day, '— и выходной, и рабочий (сокращённый)', 'is both off and worked (short)');
  }
  for (const day of statutoryHolidays.keys()) {
    const worked = isWeekend(day) ? entry.workingWeekendDays.includes(day) : !entry.daysOff.includes(day);
    if (worked)
      say(
        'daysOff',
        day,
        '— нерабочий праздничный день (ст. 112 ТК РФ), а здесь рабочий',
        'is a public holiday (Labour Code, Article 112), yet it is worked here',
      );
  }
  noteTransfers(entry, isWeekend, say);
}

function noteTransfers(
  entry: CalendarYear,
  isWeekend: (day: string) => boolean,
  say: (path: string, day: string, ru: string, en: string) => void,
): void {
  for (const [from, to] of entry.transfers) {
    if (!entry.daysOff.includes(to))
      say(
        'transfers',
        to,
        '— выходной по переносу, но его нет в daysOff',
        'is off by a transfer, yet not in daysOff',
      );
    const ordinary = isWeekend(from) && !statutoryHolidays.has(from);
    if (ordinary && !entry.workingWeekendDays.includes(from))
      say(
        'transfers',
        from,
        '— рабочий по переносу, но его нет в workingWeekendDays',
        'is worked by a transfer, yet not in workingWeekendDays',
      );
  }
}

/** The norms of the file are its own check: days typed with a slip do not give them. */
function noteNorms(entry: CalendarYear, fields: Fields, reader: FieldReader): void {
  const sums: CalendarSums = yearSums(calendarOfYears('file', [entry]), entry.year).year;
  for (const name of norms) {
    const given = reader.number(fields[name], name);
    if (given === null || given === sums[name]) continue;
    const [found, counted] = [String(given), String(sums[name])];
    reader.note(
      name,
      `указано ${found}, а по дням этого файла получается ${counted}`,
      `found ${found}, yet the days of this file give ${counted}`,
    );
  }
}
