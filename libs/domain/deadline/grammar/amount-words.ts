import type { RelativeTerm } from '../deadline-reading.js';
import { cardinal, compoundNumber } from './numerals.js';
import { isDash, isNumber, textAt, type Found, type Tokens } from './token.js';
import { matches, pastStop, sequence } from './words.js';

/** How many of which days, weeks, months or years. */
export type Amount = Pick<RelativeTerm, 'count' | 'unit'>;

/** «3-дневный», «10-ти дневный», «трёхдневный», «недельный», «месячный» before «срок». */
export function adjectiveAmount(tokens: Tokens, at: number): Found<Amount> | null {
  const number = isNumber(tokens, at) ? cardinal(tokens, at) : null;
  if (number !== null) {
    const hyphen = isDash(tokens, number.next) ? number.next + 1 : number.next;
    const kind = unitAdjective(tokens, hyphen);
    const unit = unitOfAdjective(textAt(tokens, kind?.next ?? hyphen));
    if (unit === null) return null;
    return { value: { count: number.value, unit: kind?.value ?? unit }, next: (kind?.next ?? hyphen) + 1 };
  }
  if (matches(tokens, at, 'декадный')) return { value: { count: 10, unit: 'day' }, next: at + 1 };
  const plain = unitOfAdjective(textAt(tokens, at));
  const byItself = plain !== 'day' || matches(tokens, at, 'суточн*');
  if (plain !== null && byItself) return { value: { count: 1, unit: plain }, next: at + 1 };
  const compound = compoundNumber(textAt(tokens, at));
  const unit = compound === null ? null : unitOfAdjective(compound.rest);
  return compound === null || unit === null ? null : { value: { count: compound.value, unit }, next: at + 1 };
}

function unitOfAdjective(word: string): 'day' | 'week' | 'month' | 'year' | null {
  if (/^(?:дневн|суточн)(?:ый|ого|ом|ые)$/u.test(word)) return 'day';
  if (/^недельн(?:ый|ого|ом|ые)$/u.test(word)) return 'week';
  if (/^месячн(?:ый|ого|ом|ые)$/u.test(word)) return 'month';
  return /^(?:годичн|годовой|годичный)(?:ый|ого|ом)?$/u.test(word) ? 'year' : null;
}

/** «рабочих», «календарных»: which days are counted. */
export function unitAdjective(tokens: Tokens, at: number): Found<'working-day' | 'calendar-day'> | null {
  if (matches(tokens, at, 'рабоч*|раб|банковск*'))
    return { value: 'working-day', next: textAt(tokens, at) === 'раб' ? pastStop(tokens, at + 1) : at + 1 };
  return matches(tokens, at, 'календарн*|кал|кален')
    ? { value: 'calendar-day', next: pastStop(tokens, at + 1) }
    : null;
}

/** «10 рабочих дней», «десяти дней», «двух недель», «месяца», «24 часов», «суток», «3 р.д.». */
export function amountWords(tokens: Tokens, at: number): Found<Amount> | null {
  const number = cardinal(tokens, at);
  const from = number?.next ?? at;
  const kind = unitAdjective(tokens, from);
  const word = kind?.next ?? from;
  const short = sequence(tokens, word, 'р', '.', 'д') ?? sequence(tokens, word, 'к', '.', 'д');
  if (number !== null && short !== null) {
    const unit = textAt(tokens, word) === 'р' ? ('working-day' as const) : ('calendar-day' as const);
    return { value: { count: number.value, unit }, next: pastStop(tokens, short) };
  }
  const unit = unitOfNoun(textAt(tokens, word));
  if (unit === null) return null;
  const count = number?.value ?? implied(textAt(tokens, word));
  if (count === null) return null;
  const after = unitAdjective(tokens, word + 1);
  const shortened = /^(?:дн|мес)$/u.test(textAt(tokens, word));
  const next = after?.next ?? (shortened ? pastStop(tokens, word + 1) : word + 1);
  if (unit === 'hour') return hoursAsDays(count, next);
  // «2024 год» is a year of the calendar.
  if (unit === 'year' && count > 100) return null;
  const half = sequence(tokens, next, 'с', 'половиной');
  if (half !== null) return null;
  const days = kind ?? after;
  if (unit === 'day' && days !== null) return { value: { count, unit: days.value }, next };
  if (unit === 'half-year') return { value: { count: 6 * count, unit: 'month' }, next };
  if (unit === 'ten-days') return { value: { count: 10 * count, unit: 'day' }, next };
  return { value: { count, unit }, next };
}

function hoursAsDays(hours: number, next: number): Found<Amount> | null {
  // Less than a day is no day of the calendar: another rule or a person.
  return hours % 24 === 0 && hours > 0 ? { value: { count: hours / 24, unit: 'calendar-day' }, next } : null;
}

function unitOfNoun(
  word: string,
): 'day' | 'week' | 'month' | 'year' | 'hour' | 'half-year' | 'ten-days' | null {
  if (/^(?:день|дня|дней|дни|дн|сутки|суток|рабдней)$/u.test(word)) return 'day';
  if (/^недел(?:я|и|ю|ь|е)$/u.test(word)) return 'week';
  if (/^(?:месяц(?:а|ев|у)?|мес)$/u.test(word)) return 'month';
  if (/^(?:год|года|лет)$/u.test(word)) return 'year';
  if (/^(?:час|часа|часов)$/u.test(word)) return 'hour';
  if (/^(?:полугода|полгода)$/u.test(word)) return 'half-year';
  return /^декад[аыу]$/u.test(word) ? 'ten-days' : null;
}

/** «в течение месяца», «за неделю», «в течение суток», «за месяц» are one of it. */
function implied(word: string): number | null {
  return /^(?:день|дня|сутки|суток|недел[яию]|месяца?|года?|полугода|полгода|час|часа|декад[аыу])$/u.test(
    word,
  )
    ? 1
    : null;
}
