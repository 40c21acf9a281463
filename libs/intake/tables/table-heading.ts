import type { Line } from '../text/lines.js';
import { meaningOf, type Meaning } from './column-meaning.js';
import { hasBar, piecesBetween, planOf, type TableHeading } from './drawn-line.js';
import { spacedHeading } from './fixed-columns.js';
import { flatColumns } from './flat-rows.js';
import { joinCells, type GridCell } from './grid.js';
import { pipeHeading } from './pipe-table.js';
import { beginsCopied, isCopied } from './wrapped-rows.js';
import { headsSubRows, isTimeSection, sectionMark } from './row-marks.js';

const mostHeadingLines = 40;
const longestStacked = 120;
const furthestCount = 14;
const furthestFlat = 6;
const headingWord =
  /мероприят|срок|ответств|исполнит|показател|содержани|наименован|поручени|индикатор|критери|(?<=\s|^)дата(?=\s|$)/iu;

/** A heading of a plan that begins at this line, however it is drawn; null for any other line. */
export function headingAt(source: string, lines: readonly Line[], at: number): TableHeading | null {
  const line = lines[at];
  if (line === undefined || line.blank) return null;
  const raw = source.slice(line.from, line.to);
  if (hasBar(raw)) return pipeHeading(source, lines, at);
  if (raw.includes('\t')) {
    const one = oneLineHeading(source, line, '\t');
    if (one !== null) return one;
  }
  if (/\S\s{2,}\S/.test(raw.slice(0, 400)) && headingWord.test(raw)) {
    const spaced = spacedHeading(source, lines, at);
    if (spaced !== null) return spaced;
  }
  const flat = flatColumns(line.text);
  if (flat !== null) {
    const [first, second] = lines.slice(at + 1, at + furthestFlat).filter((next) => !next.blank);
    const begins =
      beginsCopied(first?.text ?? '') ||
      (sectionMark.test(first?.text ?? '') && beginsCopied(second?.text ?? ''));
    if (begins) return { style: 'wrapped', columns: flat, starts: [], from: at, to: at + 1 };
  }
  return stackedHeading(source, lines, at);
}

function oneLineHeading(source: string, line: Line, separator: '\t'): TableHeading | null {
  const pieces = piecesBetween(source, line.from, line.to, separator);
  while (pieces[0]?.text === '') pieces.shift();
  while (pieces.at(-1)?.text === '') pieces.pop();
  const columns = planOf(pieces);
  return columns && { style: 'tabs', columns, starts: [], from: line.index, to: line.index + 1 };
}

/** Headings one below the other (also after tabs), down to the line that holds the first row's number. */
function stackedHeading(source: string, lines: readonly Line[], at: number): TableHeading | null {
  const first = lines[at];
  if (first === undefined || first.text.length > longestStacked || /[.;:]$|^\d/u.test(first.text))
    return null;
  if (meaningOf(first.text) === null) return null;
  const pieces: GridCell[] = [];
  let tabs = false;
  let counted = 0;
  let section = -1;
  for (let next = at; next < Math.min(lines.length, at + mostHeadingLines); next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const raw = source.slice(line.from, line.to);
    tabs ||= raw.includes('\t');
    if (
      firstPiece(raw) === String(counted + 1) &&
      (counted > 0 || countsColumns(source, lines, next, pieces))
    ) {
      counted += 1;
      continue;
    }
    if (/^1(?:\.1)?[.)]?$/u.test(firstPiece(raw)))
      return overFirstRow(pieces, { tabs, from: at, to: section < 0 ? next : section });
    if (pieces.length > 1 && headsSubRows(source, lines, next)) continue;
    if (pieces.length > 1 && isTimeSection(lines, next, 1)) {
      section = next;
      continue;
    }
    if (pieces.length > 3 && beginsCopied(line.text)) {
      const columns = planOf(pieces);
      return columns !== null && isCopied(columns)
        ? { style: 'wrapped', columns, starts: [], from: at, to: next }
        : null;
    }
    if (line.blank || (pieces.length > 1 && sectionMark.test(line.text))) continue;
    if (line.text.length > longestStacked) return null;
    const own = piecesBetween(source, line.from, line.to, '\t').filter((piece) => piece.text !== '');
    // A line that is a heading by itself: the lines above it are no part of a table.
    if (own.length > 2) return null;
    const apart = own.length === 1 && (lines[next - 1]?.blank ?? false);
    for (const piece of own) takeHeading(pieces, piece, apart);
    if (pieces.length > 14) return null;
  }
  return null;
}

