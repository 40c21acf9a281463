import type { Fragment } from './page-content.js';

/** Texts on one line with ordinary gaps between them. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

export interface TextLine {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** More than one where wide gaps divide the line: columns, a signature. */
  readonly segments: readonly Segment[];
}

/** Fragments to lines from top to bottom; raised figures (marks of footnotes) are left out. */
export function textLines(fragments: readonly Fragment[]): TextLine[] {
  const lines: Fragment[][] = [];
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  for (const fragment of sorted) {
    const current = lines.at(-1);
    const first = current?.[0];
    const near =
      first !== undefined && fragment.baseline - first.baseline < 0.45 * Math.max(first.size, fragment.size);
    if (current !== undefined && near) current.push(fragment);
    else lines.push([fragment]);
  }
  const read = lines.map((line) => lineOf(line, nowhere));
  return lines.flatMap((fragments, index) => {
    const starts = columnStarts(read[index - 1], read[index + 1]);
    const line = starts.size > 0 && isJoinedAt(starts, fragments) ? lineOf(fragments, starts) : read[index];
    return line == null ? [] : [line];
  });
}

const nowhere: ReadonlySet<number> = new Set();

/** Where the neighbours of a line have their further columns. */
function columnStarts(above: TextLine | null | undefined, below: TextLine | null | undefined): Set<number> {
  const lines = [above, below].flatMap((line) => line ?? []);
  return new Set(lines.flatMap(({ segments }) => segments.slice(1).map(({ left }) => Math.round(left))));
}

/** A long text of one column may reach the next one so nearly that the gap between them looks like a space. */
function isJoinedAt(starts: ReadonlySet<number>, fragments: readonly Fragment[]): boolean {
  return fragments.some(({ left }) => starts.has(Math.round(left)));
}

export function textOf(line: TextLine): string {
  return line.segments.map(({ text }) => text).join('\t');
}

const markAlone = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\p{L}\)|[-–—•▪·●○■◦‣➢✓])$/u;

/** A number or bullet stands apart from the text that hangs beside it, and belongs to it. */
function withMark(segments: readonly Segment[]): readonly Segment[] {
  const [mark, text] = segments;
  if (segments.length !== 2 || mark === undefined || text === undefined) return segments;
  if (!markAlone.test(mark.text)) return segments;
  return [{ left: mark.left, right: text.right, text: `${mark.text} ${text.text}` }];
}

const raised = /^\d{1,2}\)?$/u;

function lineOf(all: readonly Fragment[], starts: ReadonlySet<number>): TextLine | null {
  const size = Math.max(...all.map((one) => one.size));
  const feet = Math.max(...all.filter((one) => one.size >= size * 0.8).map((one) => one.baseline));
  const kept = all.filter(
    (one) =>
      all.length === 1 ||
      !(one.size < size * 0.8 && one.baseline < feet - size * 0.15 && raised.test(one.text)),
  );
  const sorted = kept.sort((a, b) => a.left - b.left);
  const segments = withMark(segmentsOf(sorted, starts));
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return null;
  return { left: first.left, right: last.right, baseline: feet, size, segments };
}

function segmentsOf(fragments: readonly Fragment[], starts: ReadonlySet<number>): Segment[] {
  const gaps = fragments.slice(1).map((one, index) => one.left - (fragments[index]?.right ?? one.left));
  const narrowest = narrowestGap(fragments, gaps);
  const words = gaps.filter((gap, index) => gap > (fragments[index]?.size ?? 0) * 0.1).sort((a, b) => a - b);
  const usual = words[Math.floor((words.length - 1) / 2)] ?? 0;
  const segments: { left: number; right: number; text: string }[] = [];
  fragments.forEach((one, index) => {
    const gap = index === 0 ? Number.POSITIVE_INFINITY : (gaps[index - 1] ?? 0);
    const current = segments.at(-1);
    const isColumn = starts.has(Math.round(one.left)) && gap > one.size * 0.3;
    if (current === undefined || isColumn || isWide(gap, one.size, narrowest)) {
      segments.push({ left: one.left, right: one.right, text: one.text });
      return;
    }
    current.text += (isSpace(gap, one.size, usual, current.text) ? ' ' : '') + one.text;
    current.right = Math.max(current.right, one.right);
  });
  return segments.map((one) => ({
    ...one,
    text: one.text
      .replace(hyphenGap, '$1$2')
      .replace(rangeGap, '$1$2')
      .replace(addressGap, '$1')
      .replace('№ №', '№№'),
  }));
}

// Stretched gaps after a hyphen («190- ФЗ», «Ж.- Б.»), a stroke («12/ ПР»), in a range («9– 13») or within «№№» that the library took
// for spaces; «двух- и трёхлетний» has a real one.
const hyphenGap =
  /(?<!https?:\/\/\S{0,200})([\p{L}\d]|\p{Lu}\.(?=- \p{Lu}))([-/]) (?=[\p{L}\d])(?!(?:и|или|до|а)\s)/gu;
const rangeGap = /(\d)([–—]) (?=\d)/gu;

/** «https:// school.example/ form»: printers part an address behind its strokes; a figure behind one may be a day. */
const addressGap = /(https?:\/\/|https?:\/\/[\w.-]+\/)\s(?=[a-z])/giu;

const ordinarySpace = 0.4;
const widest = 1.4;
const spaceWidth = 0.25;
const hyphenEnd = /[\p{L}\d.][-/]$/u;
const alike = 1.15;

/**
 * The narrowest gap between words: in a stretched line all are alike, in a row of cells the gaps between cells are not.
 * 0 where each cell is one word, so that every gap is one between cells.
 */
function narrowestGap(fragments: readonly Fragment[], gaps: readonly number[]): number {
  const size = fragments[0]?.size ?? 0;
  // A gap that was stretched behind a hyphen is narrower than its neighbours by the space that is not there.
  const between = gaps
    .map((gap, index) => (hyphenEnd.test(fragments[index]?.text ?? '') ? gap + size * spaceWidth : gap))
    .filter((gap) => gap > size * 0.1);
  const least = Math.min(...between);
  if (fragments.some(({ text }) => text.includes(' '))) return Math.min(size * ordinarySpace, least);
  const isStretched = between.length > 1 && Math.max(...between) < least * alike;
  return least < size * widest || isStretched ? least : 0;
}

/** Some printers stretch a line after hyphens too: there the gap lacks the width of a space. */
function isSpace(gap: number, size: number, usual: number, before: string): boolean {
  if (hyphenEnd.test(before) && gap < usual - size * 0.15) return false;
  return gap > size * 0.12;
}

/** Lines that are stretched to the margin have wide gaps too, but equal ones. */
function isWide(gap: number, size: number, narrowest: number): boolean {
  return gap > size * 4 || (gap > size * widest && gap > narrowest * 3);
}
