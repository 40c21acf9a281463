import { foldText } from '../text/folded-text.js';
import type { Meaning } from './column-meaning.js';

/** A cell with its place in the source; equal offsets for an empty one. */
export interface GridCell {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  /** Its own lines, where it was put together from several: between its offsets stand pieces of other cells too. */
  readonly lines?: string;
}

/** A table of the document, however it was drawn: its columns by meaning, its rows with a cell for each column. */
export interface Grid {
  readonly columns: readonly Meaning[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Line indexes, end exclusive, heading included. */
  readonly lines: readonly [from: number, to: number];
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

/** Two pieces of one cell, the second on a later line. */
export function joinCells(first: GridCell, second: GridCell): GridCell {
  if (first.text === '') return second;
  if (second.text === '') return first;
  const lines = `${first.lines ?? first.text}\n${second.text}`;
  return { start: first.start, end: second.end, text: `${first.text} ${second.text}`, lines };
}

function isEdge(character: string): boolean {
  return /[\s*_|]/.test(character);
}
