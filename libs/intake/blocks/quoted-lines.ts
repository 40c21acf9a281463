import type { Line } from '../text/lines.js';
import type { Entry } from './entries.js';

const furthest = 300;
const longestPoint = 4_000;
const amends =
  /(?:редакции|содержания|словами|пункт[A-Za-zЀ-ԯ]*|абзац[A-Za-zЀ-ԯ]*|приложени[A-Za-zЀ-ԯ]*|предложени[A-Za-zЀ-ԯ]*|раздел[A-Za-zЀ-ԯ]*|строк[A-Za-zЀ-ԯ]{1,3}|позици[A-Za-zЀ-ԯ]*)\s?:?\s?["«“]/iu;

/**
 * Where the quotation ends that the point before has opened and not closed: the index of the line after it. Null when nothing
 * is open, when the point amends nothing, or when the quotation is never closed (a slip of quotes must not swallow the order).
 */
export function quotationLines(
  source: string,
  lines: readonly Line[],
  entry: Entry,
  at: number,
): number | null {
  if (entry.end - entry.start > longestPoint) return null;
  const words = source.slice(entry.start, entry.end);
  if (isPartOfAmended(words, lines[at]?.text ?? '')) return at + 1;
  const announced = /(?:редакции|содержания)\s?:$/iu.test(words) && /^["«“]/u.test(lines[at]?.text ?? '');
  if (!announced && (!amends.test(words) || openQuotes(words) <= 0)) return null;
  let open = announced ? 0 : openQuotes(words);
  for (let next = at; next < Math.min(lines.length, at + furthest); next += 1) {
    open += openQuotes(lines[next]?.text ?? '', open > 0);
    if (open <= 0) return next + 1;
  }
  return null;
}

const amended =
  /^(?:в|во)\s(?![^:]{0,200}(?:внести|обеспечить|провести))[^:]{0,200}:(?:\s{1,20}(?:[-–—•]|[а-я]\))\s|\s{0,20}$)/iu;
const amendment =
  /^(?:[-–—•]|[а-я]\))\s(?=.{0,300}(?:изложить\sв|слов|строк|пункт|абзац|позици|граф|раздел|цифр)).{0,300}(?<![A-Za-zЀ-ԯ])(?:изложить|исключить|заменить|дополнить|считать|признать)(?![A-Za-zЀ-ԯ])/iu;

/** «1.4. В плане мероприятий: а) строку 3 изложить …; б) строку 7 исключить»: bullets that say how one part is amended. */
function isPartOfAmended(words: string, line: string): boolean {
  return amended.test(words) && amendment.test(line);
}

/** Opened and not closed quotes; straight ones open and close in turn. */
function openQuotes(text: string, inside = false): number {
  let open = 0;
  let straight = inside;
  for (const character of text) {
    if (character === '«' || character === '“') open += 1;
    else if (character === '»' || character === '”') open -= 1;
    else if (character === '"') {
      open += straight ? -1 : 1;
      straight = !straight;
    }
  }
  return open;
}