/** «мероприятий на май» below «ПЛАН», above a heading that names the work anew. */
function endsTitle([first, ...others]: readonly GridCell[]): boolean {
  if (first === undefined || !/^\p{Ll}/u.test(first.text) || meaningOf(first.text) !== 'activity')
    return false;
  return others.some(({ text }) => meaningOf(text) === 'activity');
}

function overFirstRow(
  pieces: readonly GridCell[],
  { tabs, from, to }: { tabs: boolean; from: number; to: number },
): TableHeading | null {
  const own = withoutOtherLanguage(pieces);
  const named = own.filter((piece) => meaningOf(piece.text) !== null).length;
  const told = named * 2 > own.length ? planOf(own) : null;
  const columns = told === null || tabs ? told : withNumber(told);
  // «План мероприятий …» over «№ п/п» is the title of the table.
  if (columns === null || columns.indexOf('number') > 0 || endsTitle(pieces)) return null;
  return { style: tabs ? 'tabs' : 'lines', columns, starts: [], from, to };
}

/** «Муддат» over «Срок», «Ижрочилар» over «Исполнители»: the same headings in another language, each above its own. */
function withoutOtherLanguage(pieces: readonly GridCell[]): readonly GridCell[] {
  const own = pieces.filter(({ text }) => meaningOf(text) !== null);
  const others = pieces.filter(({ text }, at) => {
    const next = pieces[at + 1];
    return (
      meaningOf(text) === null && !text.includes(' ') && next !== undefined && meaningOf(next.text) !== null
    );
  });
  return others.length > 1 && own.length + others.length === pieces.length ? own : pieces;
}

/** Rows begin with a number though no heading names it: it stands in the first column that holds nothing else, or before all. */
function withNumber(columns: readonly Meaning[]): Meaning[] {
  if (columns.includes('number')) return [...columns];
  return ['number', ...(columns[0] === 'other' ? columns.slice(1) : columns)];
}

/** «1», «2», «3» on lines of their own below the headings, or each below its own. */
function countsColumns(
  source: string,
  lines: readonly Line[],
  at: number,
  pieces: readonly GridCell[],
): boolean {
  const raws = lines.slice(at + 1, at + furthestCount).map((line) => source.slice(line.from, line.to).trim());
  const numbers = raws.filter((raw) => /^\d{1,2}$/u.test(raw));
  const inOrder = numbers.slice(0, 2).every((raw, index) => raw === String(index + 2));
  const next = raws.find((raw) => raw !== '');
  return (
    inOrder &&
    numbers.length > 1 &&
    (next === '2' || (pieces.length === 1 && meaningOf(pieces[0]?.text ?? '') === 'number'))
  );
}

/**
 * «Ответственные» over «исполнители»: what does not name a column of its own goes on with the one above. Columns may be named
 * with small letters where blank lines set them apart.
 */
function takeHeading(pieces: GridCell[], piece: GridCell, apart: boolean): void {
  if (piece.text === '') return;
  const last = pieces.at(-1);
  const own = apart ? meaningOf(piece.text) : null;
  const another = own !== null && last !== undefined && own !== meaningOf(last.text);
  const goesOn =
    !another && last !== undefined && (/^[\p{Ll}(]/u.test(piece.text) || /^п\/п/iu.test(piece.text));
  if (goesOn) pieces[pieces.length - 1] = joinCells(last, piece);
  else pieces.push(piece);
}

function firstPiece(raw: string): string {
  return (raw.trim().split('\t', 1)[0] ?? '').trim();
}
