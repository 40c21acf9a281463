import type { Line } from '../text/lines.js';
import { annexHeading, markerOf, mayFollow } from './markers.js';
import { isSignatureLine } from './signature-lines.js';

/** Looked for within a bound, so that a long text without points stays linear. */
const furthestPoint = 200;

/** Whether a point that may follow `number` stands below, above any annex. */
export function morePointsBelow(lines: readonly Line[], at: number, number: string | null): boolean {
  return numbersBelow(lines, at).some((next) => mayFollow(number, next));
}

/** «Контроль за исполнением … возложить на …» a little below what only tells of something: the points have not ended yet. */
export function controlBelow(lines: readonly Line[], at: number): boolean {
  const near = lines.slice(at, at + furthestControl).filter((line) => !line.blank);
  const control = near.findIndex(({ text }) => laysControl.test(text));
  return (
    control > 0 &&
    !near.slice(0, control).some((line) => annexHeading.test(line.text) || isSignatureLine(line.text))
  );
}

const furthestControl = 10;
const laysControl =
  /^контроль\s.{0,120}(?:исполнени|выполнени).{0,160}(?:возложить|возлагаю|оставляю|оставить)/iu;

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
