import { readDeadlineCell } from '#libs/domain/deadline/read-deadline';
import { looksLikeParty } from './cell-likeness.js';
import { lowered, termFirst } from './flat-rows.js';
import { cellOf, emptyCell, foldCell, type Grid, type GridCell } from './grid.js';

type Place = readonly [from: number, to: number];

/** Where the cells of one column hold who and when: two places of its words, and what stands beside them is a remark. */
interface Cut {
  readonly who: Place | null;
  readonly term: Place | null;
}

/** Lines, semicolons or strokes that part the same things in the same order in all the cells. */
const partings: readonly RegExp[] = [
  /\s?<br\s?\/?>\s?/gu,
  /\s?;(?:\s|$)/gu,
  /(?:^|\s)[/\\](?=\s|$)/gu,
  /(?<=^|[\p{L}.)])[/\\](?=[\p{L}\d]|$)/gu,
];
/** What may stand between who and when where nothing else parts them. */
const joints = /\s?<br\s?\/?>\s?|,\s|\s\(|\s[–—-]\s|\s|[/\\]/gu;

const mostSampled = 30;
const mostJoints = 16;
const mostParts = 4;
const longestCell = 300;

/** «Ответственный / Срок»: one column for who and when becomes two; which it is its cells tell. */
export function withoutJoined(source: string, grid: Grid): Grid {
  const { columns, rows } = grid;
  const who = columns.indexOf('executor');
  const when = columns.indexOf('deadline');
  const at = Math.max(who, when);
  if (at < 0 || (who >= 0 && when >= 0) || columns.includes('start')) return grid;
  const cells = rows.map((row) => row[at] ?? emptyCell(0));
  const cutOf = alikeParted(cells) ?? endsInTerm(cells, who < 0);
  if (cutOf === null) return grid;
  return {
    ...grid,
    columns: [...columns.slice(0, at), 'executor', 'deadline', ...columns.slice(at + 1)],
    rows: rows.map((row, index) => {
      const cell = cells[index] ?? emptyCell(0);
      const { who: party, term } = cutOf(cell.text);
      const parts = [party, term].map((place) => partOf(source, cell, place));
      return [...row.slice(0, at), ...parts, ...row.slice(at + 1)];
    }),
  };
}

function partOf(source: string, cell: GridCell, place: Place | null): GridCell {
  if (place === null || place[0] >= place[1]) return emptyCell(cell.start);
  if (place[0] === 0 && place[1] === cell.text.length) return cell;
  const folded = foldCell(source, cell);
  return cellOf(source, folded.sourceOffset(place[0]), folded.sourceOffset(place[1] - 1) + 1);
}

/** «Белов А.Б. / до 1 мая / отчёт»: in one place of the cells stands a term, in another somebody. */
function alikeParted(cells: readonly GridCell[]): ((text: string) => Cut) | null {
  const sampled = cells.map(({ text }) => text).filter((text) => text !== '');
  for (const parting of partings) {
    const parted = sampled.slice(0, mostSampled).map((text) => partsOf(text, parting));
    const count = Math.max(...parted.map(({ length }) => length));
    const alike = parted.filter(({ length }) => length === count);
    if (count < 2 || count > mostParts || alike.length * 2 < parted.length) continue;
    const terms = share(alike, count, isTerm);
    const when = terms.findIndex((part) => part > 0.5);
    const parties = share(alike, count, (text) => !isTerm(text) && looksLikeParty(text));
    const who = parties.findIndex((part, index) => index !== when && part > 0.5);
    if (when < 0 || who < 0) continue;
    return (text) => {
      const places = placesOf(text, parting);
      if (places.length > Math.max(who, when))
        return { who: places[who] ?? null, term: places[when] ?? null };
      return cutAtTerm(text, false) ?? { who: [0, text.length], term: null };
    };
  }
  return null;
}

/** How many of the filled parts in each place are so. */
function share(
  parted: readonly (readonly string[])[],
  count: number,
  is: (text: string) => boolean,
): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const filled = parted.map((parts) => parts[index] ?? '').filter((text) => /[A-Za-zЀ-ԯ\d]/u.test(text));
    return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  });
}

function partsOf(text: string, parting: RegExp): readonly string[] {
  return placesOf(text, parting).map(([from, to]) => text.slice(from, to));
}

function placesOf(text: string, parting: RegExp): readonly Place[] {
  const marks = [...text.matchAll(parting)];
  return [...marks, null].map((mark, index): Place => {
    const before = marks[index - 1];
    return trimmed(
      text,
      before === undefined ? 0 : before.index + before[0].length,
      mark?.index ?? text.length,
    );
  });
}

function trimmed(text: string, from: number, to: number): Place {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return [start, Math.max(start, from + words.trimEnd().length)];
}

/** «Белов А.Б., до 1 мая», «Белов А.Б. (до 1 мая)», «до 1 мая – Белов А.Б.» in most of the cells. */
function endsInTerm(cells: readonly GridCell[], named: boolean): ((text: string) => Cut) | null {
  const filled = cells.map(({ text }) => text).filter((text) => text.length > 3);
  const sampled = filled.slice(0, mostSampled);
  const cut = sampled.filter((text) => cutAtTerm(text, named) !== null);
  if (cut.length === 0 || cut.length * 2 < sampled.length) return null;
  return (text) => {
    const whole: Place = [0, text.length];
    return (
      cutAtTerm(text, named) ??
      (named === isTerm(text) || isTerm(text) ? { who: null, term: whole } : { who: whole, term: null })
    );
  };
}

/** `named`: nothing but the words themselves tells that the other part is somebody. */
function cutAtTerm(text: string, named: boolean): Cut | null {
  if (text.length > longestCell) return null;
  const all = [...text.matchAll(joints)];
  for (const { index, 0: joint } of all.slice(-mostJoints)) {
    const bracket = joint.endsWith('(');
    if (bracket && !/\)[.,;]?$/u.test(text)) continue;
    const from = index + joint.length;
    const words = text
      .slice(from)
      .replace(bracket ? /\)[.,;]?$/u : /[.;]$/u, (end) => (end === '.' ? end : ''));
    const who = trimmed(text, 0, index);
    const open = /\([^)]*$/u.test(text.slice(...who));
    if (open || who[1] === 0 || !termFirst.test(lowered(words)) || !isTerm(words)) continue;
    if (named && !looksLikeParty(text.slice(...who))) continue;
    return {
      who: [0, text.slice(0, who[1]).replace(/[\s,;/–—-]+$/u, '').length],
      term: [from, from + words.length],
    };
  }
  if (!termFirst.test(lowered(text))) return null;
  for (const { index, 0: joint } of all.slice(0, mostJoints).toReversed()) {
    const from = index + joint.length;
    const rest = text.slice(from).replace(/\)$/u, joint.endsWith('(') ? '' : ')');
    if (looksLikeParty(rest) && !isTerm(rest) && isTerm(text.slice(0, index)))
      return { who: [from, from + rest.length], term: [0, index] };
  }
  return null;
}

/** Nothing but a term. */
function isTerm(text: string): boolean {
  const words = lowered(text.replace(/^срок\s?[:–—-]\s?/iu, ''));
  const { kind, span } = readDeadlineCell(words, { signedOn: null });
  return kind !== 'none' && span?.[0] === 0 && span[1] >= words.length - 1;
}
