import type { YearMention } from './moment.js';
import { wordedOrdinal } from './numerals.js';
import { isGlued, isNumber, textAt, type Found, type Tokens } from './token.js';
import { matches, pastStop, sequence } from './words.js';

const thisYear = 'текущего|текущем|текущий|этого|этом|сего|нынешнего|нынешнем|настоящего|данного|тек';
const nextYear =
  'следующего|следующем|следующий|будущего|будущем|очередного|предстоящего|предстоящем|нового|новом';
const lastYear =
  'прошлого|прошлом|прошлый|прошедшего|истекшего|истекшем|минувшего|минувшем|предыдущего|отчетного';

/** «2023 года», «2023 г.», «2023», «текущего года», «т.г.», «с. г.», «следующего года». */
export function writtenYear(tokens: Tokens, at: number): Found<YearMention> | null {
  return numberYear(tokens, at) ?? wordYear(tokens, at);
}

/** A number of four digits that can be a year, with or without «года». */
export function numberYear(tokens: Tokens, at: number): Found<number> | null {
  if (!isNumber(tokens, at)) return null;
  const value = Number(textAt(tokens, at));
  if (textAt(tokens, at).length !== 4 || value < 1900 || value > 2199) return null;
  return { value, next: pastYearWord(tokens, at + 1) ?? at + 1 };
}

/** «23 г.», «23 года»: two digits are a year only before its word. */
export function shortYear(tokens: Tokens, at: number): Found<number> | null {
  if (!isNumber(tokens, at) || textAt(tokens, at).length !== 2) return null;
  const next = pastYearWord(tokens, at + 1);
  return next === null ? null : { value: Number(textAt(tokens, at)), next };
}

export function wordYear(tokens: Tokens, at: number): Found<YearMention> | null {
  const abbreviated = sequence(tokens, at, 'т|с', '.|/?', 'г');
  if (abbreviated !== null && textAt(tokens, abbreviated - 1) === 'г') {
    return { value: 'this', next: pastStop(tokens, abbreviated) };
  }
  const mention = yearAdjective(tokens, at);
  if (mention === null) return null;
  const after = sequence(tokens, pastStop(tokens, mention.next), 'календарн*?', 'год*|г');
  if (after === null) return null;
  const short = textAt(tokens, after - 1) === 'г';
  return { value: mention.value, next: short ? pastStop(tokens, after) : after };
}

/** «текущего», «следующего», «прошлого». */
export function yearAdjective(tokens: Tokens, at: number): Found<'this' | 'next' | 'last'> | null {
  if (matches(tokens, at, thisYear)) return { value: 'this', next: at + 1 };
  if (matches(tokens, at, nextYear)) return { value: 'next', next: at + 1 };
  return matches(tokens, at, lastYear) ? { value: 'last', next: at + 1 } : null;
}

/** Past «года», «году», «г.», «гг.», or null when no such word follows. */
export function pastYearWord(tokens: Tokens, at: number): number | null {
  if (matches(tokens, at, 'год|года|году|годом|годы|годов|годах')) return at + 1;
  if (!matches(tokens, at, 'г|гг')) return null;
  const stop = pastStop(tokens, at + 1);
  // «2023 г.г.», «г. г.»
  if (textAt(tokens, stop) === 'г' && (isGlued(tokens, stop) || textAt(tokens, stop + 1) === '.')) {
    return pastStop(tokens, stop + 1);
  }
  return stop;
}

/** «две тысячи двадцать третьего года». */
export function wordedYear(tokens: Tokens, at: number): Found<number> | null {
  const thousands = sequence(tokens, at, 'две|двух', 'тысячи|тысяч');
  const rest = thousands === null ? null : wordedOrdinal(tokens, thousands);
  if (rest === null) return null;
  return { value: 2000 + rest.value, next: pastYearWord(tokens, rest.next) ?? rest.next };
}
