import { controlAt } from '../items/read-control.js';
import { infinitives } from '../language/verbs.js';
import { personMentions } from '../people/person-mention.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { Entry } from './entries.js';
import { annexHeading, markerOf, mayFollow } from './markers.js';
import { signatureAt } from './signature-lines.js';

/** Looked for within a bound, so that a long text without points stays linear. */
const furthestPoint = 200;

/** Whether a point that may follow `number` stands below, above any annex. */
export function morePointsBelow(lines: readonly Line[], at: number, number: string | null): boolean {
  return numbersBelow(lines, at).some((next) => mayFollow(number, next));
}

/**
 * Whether the very next number below goes on with the list: «Председатель комиссии – И.О. Фамилия» inside a point is no
 * signature then. A list that begins anew is an annex without a heading.
 */
export function numbersGoOn(lines: readonly Line[], at: number, number: string | null): boolean {
  const [next] = numbersBelow(lines, at);
  return number !== null && next !== undefined && next !== '1' && mayFollow(number, next);
}

const furthestControl = 6;

/** The line of «Контроль за исполнением …» below a sentence that is no point, such as who takes the reports; null for none. */
export function controlBelow(lines: readonly Line[], at: number): number | null {
  const near = lines.slice(at + 1, at + 1 + furthestControl);
  const found = near.findIndex(({ text }) => /^контроль\s(?:за\s|над\s)?(?:ис|вы)полнени/iu.test(text));
  const between = [...lines.slice(at, at + 1), ...near.slice(0, Math.max(0, found))];
  const told = between.every(
    (line, index) => line.blank || (/[.:;]$|\p{Ll}$/u.test(line.text) && !signatureAt(between, index)),
  );
  return found >= 0 && told && !annexHeading.test(lines[at]?.text ?? '') ? at + 1 + found : null;
}

/** «Поручить Белову А.Б. … доложить. Контроль … возложить на …» in one paragraph that bears no number: two points. */
export function controlApart(source: string, entry: Entry): Entry[] {
  const folded = foldText(source, entry.start, entry.end);
  const at = entry.mark === 'paragraph' && entry.fields === undefined ? controlAt(folded.text) : -1;
  if (at < 0 || infinitives(maskQuoted(folded.text.slice(0, at))).length === 0) return [entry];
  const start = folded.sourceOffset(at);
  return [
    { ...entry, end: start },
    { mark: 'paragraph', number: null, start, end: entry.end },
  ];
}

/** «Контроль – директор школы Белов А.Б.» right below «п. 2 – методист, п. 3 – завхоз», where a list tells who does the points. */
export function controlToldApart(lines: readonly Line[], tailAt: number): Entry[] {
  const found = lines.find(
    ({ index, text }) =>
      index > tailAt &&
      /^контроль\s?[:–—-]\s/iu.test(text) &&
      personMentions(text, 'nominative').length > 0 &&
      /^(?:к\s|по\s)?(?:п{1,2}\.|пункт[а-я]{0,3})\s?\d|[:–—-]\sп{1,2}\.\s?\d/iu.test(
        lines[index - 1]?.text ?? '',
      ),
  );
  return found === undefined ? [] : [{ mark: 'paragraph', number: null, start: found.start, end: found.end }];
}

function numbersBelow(lines: readonly Line[], at: number): string[] {
  const near = lines.slice(at, at + furthestPoint);
  const annex = near.findIndex((line) => annexHeading.test(line.text));
  return near.slice(0, annex < 0 ? near.length : annex).flatMap((line) => markerOf(line.text)?.number ?? []);
}
