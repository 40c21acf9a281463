import { isRowNumber, looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { termFirst } from './flat-rows.js';
import { emptyCell, joinCells, type GridCell } from './grid.js';

const mostPieces = 60;

/**
 * Gives the pieces of one row to its columns, in order: one each where their number agrees, else by what they look like.
 * A piece may go on with the column before it; a column may stay empty.
 */
export function layOutRow(written: readonly GridCell[], columns: readonly Meaning[]): GridCell[] {
  const pieces = withWholeTask(written, columns);
  const at = pieces[0]?.start ?? 0;
  const filled = pieces.filter((piece) => piece.text !== '');
  if (pieces.length === columns.length && fits(pieces, columns)) return [...pieces];
  if (filled.length === columns.length) return filled;
  const padded = columns.map((_, index) => pieces[index] ?? emptyCell(at));
  if (
    pieces.length < columns.length &&
    pieces.length > 1 &&
    fits(padded, columns) &&
    filled.length === pieces.length
  )
    return padded;
  const row = columns.map(() => emptyCell(at));
  const places = bestPlaces(filled.slice(0, mostPieces), columns);
  places.forEach((column, index) => {
    const piece = filled[index];
    const before = row[column];
    if (piece !== undefined && before !== undefined) row[column] = joinCells(before, piece);
  });
  return row;
}

/** «Привлечь кластеры к вывозу отходов / из отдалённых сёл» over whoever does it: no term, but the rest of the task. */
function withWholeTask(pieces: readonly GridCell[], columns: readonly Meaning[]): readonly GridCell[] {
  const at = columns.indexOf('deadline');
  const [task, rest] = pieces.slice(Math.max(0, at - 1), at + 1);
  if (columns[at - 1] !== 'activity' || task === undefined || rest === undefined || looksLikeTerm(rest.text))
    return pieces;
  return goesOn.test(rest.text)
    ? [...pieces.slice(0, at - 1), joinCells(task, rest), emptyCell(rest.end), ...pieces.slice(at + 1)]
    : pieces;
}

const goesOn = /^(?:из|и|или|а\sтакже|для|от)\s\p{Ll}{3}/u;

function fits(pieces: readonly GridCell[], columns: readonly Meaning[]): boolean {
  return pieces.every((piece, index) => {
    const meaning = columns[index];
    if (piece.text === '') return true;
    if (meaning === 'deadline') return !looksLikeParty(piece.text) || looksLikeTerm(piece.text);
    if (meaning === 'executor') return !looksLikeTerm(piece.text);
    return true;
  });
}

interface Path {
  readonly score: number;
  readonly places: readonly number[];
}

const perSkipped = 0.4;
const perJoined = 0.7;

/** Columns for the pieces, never going back: the sum of likenesses is the highest. */
function bestPlaces(pieces: readonly GridCell[], columns: readonly Meaning[]): readonly number[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  let paths = columns.map((meaning, column): Path => {
    return { score: likeness(first.text, meaning) - perSkipped * column, places: [column] };
  });
  for (const piece of rest) {
    paths = columns.map((meaning, column) => {
      const own = likeness(piece.text, meaning);
      return paths.slice(0, column + 1).reduce<Path>(
        (top, before, from) => {
          const cost = from === column ? perJoined : perSkipped * (column - from - 1);
          const score = before.score + own - cost;
          return score > top.score ? { score, places: [...before.places, column] } : top;
        },
        { score: -Infinity, places: [] },
      );
    });
  }
  return paths.reduce((one, other) => (other.score > one.score ? other : one)).places;
}

/** A longer text is a term only where it begins like one: «Концерт ко Дню труда 1 Мая» names work. */
const shortTerm = 40;

function likeness(text: string, meaning: Meaning): number {
  const term = looksLikeTerm(text) && (text.length <= shortTerm || termFirst.test(text.toLowerCase()));
  const party = looksLikeParty(text);
  // «–» stands for a term or for somebody who is not told.
  if (/^[–—-]$/u.test(text)) return meaning === 'deadline' || meaning === 'executor' ? 1 : -2;
  switch (meaning) {
    case 'number':
      return isRowNumber(text) ? 5 : -6;
    case 'deadline':
      return term ? 3 : -3;
    case 'executor':
      return party ? 2 : term ? -2 : 0;
    case 'activity':
    case 'indicator':
      return (term ? -1 : 1) + (text.length > 25 ? 1 : 0) - (party ? 0.6 : 0);
    case 'participants':
      return term ? -2 : 0.3;
    default:
      return term ? -1 : 0.2;
  }
}
