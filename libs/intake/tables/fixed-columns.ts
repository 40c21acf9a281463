import type { Line } from '../text/lines.js';
import { isRowNumber, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { isRule, planOf, spacedPieces, type SpacedPiece, type TableHeading } from './drawn-line.js';
import { cellOf, emptyCell, joinCells, type GridCell } from './grid.js';
import { afterTable, longestTime, sectionMark } from './row-marks.js';

const mostSampled = 30;
const mostHeadingLines = 6;
const longestLine = 1_000;

/** The heading of a table whose columns stand below each other: by the gaps that all its lines share, else by its own gaps. */
export function spacedHeading(source: string, lines: readonly Line[], at: number): TableHeading | null {
  const line = lines[at];
  if (line === undefined || line.to - line.from > longestLine || isJustified(source, line)) return null;
  const to = headingEnd(source, lines, at);
  const heading = lines.slice(at, to).filter((own) => !own.blank && !isRule(rawOf(source, own)));
  const width = Math.max(...heading.map((own) => withNumberApart(spacedPieces(source, own)).length));
  for (const gap of [2, 1]) {
    const starts = sharedStarts(source, lines, at, gap);
    const cells = stacked(source, heading, starts);
    const counted = starts.length === width + 1 && cells[0]?.text === '' && isCounted(source, lines[to]);
    const columns = starts.length === width || counted ? planOf(cells) : null;
    if (columns === null) continue;
    // A column without a heading, whose rows are numbered.
    const [first, ...others] = columns;
    const told: Meaning[] = counted && first === 'other' ? ['number', ...others] : columns;
    return { style: 'spaces', columns: told, starts, exact: true, from: at, to };
  }
  const pieces = withNumberApart(spacedPieces(source, line));
  const columns = planOf(pieces);
  if (columns === null) return null;
  const starts = pieces.map((piece) => piece.offset);
  return { style: 'spaces', columns, starts, from: at, to: at + 1 };
}

/** « сроков  окончания  весенних   работ»: a line of running text that was stretched to its margin. */
function isJustified(source: string, line: Line): boolean {
  const raw = rawOf(source, line).trim();
  const pieces = spacedPieces(source, line);
  const small = pieces.filter(({ text }) => /^[\p{Ll}–—-]/u.test(text)).length;
  return small * 2 > pieces.length && !/\s{4}/u.test(raw);
}

function isCounted(source: string, line: Line | undefined): boolean {
  const [first] = line === undefined ? [] : spacedPieces(source, line);
  return isRowNumber(first?.text ?? '');
}

/** Down to the row that is numbered one, where there is one near. */
function headingEnd(source: string, lines: readonly Line[], at: number): number {
  for (let next = at + 1; next < Math.min(lines.length, at + mostHeadingLines); next += 1) {
    const [first] = spacedPieces(source, lines[next] ?? emptyLine);
    if (first !== undefined && /^1(?:\.1)?[.)]?(?:\s|$)/u.test(first.text))
      return belowHeading(source, lines, at, next);
  }
  return at + 1;
}

/** «ЯНВАРЬ» over the first row is no heading. */
function belowHeading(source: string, lines: readonly Line[], at: number, row: number): number {
  const above = lines.slice(at + 1, row).findLast((line) => !line.blank);
  const alone = above !== undefined && spacedPieces(source, above).length === 1;
  return alone &&
    (sectionMark.test(above.text) || (above.text.length < longestTime && looksLikeTerm(above.text)))
    ? above.index
    : row;
}

const emptyLine: Line = { index: 0, from: 0, to: 0, start: 0, end: 0, text: '', blank: true };

function stacked(source: string, heading: readonly Line[], starts: readonly number[]): GridCell[] {
  const cells = starts.map(() => emptyCell(heading[0]?.from ?? 0));
  for (const line of heading) {
    for (const piece of cutPieces(source, line, starts)) {
      const column = columnAt(piece.offset, starts);
      cells[column] = joinCells(cells[column] ?? piece, piece);
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/(?<=\p{Ll})-\s(?=\p{Ll})/gu, '') }));
}

/** Where columns begin: after places that are empty in every line with several pieces. */
function sharedStarts(source: string, lines: readonly Line[], at: number, gap: number): number[] {
  const used: boolean[] = [];
  for (const line of lines.slice(at, at + mostSampled)) {
    if (!line.blank && afterTable.test(line.text)) break;
    const pieces = spacedPieces(source, line);
    if (pieces.length < 2 || line.to - line.from > longestLine || isRule(rawOf(source, line))) continue;
    for (const { offset, text } of pieces) used.fill(true, offset, offset + text.length);
    for (const { offset, text } of pieces)
      for (let place = used.length; place < offset + text.length; place += 1) used[place] = place >= offset;
  }
  const starts: number[] = [];
  let empty = gap;
  used.forEach((taken, place) => {
    if (taken && empty >= gap) starts.push(place);
    empty = taken ? 0 : empty + 1;
  });
  return starts;
}

/** The pieces of a line, cut also where a column begins after a single space. */
export function cutPieces(source: string, line: Line, starts: readonly number[]): SpacedPiece[] {
  return spacedPieces(source, line).flatMap((piece) => {
    const end = piece.offset + (piece.end - piece.start);
    const cuts = starts.filter(
      (start) => start > piece.offset && start < end && /\s/.test(source.charAt(line.from + start - 1)),
    );
    return [piece.offset, ...cuts].map((offset, index) => ({
      ...cellOf(source, line.from + offset, line.from + (cuts[index] ?? end)),
      offset,
    }));
  });
}

/** «№ п/п Мероприятие»: one space only between the first two headings. */
function withNumberApart(pieces: SpacedPiece[]): SpacedPiece[] {
  const [first, ...others] = pieces;
  const number = /^(?:№\s?п\/п|№|п\/п)\s(?=[A-Za-zЀ-ԯ]{4})/u.exec(first?.text ?? '')?.[0];
  if (first === undefined || number === undefined) return pieces;
  const at = number.length;
  return [
    { ...first, end: first.start + at - 1, text: number.trim() },
    { offset: first.offset + at, start: first.start + at, end: first.end, text: first.text.slice(at) },
    ...others,
  ];
}

/** The last column that begins at or shortly after the piece. */
export function columnAt(offset: number, starts: readonly number[], tolerance = 0): number {
  const found = starts.findLastIndex((start) => start <= offset + tolerance);
  return Math.max(0, found);
}

function rawOf(source: string, line: Line): string {
  return source.slice(line.from, line.to);
}
