import type { Line } from '../text/lines.js';
import { isRowNumber } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { hasBar, isRule, pipePieces, planOf, type TableBody, type TableHeading } from './drawn-line.js';
import { cellOf, emptyCell, isBar, joinCells, sectionRow, type GridCell } from './grid.js';
import { goesOnBelow, isCutBy, isOwnTask } from './going-on.js';
import { layOutRow } from './lay-out-row.js';

const mostHeadingLines = 8;
const furthestRow = 6;
const longestSection = 200;
const longestLine = 1_000;

/** The heading of a table drawn with bars: one line, or all the lines of a frame down to the rule below them. */
export function pipeHeading(source: string, lines: readonly Line[], at: number): TableHeading | null {
  const line = lines[at];
  if (line === undefined || isRule(rawOf(source, line))) return null;
  const framed = framedHeading(source, lines, at);
  if (framed !== null) return framed;
  const columns = planOf(headingPieces(source, lines, at));
  if (columns === null) return null;
  let to = at + 1;
  while (to < at + mostHeadingLines && onlyGoesOn(source, lines[to], columns)) to += 1;
  return { style: 'pipes', columns, starts: [], from: at, to };
}

const numberBesideName = /^(?:№|N)\s?[пП]\s?[/.\\]\s?[пП]\.?\s(?=\p{Lu})/u;

/** «№ п/п Мероприятие | Срок» over rows with one cell more: the bar behind the first heading was left out. */
function headingPieces(source: string, lines: readonly Line[], at: number): GridCell[] {
  const pieces = lines[at] === undefined ? [] : pipePieces(source, lines[at]);
  const [first, ...others] = pieces;
  const mark = numberBesideName.exec(first?.text ?? '')?.[0].length;
  if (first === undefined || mark === undefined) return pieces;
  const row = lines.slice(at + 1, at + furthestRow).find((line) => {
    const raw = rawOf(source, line);
    return hasBar(raw) && !isRule(raw);
  });
  const below = row === undefined ? [] : pipePieces(source, row);
  if (below.length !== pieces.length + 1 || !isRowNumber(below[0]?.text ?? '')) return pieces;
  const name = { ...first, text: first.text.slice(mark) };
  return [{ ...first, text: first.text.slice(0, mark).trim() }, name, ...others];
}

/** «п/п», «исполнения» below «№» and «Срок»: no row of its own. */
function onlyGoesOn(source: string, line: Line | undefined, columns: readonly Meaning[]): boolean {
  if (line === undefined || !hasBar(rawOf(source, line)) || isRule(rawOf(source, line))) return false;
  const filled = pipePieces(source, line).filter((piece) => piece.text !== '');
  const [first] = filled;
  const apart = columns.includes('number') && first !== undefined && isRowNumber(first.text);
  return !apart && filled.length > 0 && filled.every((piece) => /^\p{Ll}/u.test(piece.text));
}

function framedHeading(source: string, lines: readonly Line[], at: number): TableHeading | null {
  const drawn: Line[] = [];
  let to = at;
  for (; to < Math.min(lines.length, at + mostHeadingLines); to += 1) {
    const line = lines[to];
    if (line === undefined || !hasBar(rawOf(source, line))) break;
    if (isRule(rawOf(source, line)) || line.to - line.from > longestLine) break;
    drawn.push(line);
  }
  const below = lines[to];
  if (drawn.length < 2 || below === undefined || !isRule(rawOf(source, below))) return null;
  const columns = planOf(stackedCells(source, drawn));
  return columns && { style: 'pipes', columns, starts: [], from: at, to: to + 1 };
}

/** Cells of several lines put together, column by column; a line that a wider cell shortens goes by its places. */
function stackedCells(source: string, drawn: readonly Line[]): GridCell[] {
  const starts = drawn.map((line) => barPlaces(source, line));
  const widest = starts.reduce((one, other) => (other.length > one.length ? other : one));
  const cells = widest.map(() => emptyCell(drawn[0]?.from ?? 0));
  drawn.forEach((line, index) => {
    const own = starts[index] ?? [];
    pipePieces(source, line).forEach((piece, place) => {
      const offset = own[place] ?? 0;
      const column =
        own.length === widest.length
          ? place
          : Math.max(
              0,
              widest.findLastIndex((start) => start <= offset + 1),
            );
      cells[column] = joinCells(cells[column] ?? piece, piece);
    });
  });
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/(?<=\p{Ll})-\s(?=\p{Ll})/gu, '') }));
}

/** Where the cells of a drawn line begin, as many as it has pieces. */
function barPlaces(source: string, line: Line): number[] {
  const raw = rawOf(source, line);
  const places = isBar(raw.trimStart().charAt(0)) ? [] : [0];
  for (let at = 0; at < raw.length; at += 1) if (isBar(raw.charAt(at))) places.push(at + 1);
  return isBar(raw.trimEnd().at(-1) ?? '') ? places.slice(0, -1) : places;
}

