import type { Line } from '../text/lines.js';
import type { Entry } from './entries.js';
import { entriesOf } from './asked-sentences.js';
import { request } from './line-words.js';
import { annexHeading, markerOf } from './markers.js';

const mostLines = 12;

/**
 * «Одновременно сообщаем, что … / замене. При невозможности … просим сообщить»: a paragraph of its own that asks in a later line
 * than its first, from the sentence that asks; null for any other.
 */
export function askingParagraph(
  source: string,
  lines: readonly Line[],
  at: number,
): { entries: readonly Entry[]; next: number } | null {
  const first = lines[at];
  if (first === undefined || lines[at - 1]?.blank !== true || request.test(first.text)) return null;
  const near = lines.slice(at, at + mostLines);
  const length = near.findIndex(
    (line) => line.blank || markerOf(line.text) !== null || annexHeading.test(line.text),
  );
  const own = near.slice(0, length < 0 ? near.length : length);
  const last = own.at(-1);
  if (last === undefined || !own.some((line) => request.test(line.text)) || !/[.!]$/u.test(last.text))
    return null;
  const entries = entriesOf(source, first.start, last.end, false);
  return entries.length === 0 ? null : { entries, next: last.index + 1 };
}
