import { localDateOfParts, yearOf, type LocalDate } from '../time/local-date.js';
import { ruMonthsGenitive } from './day-words.js';

/**
 * Source of a regular expression for a whole date: 01.10.2019, 1/10/19, 2019-10-01, 1 октября 2019 года, «01» октября 2019 г.
 * Every repetition is bounded, so that reading stays linear whatever the text. Needs the flags i and u.
 */
export const writtenDatePattern = [
  '(?:(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})',
  '|(?<day>\\d{1,2})(?:\\s?\\.\\s?|[/-])(?<month>\\d{1,2})(?:\\s?\\.\\s?|[/-])(?<year>\\d{4}|\\d{2})',
  '|["«“„]?\\s?(?<wordedDay>\\d{1,2})(?:-?(?:го|ое|е))?\\s?["»”“]?\\s{0,9}',
  `(?<monthName>${ruMonthsGenitive.join('|')})\\s{0,9}(?<wordedYear>\\d{4}|\\d{2})`,
  ')(?!\\d)(?:\\s{0,9}(?:года|году|год|г\\.|г)(?![A-Za-zЀ-ԯ]))?',
].join('');

/**
 * The day of a match of writtenDatePattern, or null when the calendar does not have it (31 September, month 13).
 * A year of two digits is the one nearest to the signing, without signing one from 1970 to 2069.
 */
export function writtenDate(
  groups: Readonly<Record<string, string | undefined>>,
  signedOn: LocalDate | null,
): LocalDate | null {
  const monthName = groups['monthName']?.toLowerCase();
  const month =
    monthName === undefined
      ? (groups['isoMonth'] ?? groups['month'])
      : String(ruMonthsGenitive.indexOf(monthName) + 1);
  const day = groups['isoDay'] ?? groups['day'] ?? groups['wordedDay'];
  const year = groups['isoYear'] ?? groups['year'] ?? groups['wordedYear'];
  if (year === undefined || month === undefined || day === undefined) return null;
  return localDateOfParts(fullYear(year, signedOn), Number(month), Number(day));
}

/** «22.09.99» is of the last century: no act is dated so far ahead. */
const firstOfLastCentury = 70;

function fullYear(text: string, signedOn: LocalDate | null): number {
  const year = Number(text);
  if (text.length === 4) return year;
  if (signedOn === null) return year < firstOfLastCentury ? 2000 + year : 1900 + year;
  const near = yearOf(signedOn);
  const century = near - (near % 100);
  const candidates = [century - 100 + year, century + year, century + 100 + year];
  return candidates.reduce((best, next) => (Math.abs(next - near) < Math.abs(best - near) ? next : best));
}
