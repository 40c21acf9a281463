import type { Line } from '../text/lines.js';
import { infinitives } from '../language/verbs.js';
import { personMentions } from '../people/person-mention.js';
import { isRowNumber, looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { hasBar, isRule, piecesBetween, pipePieces } from './drawn-line.js';
import type { Grid, GridCell } from './grid.js';
import { numbersApart } from './separated-table.js';

const mostRows = 500;
const workNoun =
  /^(?:[A-Za-zЀ-ԯ]{3,}\s)?[A-Za-zЀ-ԯ]*(?:[ае]ни[ея]|тие|ция|[вклр]ка|отч[её]т|монт|сбор|нализ|нтроль|учёт|учет)(?![A-Za-zЀ-ԯ])/iu;

/**
 * A plan whose columns have no headings: numbered rows in which one column holds terms alone, one executors alone, and the
 * longest other one names work. Anything less certain is no table.
 */
export function bareTable(source: string, lines: readonly Line[], at: number): Grid | null {
  const separator = separatorOf(source, lines[at]);
  if (separator === null || separatorOf(source, lines[at - 1]) === separator) return null;
  const rows: GridCell[][] = [];
  let to = at;
  for (; to < Math.min(lines.length, at + mostRows); to += 1) {
    const line = lines[to];
    if (line === undefined || separatorOf(source, line) !== separator) break;
    if (isRule(source.slice(line.from, line.to))) continue;
    rows.push(
      separator === '|' ? pipePieces(source, line) : piecesBetween(source, line.from, line.to, separator),
    );
  }
  const told = rows.some((row) => isRowNumber(row[0]?.text ?? ''))
    ? rows
    : (numbersApart(source, rows) ?? rows);
  const columns = columnsOf(told);
  return columns && { columns, rows: told, lines: [at, to] };
}

function separatorOf(source: string, line: Line | undefined): '|' | '\t' | null {
  const raw = line === undefined ? '' : source.slice(line.from, line.to);
  return hasBar(raw) ? '|' : raw.trim().includes('\t') ? '\t' : null;
}

function columnsOf(rows: readonly (readonly GridCell[])[]): Meaning[] | null {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 4 || rows.some((row) => row.length !== width)) return null;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column]?.text ?? ''));
  if (columns[0]?.every(isRowNumber) !== true) return null;
  const terms = placesOf(columns, (texts) => all(texts, looksLikeTerm)).filter((column) => column > 0);
  const [activity] = placesOf(columns, (texts) => texts.every((text) => text !== ''))
    .filter((column) => column > 0 && !terms.includes(column))
    .sort((one, other) => lengthOf(columns[other]) - lengthOf(columns[one]));
  const parties = placesOf(columns, (texts) => all(texts, looksLikeParty)).filter(
    (column) => column > 0 && column !== activity && !terms.includes(column),
  );
  if (activity === undefined || terms.length !== 1 || parties.length !== 1) return null;
  const works = columns[activity]?.filter(isWork).length ?? 0;
  if (works * 2 < rows.length) return null;
  return columns.map((_, column): Meaning => {
    if (column === 0) return 'number';
    if (column === activity) return 'activity';
    return column === terms[0] ? 'deadline' : column === parties[0] ? 'executor' : 'other';
  });
}

function placesOf(
  columns: readonly (readonly string[])[],
  fits: (texts: readonly string[]) => boolean,
): number[] {
  return columns.flatMap((texts, column) => (fits(texts) ? [column] : []));
}

/** Of every filled cell, where at least half are filled. */
function all(texts: readonly string[], fits: (text: string) => boolean): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length * 2 >= texts.length && filled.every(fits);
}

function lengthOf(texts: readonly string[] | undefined): number {
  return texts?.reduce((sum, text) => sum + text.length, 0) ?? 0;
}

function isWork(text: string): boolean {
  if (personMentions(text, 'nominative')[0]?.start === 0) return false;
  return workNoun.test(text) || infinitives(text).length > 0;
}