/** Rows of a drawn table: one between two rules where the frame has them, else one a line and what only goes on. */
export function pipeRows(
  source: string,
  lines: readonly Line[],
  { columns, from, to }: TableHeading,
): TableBody {
  const heading = rawOf(source, lines[from] ?? noLine).trim();
  const framed = isBar(heading.charAt(0)) || isBar(heading.at(-1) ?? '');
  const piecesOf = (line: Line): GridCell[] => pipePieces(source, line, framed ? undefined : columns.length);
  const groups: GridCell[][][] = [[]];
  let at = to;
  let rules = 0;
  let sections = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const raw = rawOf(source, line);
    if (isRule(raw)) {
      groups.push([]);
      // A row of nothing but bars is none: it parts sections as well as rows.
      if (/[^\s|│┃║¦]/u.test(raw)) rules += 1;
    } else if (hasBar(raw)) groups.at(-1)?.push(rowOf(piecesOf(line), columns));
    else if (endsLastCell(line, lines[at - 1], groups.at(-1)?.at(-1), columns)) {
      const rest = cellOf(source, line.start, line.end);
      groups
        .at(-1)
        ?.at(-1)
        ?.splice(-1, 1, joinCells(groups.at(-1)?.at(-1)?.at(-1) ?? rest, rest));
    } else if (!rowsBelowLine(source, lines.slice(at, at + furthestRow), columns, piecesOf)) break;
    else if (!line.blank) {
      groups.push([sectionRow(cellOf(source, line.start, line.end), columns)], []);
      sections += 1;
    }
  }
  const drawn = lines.slice(to, at).filter((line) => !line.blank && hasBar(rawOf(source, line)));
  const cut = areAligned(source, drawn);
  const filled = groups.filter((group) => group.length > 0);
  // The one rule of Markdown below its headings parts no rows.
  const ruled = rules > 0 && rules >= filled.length - sections && isRuled(filled, columns);
  const rows = filled.flatMap((group) => (ruled ? [group.reduce(joinRows)] : joined(group, columns, cut)));
  return { rows, to: at };
}

/** «директор школы», and right below, without bars, «Седов А.Б.»: a scanner dropped the end of the last cell there. */
function endsLastCell(
  { text }: Line,
  above: Line | undefined,
  row: readonly GridCell[] | undefined,
  columns: readonly Meaning[],
): boolean {
  if (above?.blank !== false || columns.at(-1) !== 'executor') return false;
  return (
    /^\p{Ll}[^.]*$/u.test(row?.at(-1)?.text ?? '') && /^\p{Lu}[\p{Ll}-]+\s\p{Lu}\.\s?\p{Lu}\.$/u.test(text)
  );
}

const noLine: Line = { index: 0, from: 0, to: 0, start: 0, end: 0, text: '', blank: true };

function rowOf(pieces: GridCell[], columns: readonly Meaning[]): GridCell[] {
  return pieces.length === columns.length ? pieces : layOutRow(pieces, columns);
}

function joinRows(above: readonly GridCell[], below: readonly GridCell[]): GridCell[] {
  return above.map((cell, index) => joinCells(cell, below[index] ?? cell));
}

/** Whether rules stand between the rows: no two rows then share a group. */
function isRuled(groups: readonly (readonly GridCell[][])[], columns: readonly Meaning[]): boolean {
  const numbered = columns.indexOf('number');
  if (groups.length < 2) return false;
  if (numbered < 0) return groups.every((group) => group.length < furthestRow);
  return groups.every((group) => group.filter((row) => isRowNumber(row[numbered]?.text ?? '')).length <= 1);
}

/** Its bars stand below each other: the margins of its columns may break words of a cell over lines. */
function areAligned(source: string, drawn: readonly Line[]): boolean {
  const [first, ...others] = drawn.map((line) => barPlaces(source, line).join(' '));
  return others.length > 0 && others.every((places) => places === first);
}

function joined(group: readonly GridCell[][], columns: readonly Meaning[], cut: boolean): GridCell[][] {
  const numbered = columns.indexOf('number');
  const widest = columns.map((_, column) =>
    group.reduce((most, row) => Math.max(most, row[column]?.text.length ?? 0), 0),
  );
  const rows: GridCell[][] = [];
  for (const [index, row] of group.entries()) {
    const last = rows.at(-1);
    const carried =
      (numbered < 0
        ? goesOnBelow(last, row, columns)
        : row[numbered]?.text === '' && goesOn(row) && !isOwnTask(last, row, columns)) ||
      (cut && (row[numbered]?.text ?? '') === '' && isCutBy(widest, group[index - 1], row, columns));
    if (last !== undefined && carried) rows[rows.length - 1] = joinRows(last, row);
    else rows.push(row);
  }
  return rows;
}

/** A line of a drawn row that only carries the rest of its cells: it begins none with a capital letter. */
function goesOn(row: readonly GridCell[]): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  return filled.length > 0 && !filled.every((cell) => /^[\p{Lu}«\d]/u.test(cell.text));
}

/** A blank line or «Раздел 1. …» between rows: as many cells as the table has stand just below it. */
function rowsBelowLine(
  source: string,
  near: readonly Line[],
  columns: readonly Meaning[],
  piecesOf: (line: Line) => GridCell[],
): boolean {
  let sections = 0;
  for (const line of near) {
    const raw = rawOf(source, line);
    if (line.blank) continue;
    if (hasBar(raw)) {
      const pieces = piecesOf(line);
      return !isRule(raw) && pieces.length === columns.length && planOf(pieces) === null;
    }
    sections += 1;
    if (sections > 1 || line.text.length > longestSection || /[.;:]$/u.test(line.text)) return false;
  }
  return false;
}

function rawOf(source: string, line: Line): string {
  return source.slice(line.from, line.to);
}
