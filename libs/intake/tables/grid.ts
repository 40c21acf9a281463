import { foldText, joinFolded, type FoldedText } from '../text/folded-text.js';
import type { Meaning } from './column-meaning.js';

/** A cell with its place in the source; equal offsets for an empty one. */
export interface GridCell {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  /** The places of a cell that goes on over several lines, between which other columns may stand. */
  readonly parts?: readonly Part[];
}

export type Part = readonly [start: number, end: number];

/** A table of the document, however it was drawn: its columns by meaning, its rows with a cell for each column. */
export interface Grid {
  readonly columns: readonly Meaning[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Line indexes, end exclusive, heading included. */
  readonly lines: readonly [from: number, to: number];
  /** Each row was a block of labelled lines: its number is that of a point. */
  readonly cards?: boolean;
}

export function cellOf(source: string, from: number, to: number): GridCell {
  let start = from;
  let end = to;
  while (start < end && isEdge(source.charAt(start))) start += 1;
  while (end > start && isEdge(source.charAt(end - 1))) end -= 1;
  return { start, end, text: foldText(source, start, end).text };
}

export function emptyCell(at: number): GridCell {
  return { start: at, end: at, text: '' };
}

/** A last column of marks and notes may be left empty, with its tab. */
export function fewestCells(columns: readonly Meaning[]): number {
  return columns.length - (columns.at(-1) === 'other' ? 1 : 0);
}

/** «Сентябрь», «Раздел 2. …» over the whole width: the only cell of its row, where the task would stand. */
export function sectionRow(cell: GridCell, columns: readonly Meaning[]): GridCell[] {
  const subject = Math.max(columns.indexOf('activity'), columns.indexOf('indicator'));
  return columns.map((_, index) => (index === subject ? cell : emptyCell(cell.start)));
}

/** Two pieces of one cell, the second on a later line. */
export function joinCells(first: GridCell, second: GridCell): GridCell {
  if (first.text === '') return second;
  if (second.text === '') return first;
  return {
    start: first.start,
    end: second.end,
    text: `${first.text} ${second.text}`,
    parts: [...partsOf(first), ...partsOf(second)],
  };
}

function partsOf({ start, end, parts }: GridCell): readonly Part[] {
  return parts ?? [[start, end]];
}

/** The cell's own words with their places: without the other columns that stand between its lines. */
export function foldCell(source: string, cell: GridCell): FoldedText {
  if (isWhole(source, cell)) return foldText(source, cell.start, cell.end);
  return joinFolded(partsOf(cell).map(([start, end]) => foldText(source, start, end)));
}

/** The same as it is written, line by line. */
export function cellSource(source: string, cell: GridCell): string {
  if (isWhole(source, cell)) return source.slice(cell.start, cell.end);
  return partsOf(cell)
    .map(([start, end]) => source.slice(start, end))
    .join('\n');
}

function isWhole(source: string, cell: GridCell): boolean {
  const parts = partsOf(cell);
  return parts.every(
    ([start], index) => index === 0 || source.slice(parts[index - 1]?.[1] ?? start, start).trim() === '',
  );
}

/** What stands between the cells of a drawn table: «|», «│», «║», «¦» of old registers, and where lines of a frame meet. */
export const anyBar = /[|│┃║¦├┤┼┬┴╠╣╬╟╢╫╞╡╪]/u;

export function isBar(character: string): boolean {
  return anyBar.test(character);
}

function isEdge(character: string): boolean {
  return /[\s*_─━═]/.test(character) || isBar(character);
}
