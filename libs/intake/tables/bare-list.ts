import { isFieldBelow } from '../blocks/line-words.js';
import type { Line } from '../text/lines.js';
import { looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { spacedPieces } from './drawn-line.js';
import { cellOf, emptyCell, joinCells, type Grid, type GridCell } from './grid.js';

const columns: readonly Meaning[] = ['number', 'activity', 'deadline', 'executor'];
const numbered = /^\s*(\d{1,2})[.)]\s+(?=[\p{Lu}«])/u;
const fewestRows = 2;
const mostLines = 7;

interface Row {
  readonly cells: readonly GridCell[];
  readonly to: number;
}

/**
 * A plan that is a list: below every numbered work, on lines of their own, nothing but when and by whom («до 15 июля      Гусева А.Б.»,
 * also one below the other). Anything less certain is no table.
 */
export function bareList(source: string, lines: readonly Line[], at: number): Grid | null {
  const rows: (readonly GridCell[])[] = [];
  let to = at;
  for (let row = rowAt(source, lines, at, 1); row !== null; row = rowAt(source, lines, to, rows.length + 1)) {
    rows.push(row.cells);
    ({ to } = row);
  }
  return rows.length < fewestRows ? null : { columns, rows, lines: [at, to] };
}

function rowAt(source: string, lines: readonly Line[], from: number, due: number): Row | null {
  const at =
    from +
    Math.max(
      0,
      lines.slice(from, from + mostLines).findIndex((near) => !near.blank),
    );
  const line = lines[at];
  const mark = line === undefined ? null : numbered.exec(source.slice(line.from, line.to));
  if (line === undefined || mark === null || Number(mark[1]) !== due) return null;
  let activity = cellOf(source, line.from + mark[0].length, line.to);
  if (/[.;:]$/u.test(activity.text)) return null;
  let term = emptyCell(line.to);
  let party = emptyCell(line.to);
  let to = at + 1;
  for (; to < Math.min(lines.length, at + mostLines); to += 1) {
    const below = lines[to];
    if (below === undefined || below.blank) break;
    // «Срок: 5 мая» below a point of a text is its field.
    if (isFieldBelow(below.text, '')) return null;
    if (numbered.test(source.slice(below.from, below.to))) break;
    for (const piece of spacedPieces(source, below)) {
      if (term.text === '' && looksLikeTerm(piece.text)) term = piece;
      else if (looksLikeParty(piece.text)) party = joinCells(party, piece);
      else if (term.text === '' && party.text === '') activity = joinCells(activity, piece);
      else return null;
    }
  }
  const number = cellOf(source, line.from, line.from + mark[0].length);
  return term.text === '' || party.text === '' ? null : { cells: [number, activity, term, party], to };
}
