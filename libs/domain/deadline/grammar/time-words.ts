import { localTime, type LocalTime } from '../../time/local-time.js';
import { isGlued, isNumber, textAt, type Found, type Tokens } from './token.js';
import { matches, pastStop } from './words.js';

const hourWords = 'час|часа|часов|часам|часу|ч';
const minuteWords = 'мин|минут|минута|минуты|минутам|м';

/** «12:00», «17.00 часов», «17-00», «15 часам», «16 ч. 00 мин.»; 24:00 is the last minute of the day. */
export function writtenTime(tokens: Tokens, at: number): Found<LocalTime> | null {
  if (!isNumber(tokens, at) || textAt(tokens, at).length > 2) return null;
  const hours = Number(textAt(tokens, at));
  const mark = textAt(tokens, at + 1);
  const glued = isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if ((mark === ':' || mark === '.' || mark === '-') && glued && textAt(tokens, at + 2).length === 2) {
    if (!isNumber(tokens, at + 2)) return null;
    const after = matches(tokens, at + 3, hourWords) ? pastStop(tokens, at + 4) : at + 3;
    // «17.00» alone may be many things; a colon or the word makes it an hour, or a place where only an hour can stand.
    return timeOf(hours, Number(textAt(tokens, at + 2)), after);
  }
  if (!matches(tokens, at + 1, hourWords)) return null;
  const next = pastStop(tokens, at + 2);
  const minutes = isNumber(tokens, next) && matches(tokens, next + 1, minuteWords);
  if (!minutes) return timeOf(hours, 0, next);
  return timeOf(hours, Number(textAt(tokens, next)), pastStop(tokens, next + 2));
}

/** «12:00» and «12 часов», but not «12.00», which only its neighbours make an hour. */
export function isPlainTime(tokens: Tokens, at: number, found: Found<LocalTime>): boolean {
  return textAt(tokens, at + 1) === ':' || matches(tokens, at + 1, hourWords) || found.next > at + 3;
}

function timeOf(hours: number, minutes: number, next: number): Found<LocalTime> | null {
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  if (hours === 24) return { value: localTime('23:59'), next };
  const text = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return { value: localTime(text), next };
}
