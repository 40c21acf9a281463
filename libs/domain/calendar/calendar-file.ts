import type { RegionalCalendar } from './calendar-content.js';
import type { CalendarFault } from './calendar-fault.js';
import { readCalendarYear } from './calendar-year-file.js';
import type { CalendarYear } from './calendar-year.js';
import { FieldReader, shown } from './field-reader.js';
import { readRegionalDays } from './regional-days-file.js';

export const yearFormat = 'prikaz.calendar-year/1';
export const regionFormat = 'prikaz.regional-days/1';

export interface CalendarFile {
  readonly name: string;
  readonly text: string;
}

export type CalendarFileContent =
  | { readonly year: CalendarYear }
  | { readonly region: RegionalCalendar }
  | { readonly faults: readonly CalendarFault[] };

/**
 * A year of the federal calendar or the days of a region from a JSON file. Everything that is wrong is told at once, each in a
 * sentence with the file's name, the line and the field; then nothing of the file is taken. Never throws.
 */
export function readCalendarFile({ name, text }: CalendarFile): CalendarFileContent {
  const source = text.replace(/^\uFEFF/u, '');
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch (error) {
    return { faults: [notJson(name, source, error)] };
  }
  const reader = new FieldReader();
  const fields = reader.object(parsed, '');
  const format = fields['format'];
  if (reader.faults.length === 0 && format !== yearFormat && format !== regionFormat) {
    const found = shown(format);
    reader.note(
      'format',
      `найдено ${found}, ожидалось "${yearFormat}" или "${regionFormat}"`,
      `found ${found}, expected "${yearFormat}" or "${regionFormat}"`,
    );
  }
  const year = format === yearFormat ? readCalendarYear(fields, reader) : null;
  const region = format === regionFormat ? readRegionalDays(fields, reader) : null;
  if (reader.faults.length > 0) return { faults: reader.faults.map((fault) => placed(fault, name, source)) };
  if (year !== null) return { year };
  if (region !== null) return { region };
  return { faults: [] };
}

function notJson(name: string, source: string, error: unknown): CalendarFault {
  const why = error instanceof Error ? error.message : '';
  const position = /position (\d{1,9})/.exec(why)?.[1];
  const line = position === undefined ? source.split('\n').length : lineAt(source, Number(position));
  return {
    path: 'file',
    message: {
      ru: `${name}, строка ${String(line)}: это не JSON; ожидался файл календаря в виде JSON.`,
      en: `${name}, line ${String(line)}: this is not JSON; a calendar file in JSON was expected.`,
    },
  };
}

/** Puts file, line and field before what is wrong. */
function placed({ path, message }: CalendarFault, name: string, source: string): CalendarFault {
  const line = lineOf(source, path, message.en);
  const [ruLine, enLine] = line === null ? ['', ''] : [`, строка ${String(line)}`, `, line ${String(line)}`];
  const [ruField, enField] = path === '' ? ['', ''] : [`, поле ${path}`, `, field ${path}`];
  return {
    path: path === '' ? 'file' : path,
    message: {
      ru: `${name}${ruLine}${ruField}: ${message.ru}.`,
      en: `${name}${enLine}${enField}: ${message.en}.`,
    },
  };
}

/**
 * The line where the field's name stands, or below it the day that the sentence names: a list of days usually fills several lines.
 */
function lineOf(source: string, path: string, sentence: string): number | null {
  const field =
    path
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? '';
  const start = source.indexOf(`"${field}"`);
  if (field === '' || start < 0) return null;
  const day = /(?:\d{4}-)?(\d\d-\d\d)/.exec(sentence)?.[1];
  const found = day === undefined ? -1 : source.indexOf(`"${day}"`, start);
  return lineAt(source, found < 0 ? start : found);
}

function lineAt(source: string, position: number): number {
  return source.slice(0, position).split('\n').length;
}
