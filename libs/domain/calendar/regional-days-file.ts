import { localDate, weekdayOf } from '../time/local-date.js';
import type { RegionalCalendar, RegionalYear } from './calendar-content.js';
import { beforeFirstYear, isCalendarYear } from './calendar-fault.js';
import { dayOf } from './calendar-year-file.js';
import type { FieldReader, Fields } from './field-reader.js';

const codeShape = /^ru-[a-z]{2,3}$/;

/** The days of one region from the fields of a file; what does not fit is noted. */
export function readRegionalDays(fields: Fields, reader: FieldReader): RegionalCalendar {
  reader.knownFields(fields, '', ['format', 'code', 'name', 'law', 'years']);
  const code = reader.text(fields['code'], 'code');
  if (code !== '' && !codeShape.test(code)) {
    reader.note(
      'code',
      `найдено «${code}», ожидался код вида ru-ta`,
      `found “${code}”, expected a code like ru-ta`,
    );
  }
  const [name, law] = [reader.text(fields['name'], 'name'), reader.text(fields['law'], 'law')];
  const years = reader
    .list(fields['years'], 'years')
    .flatMap((value, index) => readYear(value, `years[${String(index)}]`, reader));
  const numbers = years.map(({ year }) => year);
  for (const twice of new Set(numbers.filter((year, index) => numbers.indexOf(year) < index))) {
    reader.note('years', `${String(twice)} год указан дважды`, `the year ${String(twice)} is given twice`);
  }
  return { code, name, law, years };
}

function readYear(value: unknown, path: string, reader: FieldReader): RegionalYear[] {
  const fields = reader.object(value, path);
  reader.knownFields(fields, path, ['year', 'act', 'daysOff', 'shortDays']);
  const year = reader.number(fields['year'], `${path}.year`);
  if (year === null || !isCalendarYear(year)) {
    reader.faults.push(beforeFirstYear(`${path}.year`, year ?? 0));
    return [];
  }
  const act =
    fields['act'] === null || fields['act'] === undefined ? null : reader.text(fields['act'], `${path}.act`);
  const daysOff = reader
    .list(fields['daysOff'], `${path}.daysOff`)
    .flatMap((pair, index) => namedDay(pair, `${path}.daysOff[${String(index)}]`, year, reader));
  const shortDays = reader.list(fields['shortDays'], `${path}.shortDays`).flatMap((day, index) => {
    const found = dayOf(day, `${path}.shortDays[${String(index)}]`, year, reader);
    return found === null ? [] : [found];
  });
  for (const day of shortDays) {
    const off =
      daysOff.some(([other]) => other === day) || weekdayOf(localDate(`${String(year)}-${day}`)) > 5;
    if (off)
      reader.note(
        `${path}.shortDays`,
        `${day} — и выходной, и рабочий (сокращённый)`,
        `${day} is both off and worked (short)`,
      );
  }
  return [{ year, act, daysOff, shortDays }];
}

function namedDay(value: unknown, path: string, year: number, reader: FieldReader): [string, string][] {
  const pair = reader.list(value, path);
  const day = dayOf(pair[0], path, year, reader);
  const name = reader.text(pair[1], path);
  return day === null || name === '' ? [] : [[day, name]];
}
