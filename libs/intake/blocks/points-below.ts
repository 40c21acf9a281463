import type { Line } from '../text/lines.js';
import { annexHeading, markerOf, mayFollow } from './markers.js';

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

function numbersBelow(lines: readonly Line[], at: number): string[] {
  const near = lines.slice(at, at + furthestPoint);
  const annex = near.findIndex((line) => annexHeading.test(line.text));
  return near.slice(0, annex < 0 ? near.length : annex).flatMap((line) => markerOf(line.text)?.number ?? []);
}
