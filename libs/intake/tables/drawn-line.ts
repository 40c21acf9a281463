import type { Line } from '../text/lines.js';
import { isPlan, settleMeanings, type Meaning } from './column-meaning.js';
import { anyBar, cellOf, isBar, type GridCell } from './grid.js';

export type TableStyle = 'pipes' | 'tabs' | 'spaces' | 'lines' | 'wrapped';

export interface TableHeading {
  readonly style: TableStyle;
  readonly columns: readonly Meaning[];
  /** Offsets in the line where each column begins; only fixed columns need them. */
  readonly starts: readonly number[];
  /** The columns begin exactly there: no line of the table has anything in the gaps before them. */
  readonly exact?: true;
  readonly from: number;
  /** The first line below the heading. */
  readonly to: number;
}

export interface TableBody {
  readonly rows: readonly (readonly GridCell[])[];
  /** The first line that is no longer the table's. */
  readonly to: number;
}

/** Also of old registers: «-----T-----¬» above, «L-----+------» below. */
const rule = /^[\s+:=_\-|│┃║¦├┤┼┬┴╠╣╬╟╢╫╞╡╪┌┐└┘╔╗╚╝╦╩╤╧─━═¬TL]+$/;

const mostColumns = 40;

export function hasBar(raw: string): boolean {
  return anyBar.test(raw);
}

export function isRule(raw: string): boolean {
  return raw.trim() !== '' && rule.test(raw) && (!/[TL]/.test(raw) || raw.includes('---'));
}

/** Pieces between separators, with their places in the source. */
export function piecesBetween(source: string, from: number, to: number, separator: '|' | '\t'): GridCell[] {
  const pieces: GridCell[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const character = source.charAt(at);
    if (at < to && !(separator === '|' ? isBar(character) : character === separator)) continue;
    pieces.push(cellOf(source, start, at));
    start = at + 1;
  }
  return pieces;
}

/** A scanner's «!» between two cells is a bar where it gives the row as many cells as its table has. */
function pastMisreadBars(source: string, from: number, to: number): GridCell[] {
  const marks = [...source.slice(from, to).matchAll(/\s!\s/gu)].map(({ index }) => from + index + 1);
  return [from, ...marks.map((mark) => mark + 1)].map((start, index) =>
    cellOf(source, start, marks[index] ?? to),
  );
}

/** `width`: of a table without a frame, where a bar at the edge of a line stands beside an empty cell. */
export function pipePieces(source: string, line: Line, width?: number): GridCell[] {
  const pieces = piecesBetween(source, line.from, line.to, '|');
  if (pieces.length === width) return pieces;
  if (width !== undefined && pieces.length < width) {
    const misread = pieces.flatMap(({ start, end }) => pastMisreadBars(source, start, end));
    if (misread.length === width) return misread;
  }
  const raw = source.slice(line.from, line.to).trim();
  const first = isBar(raw.charAt(0)) ? 1 : 0;
  return pieces.slice(first, isBar(raw.at(-1) ?? '') ? -1 : undefined);
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

/** «3 ноября 2024 г.», «до 5.10»: a cell of a row, whatever stands beside it. */
const day =
  /^(?:до\s|к\s|с\s|не\sпозднее\s)?\d{1,2}(?:\.\d{2}|\s(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек))/iu;

export function planOf(pieces: readonly GridCell[]): Meaning[] | null {
  if (pieces.length < 2 || pieces.length > mostColumns || pieces.some(({ text }) => day.test(text)))
    return null;
  const columns = settleMeanings(pieces.map((piece) => piece.text));
  return isPlan(columns) ? columns : null;
}
