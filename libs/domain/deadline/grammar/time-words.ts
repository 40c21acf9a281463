import { localTime, type LocalTime } from '../../time/local-time.js';
import { isGlued, isNumber, textAt, type Found, type Tokens } from './token.js';
import { matches, pastStop, sequence } from './words.js';

const hourWords = 'час|часа|часов|часам|часу|ч';
const partsOfDay = 'утра|вечера';
const minuteWords = 'мин|минут|минута|минуты|минутам|м';

/** «9 часов утра», «6 часов вечера», «(МСК)»: told and passed. */
function withPartOfDay(tokens: Tokens, found: Found<LocalTime> | null): Found<LocalTime> | null {
  if (found === null) return null;
  const hours = Number(found.value.slice(0, 2));
  const evening = matches(tokens, found.next, 'вечера') || (matches(tokens, found.next, 'дня') && hours < 8);
  const told = matches(tokens, found.next, 'утра|дня|вечера') ? found.next + 1 : found.next;
  const open = textAt(tokens, told) === '(' ? told + 1 : told;
  const named = sequence(tokens, open, 'по?', 'мск|московскому|местному', 'времени?');
  const zone = named === null ? told : textAt(tokens, named) === ')' && open > told ? named + 1 : named;
  const value =
    evening && hours < 12 ? localTime(`${String(hours + 12)}${found.value.slice(2)}`) : found.value;
  return { value, next: zone };
}

/** «12:00», «17.00 часов», «17-00», «15 часам», «16 ч. 00 мин.»; 24:00 is the last minute of the day. */
export function writtenTime(tokens: Tokens, at: number): Found<LocalTime> | null {
  return withPartOfDay(tokens, clockTime(tokens, at));
}

function clockTime(tokens: Tokens, at: number): Found<LocalTime> | null {
  if (!isNumber(tokens, at) || textAt(tokens, at).length > 2) return null;
  const hours = Number(textAt(tokens, at));
  const mark = textAt(tokens, at + 1);
  const glued = isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if ((mark === ':' || mark === '.' || mark === '-') && glued && textAt(tokens, at + 2).length === 2) {
    if (!isNumber(tokens, at + 2)) return null;
    // «01.13.2019» is a date that does not exist.
    if (textAt(tokens, at + 3) === mark && isNumber(tokens, at + 4) && isGlued(tokens, at + 4)) return null;
    const after = matches(tokens, at + 3, hourWords) ? pastStop(tokens, at + 4) : at + 3;
    // «17.00» alone may be many things; a colon or the word makes it an hour, or a place where only an hour can stand.
    return timeOf(hours, Number(textAt(tokens, at + 2)), after);
  }
  // «с 8 утра»
  if (matches(tokens, at + 1, partsOfDay)) return timeOf(hours, 0, at + 1);
  if (!matches(tokens, at + 1, hourWords)) return null;
  const next = pastStop(tokens, at + 2);
  const minutes = isNumber(tokens, next) && matches(tokens, next + 1, minuteWords);
  if (!minutes) return timeOf(hours, 0, next);
  return timeOf(hours, Number(textAt(tokens, next)), pastStop(tokens, next + 2));
}

/** «12:00», «12 часов», «12.00», but not «12.10», which only its neighbours make an hour. */
export function isPlainTime(tokens: Tokens, at: number, found: Found<LocalTime>): boolean {
  const named = matches(tokens, at + 1, `${hourWords}|${partsOfDay}`);
  if (textAt(tokens, at + 1) === ':' || named || found.next > at + 3) return true;
  // «15.10.2023, 12.00»: no month is 00 or above 12.
  const second = Number(textAt(tokens, at + 2));
  return second === 0 || second > 12;
}

function timeOf(hours: number, minutes: number, next: number): Found<LocalTime> | null {
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  if (hours === 24) return { value: localTime('23:59'), next };
  const text = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return { value: localTime(text), next };
}
