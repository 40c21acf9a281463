import { writtenDate, writtenDatePattern } from '#libs/domain/deadline/written-date';
import type { DraftBasis } from '#libs/domain/draft/draft-order';
import { maskQuoted } from '../text/nested-quotes.js';

const kinds: readonly (readonly [stem: string, kind: string])[] = [
  ['закон(?:ом|а)\\s(?:[А-ЯЁ][а-яё]+ой\\s)?(?:Республики|области|края)', 'закон'],
  ['муниципальн[A-Za-zЀ-ԯ]{2,3}\\sпрограмм[A-Za-zЀ-ԯ]{1,2}', 'муниципальная программа'],
  ['государственн[A-Za-zЀ-ԯ]{2,3}\\sпрограмм[A-Za-zЀ-ԯ]{1,2}', 'государственная программа'],
  ['программ[A-Za-zЀ-ԯ]{1,2}', 'программа'],
  ['положени(?:ем|я|ю)', 'положение'],
  ['устав(?:ом|а|у)', 'устав'],
  ['план(?:ом|а|у)', 'план'],
  ['порядк(?:ом|а|у)', 'порядок'],
  ['регламент(?:ом|а|у)', 'регламент'],
  ['концепци(?:ей|и)', 'концепция'],
  ['стратеги(?:ей|и)', 'стратегия'],
];
/** Only right after the words that lead to a basis, or in a list that began with them. */
const leads =
  /(?:в\sсоответствии\sс(?:о)?|на\sосновани[ие]|руководствуясь|согласно|во\sисполнение|в\sрамках|,|\sи|с\sучетом)\s{1,3}$/iu;
const act = new RegExp(
  `(?<![A-Za-zЀ-ԯ])(?:${kinds.map(([stem]) => `(${stem})`).join('|')})(?![A-Za-zЀ-ԯ])`,
  'giu',
);
const end =
  /[,;:]\s|,?\s(?:в\s(?:целях|связи)|с\sцелью|для\s|приказыва|постановля|распоряжа|поруча)|\sи\s(?=[A-Za-zЀ-ԯ]?(?:положени|устав|план|порядк|регламент|программ|в\sцелях|с\sцелью))|$/giu;
/** «Закон … от 23 января 2001 года «О …»» without its number. */
const day = new RegExp(`(?<![A-Za-zЀ-ԯ])от\\s${writtenDatePattern}`, 'iu');
/** «статьей 31 Закона Республики …», «подпунктом 7) статьи 10-1 Закона …» */
const article =
  /(?<![A-Za-zЀ-ԯ])(?:(?:(?:под)?пункт|част|абзац)[A-Za-zЀ-ԯ]{1,4}\s\d[\d.,)\sи-]{0,20}){0,3}стать[A-Za-zЀ-ԯ]{1,3}\s\d[\d.,\sи-]{0,20}$/iu;
const longestArticle = 100;
const longest = 300;

/** «Положения о муниципальной системе …» without date and number. */
export function bareBases(
  preamble: string,
  taken: readonly (readonly [start: number, end: number])[],
): { start: number; end: number; basis: DraftBasis }[] {
  const frame = maskQuoted(preamble);
  const found: { start: number; end: number; basis: DraftBasis }[] = [];
  for (const match of frame.matchAll(act)) {
    const cited = article.exec(frame.slice(Math.max(0, match.index - longestArticle), match.index));
    const start = match.index - (cited?.[0].length ?? 0);
    if (taken.some(([from, to]) => start >= from && start < to)) continue;
    if (found.some((other) => start >= other.start && start < other.end)) continue;
    if (!leads.test(frame.slice(Math.max(0, start - 40), start))) continue;
    const stop = endAfter(frame, match.index + match[0].length);
    if (/утвержд[её]нн|от\s\d/iu.test(preamble.slice(stop, stop + 20))) continue;
    const text = preamble.slice(start, stop).trim().replace(/:$/u, '');
    const dated = day.exec(text)?.groups;
    const kind = kinds[match.slice(1).findIndex(Boolean)]?.[1] ?? null;
    found.push({
      start,
      end: stop,
      basis: { text, kind, number: null, date: dated === undefined ? null : writtenDate(dated, null) },
    });
  }
  return found;
}

function endAfter(frame: string, from: number): number {
  const window = frame.slice(from, from + longest);
  for (const match of window.matchAll(end)) return from + match.index;
  return from + window.length;
}
