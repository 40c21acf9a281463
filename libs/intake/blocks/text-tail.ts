import type { Line } from '../text/lines.js';
import { acquainted, drafter, section } from './line-words.js';
import { annexHeading, enclosure } from './markers.js';
import { morePointsBelow, numbersGoOn } from './points-below.js';
import { goesOn, isSignatureLine, isUnsigned, signatureAt } from './signature-lines.js';
import { beginsPointAt, isWorkAt } from './unmarked-task.js';

/** How far the operative part was read. */
export interface ReadSoFar {
  /** Whether what was read last is a whole sentence. */
  readonly ended: boolean;
  /** The last number of a point. */
  readonly number: string | null;
  /** Parts of the document («II. …») may count their points anew. */
  readonly inParts: boolean;
  /** There are no numbers. */
  readonly unnumbered: boolean;
}

/** Whether the operative part ends above this line: a signature, an annex, a list of copies, or words of no point. */
export function beginsTail(
  lines: readonly Line[],
  at: number,
  { ended, number, inParts, unnumbered }: ReadSoFar,
): boolean {
  const line = lines[at];
  if (line === undefined) return true;
  const { text } = line;
  const afterBlank = lines[at - 1]?.blank ?? true;
  // «Отделу кадров / разослать приказ»: a word of the sentence.
  const sent = acquainted.test(text) && (afterBlank || !/^\p{Ll}/u.test(text));
  if (sent || annexHeading.test(text) || enclosure.test(text) || drafter.test(text)) return true;
  const signs = ended && ((isSignatureLine(line) && !goesOn(lines, at + 1)) || isUnsigned(lines, at));
  if (signatureAt(lines, at) || signs) return (ended || afterBlank) && !numbersGoOn(lines, at, number);
  if (!afterBlank || !ended || beginsPointAt(lines, at)) return false;
  if (unnumbered && isWorkAt(lines, at)) return false;
  const anew = inParts && section.test(text) && morePointsBelow(lines, at, null);
  return /^[\p{Lu}«]/u.test(text) && !anew && !morePointsBelow(lines, at, number);
}
