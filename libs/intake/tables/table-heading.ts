import type { Line } from '../text/lines.js';
import { isRowNumber } from './cell-likeness.js';
import { isPlan, meaningOf, settleMeanings, type Meaning } from './column-meaning.js';
import { cellOf, joinCells, type GridCell } from './grid.js';

export type TableStyle = 'pipes' | 'tabs' | 'spaces' | 'lines';

export interface TableHeading {
  readonly style: TableStyle;
  readonly columns: readonly Meaning[];
  /** Offsets in the line where each column begins; only fixed columns need them. */
  readonly starts: readonly number[];
  readonly from: number;
  /** The first line below the heading. */
  readonly to: number;
}

const mostHeadingLines = 40;
const longestStacked = 120;
const headingWord =
  /мероприят|срок|ответств|исполнит|показател|содержани|наименован|поручени|индикатор|критери/iu;
const rule = /^[\s|+:=_-]+$/;

/** A heading of a plan that begins at this line, however it is drawn; null for any other line. */
export function headingAt(source: string, lines: readonly Line[], at: number): TableHeading | null {
  const line = lines[at];
  if (line === undefined || line.blank) return null;
  const raw = source.slice(line.from, line.to);
  if (raw.includes('|')) return pipeHeading(source, line);
  if (raw.includes('\t')) {
    const one = oneLineHeading(source, line, '\t');
    if (one !== null) return one;
  }
  if (/\S\s{2,}\S/.test(raw.slice(0, 400)) && headingWord.test(raw)) {
    const spaced = spacedHeading(source, line);
    if (spaced !== null) return spaced;
  }
  return stackedHeading(source, lines, at);
}

export function isRule(raw: string): boolean {
  return raw.trim() !== '' && rule.test(raw);
}

/** Pieces between separators, with their places in the source. */
export function piecesBetween(source: string, from: number, to: number, separator: '|' | '\t'): GridCell[] {
  const pieces: GridCell[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && source.charAt(at) !== separator) continue;
    pieces.push(cellOf(source, start, at));
    start = at + 1;
  }
  return pieces;
}

export function pipePieces(source: string, line: Line): GridCell[] {
  const pieces = piecesBetween(source, line.from, line.to, '|');
  const raw = source.slice(line.from, line.to).trim();
  const first = raw.startsWith('|') ? 1 : 0;
  return pieces.slice(first, raw.endsWith('|') ? -1 : undefined);
}

export interface SpacedPiece extends GridCell {
  readonly offset: number;
}

export function spacedPieces(source: string, line: Line): SpacedPiece[] {
  const raw = source.slice(line.from, line.to);
  return [...raw.matchAll(/\S+(?:\s\S+)*/gu)].map((match) => ({
    ...cellOf(source, line.from + match.index, line.from + match.index + match[0].length),
    offset: match.index,
  }));
}

function planOf(pieces: readonly GridCell[]): Meaning[] | null {
  if (pieces.length < 2) return null;
  const columns = settleMeanings(pieces.map((piece) => piece.text));
  return isPlan(columns) ? columns : null;
}

function pipeHeading(source: string, line: Line): TableHeading | null {
  const columns = planOf(pipePieces(source, line));
  return columns && { style: 'pipes', columns, starts: [], from: line.index, to: line.index + 1 };
}

function oneLineHeading(source: string, line: Line, separator: '\t'): TableHeading | null {
  const pieces = piecesBetween(source, line.from, line.to, separator);
  while (pieces[0]?.text === '') pieces.shift();
  while (pieces.at(-1)?.text === '') pieces.pop();
  const columns = planOf(pieces);
  return columns && { style: 'tabs', columns, starts: [], from: line.index, to: line.index + 1 };
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

function spacedHeading(source: string, line: Line): TableHeading | null {
  const pieces = withNumberApart(spacedPieces(source, line));
  const columns = planOf(pieces);
  if (columns === null) return null;
  const starts = pieces.map((piece) => piece.offset);
  return { style: 'spaces', columns, starts, from: line.index, to: line.index + 1 };
}

/** Headings one below the other (also after tabs), down to the line that holds the first row's number. */
function stackedHeading(source: string, lines: readonly Line[], at: number): TableHeading | null {
  const first = lines[at];
  if (first === undefined || first.text.length > longestStacked || /[.;:]$|^\d/u.test(first.text))
    return null;
  if (meaningOf(first.text) === null) return null;
  const pieces: GridCell[] = [];
  let tabs = false;
  for (let next = at; next < Math.min(lines.length, at + mostHeadingLines); next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const raw = source.slice(line.from, line.to);
    tabs ||= raw.includes('\t');
    if (isRowNumber(firstPiece(raw)) && /^1(?:\.1)?[.)]?$/u.test(firstPiece(raw))) {
      const named = pieces.filter((piece) => meaningOf(piece.text) !== null).length;
      const columns = named * 2 > pieces.length ? planOf(pieces) : null;
      // «План мероприятий …» over «№ п/п» is the title of the table.
      if (columns === null || columns.indexOf('number') > 0) return null;
      return { style: tabs ? 'tabs' : 'lines', columns, starts: [], from: at, to: next };
    }
    if (line.blank) continue;
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
