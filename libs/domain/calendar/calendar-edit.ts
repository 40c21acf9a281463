import { isLocalDate, yearOf } from '../time/local-date.js';
import {
  orderedContent,
  sameYear,
  type CalendarContent,
  type OtherDay,
  type RegionalCalendar,
  type SchoolHoliday,
} from './calendar-content.js';
import { dottedDay, firstCalendarYear, mostFaults, type CalendarFault } from './calendar-fault.js';
import { readCalendarFile, type CalendarFile } from './calendar-file.js';
import { calendarOfContent } from './calendar-of-years.js';
import { russianYears } from './production-calendar.js';
import { knownRegions } from './regions.js';

/** What a person changes; each part that is given replaces that part of the calendar, the others stay. */
export interface CalendarEdit {
  /** A year or the days of a region: added, or put in the place of what is there. */
  readonly file?: CalendarFile | undefined;
  /** Codes of the regions whose days are off here. */
  readonly regions?: readonly string[] | undefined;
  readonly ownDays?: readonly OtherDay[] | undefined;
  readonly schoolHolidays?: readonly SchoolHoliday[] | undefined;
  /** The years as this program brings them: a newer program knows another year. Years it does not know stay. */
  readonly programYears?: true | undefined;
}

/** All of the edit or nothing of it: one fault, and the calendar stays as it is. */
export function editCalendar(
  content: CalendarContent,
  edit: CalendarEdit,
): { readonly content: CalendarContent } | { readonly faults: readonly CalendarFault[] } {
  const faults: CalendarFault[] = [];
  let next = content;
  if (edit.programYears === true) next = { ...next, years: withProgramYears(next) };
  if (edit.file !== undefined) {
    const read = readCalendarFile(edit.file);
    if ('faults' in read) faults.push(...read.faults);
    else next = withFile(next, read);
  }
  if (edit.regions !== undefined) next = { ...next, regions: chosenRegions(next, edit.regions, faults) };
  if (edit.schoolHolidays !== undefined) {
    faults.push(...schoolHolidayFaults(edit.schoolHolidays));
    next = { ...next, schoolHolidays: edit.schoolHolidays };
  }
  if (edit.ownDays !== undefined) next = { ...next, ownDays: edit.ownDays };
  faults.push(...ownDayFaults(next));
  return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { content: orderedContent(next) };
}

function withProgramYears({ years }: CalendarContent): CalendarContent['years'] {
  const known = new Set(russianYears.map(({ year }) => year));
  return [...years.filter(({ year }) => !known.has(year)), ...russianYears];
}

/** Years that this program knows and the calendar lacks or has otherwise. */
export function newerProgramYears({ years }: CalendarContent): number[] {
  return russianYears.filter((known) => !years.some((one) => sameYear(one, known))).map(({ year }) => year);
}

function withFile(
  content: CalendarContent,
  read: { readonly year: CalendarContent['years'][number] } | { readonly region: RegionalCalendar },
): CalendarContent {
  if ('year' in read) {
    const { year } = read;
    return { ...content, years: [...content.years.filter((other) => other.year !== year.year), year] };
  }
  const { region } = read;
  return { ...content, regions: [...content.regions.filter(({ code }) => code !== region.code), region] };
}

/** Of a region that is in force already its own record is kept: somebody may have put it in place of the program's. */
function chosenRegions(
  content: CalendarContent,
  codes: readonly string[],
  faults: CalendarFault[],
): RegionalCalendar[] {
  const available = [...content.regions, ...knownRegions];
  return [...new Set(codes)].flatMap((code) => {
    const region = available.find((one) => one.code === code);
    if (region !== undefined) return [region];
    const list = [...new Set(available.map((one) => one.code))].sort().join(', ');
    faults.push({
      path: 'regions',
      message: {
        ru: `Регион «${code}» неизвестен; известны: ${list}. Другой регион добавляют файлом региональных дней.`,
        en: `The region “${code}” is not known; known are: ${list}. Another one is added as a file of regional days.`,
      },
    });
    return [];
  });
}

function ownDayFaults(content: CalendarContent): CalendarFault[] {
  const years = new Set(content.years.map(({ year }) => year));
  const beneath = calendarOfContent('beneath', { ...content, ownDays: [] });
  const seen = new Map<string, OtherDay>();
  return content.ownDays.flatMap((day, index) => {
    const { on, kind } = day;
    const path = `ownDays[${String(index)}]`;
    const fault = (ru: string, en: string): CalendarFault[] => [
      { path, message: { ru: `Свой день ${dottedDay(on)}: ${ru}.`, en: `Own day ${on}: ${en}.` } },
    ];
    if (!isLocalDate(on)) return fault('такого дня нет', 'there is no such day');
    const before = seen.get(on);
    if (before !== undefined) {
      return before.kind === kind
        ? fault('указан дважды', 'given twice')
        : fault('и выходной, и рабочий сразу', 'both off and worked');
    }
    seen.set(on, day);
    if (!years.has(yearOf(on))) {
      const year = String(yearOf(on));
      return fault(
        `календаря на ${year} год нет, сначала введите год`,
        `there is no calendar for ${year}, enter the year first`,
      );
    }
    if (kind === 'short' && !beneath.isWorkingDay(on))
      return fault('это выходной, сократить его нельзя', 'it is a day off and cannot be shortened');
    return day.name.trim() === '' ? fault('у дня нет названия', 'the day has no name') : [];
  });
}

function schoolHolidayFaults(holidays: readonly SchoolHoliday[]): CalendarFault[] {
  return holidays.flatMap(({ name, from, to }, index) => {
    const path = `schoolHolidays[${String(index)}]`;
    const fault = (ru: string, en: string): CalendarFault[] => [
      { path, message: { ru: `Каникулы «${name}»: ${ru}.`, en: `School holidays “${name}”: ${en}.` } },
    ];
    if (name.trim() === '') return fault('у каникул нет названия', 'they have no name');
    if (!isLocalDate(from) || !isLocalDate(to)) return fault('такого дня нет', 'there is no such day');
    if (yearOf(from) < firstCalendarYear) {
      const year = String(firstCalendarYear);
      return fault(`календарь ведётся с ${year} года`, `the calendar begins with ${year}`);
    }
    return from > to ? fault('начало позже конца', 'they begin after their end') : [];
  });
}
