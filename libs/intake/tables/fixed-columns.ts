import type { Line } from '../text/lines.js';
import { isRowNumber, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import {
  isRule,
  planOf,
  spacedPieces,
  type SpacedPiece,
  type TableBody,
  type TableHeading,
} from './drawn-line.js';
import { goesOnBelow, isCut, isCutBy, isUnnumbered } from './going-on.js';
import { cellOf, emptyCell, joinCells, sectionRow, type GridCell } from './grid.js';
import { afterTable, sectionMark, totalMark } from './row-marks.js';

const mostSampled = 30;
const mostHeadingLines = 6;
const longestLine = 1_000;
const furthestRow = 6;
/** Without a row so far below its heading it is no table: a text of headings would be walked through for each of them. */
const furthestFirst = 20;

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
    if (first !== undefined && /^1(?:\.1)?[.)]?(?:\s|$)/u.test(first.text)) return next;
  }
  return at + 1;
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
function cutPieces(source: string, line: Line, starts: readonly number[]): SpacedPiece[] {
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

export function spacedRows(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  const { columns } = heading;
  const numbered = columns.indexOf('number');
  const widest = widestCells(source, lines, heading);
  const rows: GridCell[][] = [];
  let above: readonly GridCell[] | undefined;
  let apart = false;
  let at = heading.to;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (rows.length === 0 && at > heading.to + furthestFirst)) break;
    if (line.blank || isRule(rawOf(source, line))) continue;
    const afterBlank = lines[at - 1]?.blank ?? false;
    const row = laidOut(source, line, heading);
    const begun =
      above !== undefined &&
      !row.some(({ text }, column) => text !== '' && isCut(widest, above, column, text));
    const section = sectionLines(source, lines, at, heading, begun);
    if (section > 0) {
      at += section - 1;
      rows.push(sectionRow(cellOf(source, line.start, lines[at]?.end ?? line.end), columns));
      above = undefined;
      continue;
    }
    if (totalMark.test(line.text)) continue;
    if (endsBelow(source, line, heading, afterBlank) || isPoint(source, line, rows, afterBlank, numbered))
      break;
    const last = rows.at(-1);
    const begins =
      numbered >= 0
        ? isRowNumber(numberOf(row, numbered)) || isUnnumbered(widest, above, row, columns)
        : row.filter((cell) => cell.text !== '').length > 1 &&
          (afterBlank || !(apart || goesOnBelow(last, row, columns) || isCutBy(widest, above, row, columns)));
    if (begins) {
      apart ||= afterBlank && rows.length > 0;
      rows.push(splitNumber(row, numbered));
    } else if (last !== undefined && !afterBlank) {
      row.forEach((cell, index) => (last[index] = joinCells(last[index] ?? cell, cell)));
    } else if (last !== undefined) break;
    above = row;
  }
  return { rows, to: at };
}

function laidOut(source: string, line: Line, { columns, starts, exact }: TableHeading): GridCell[] {
  const row = columns.map(() => emptyCell(line.from));
  for (const piece of exact === true ? cutPieces(source, line, starts) : spacedPieces(source, line)) {
    const column = columnAt(piece.offset, starts, exact === true ? 0 : 2);
    row[column] = joinCells(row[column] ?? piece, piece);
  }
  return row;
}

/** How many signs the widest line of each column has, as far as a sample of the rows tells. */
function widestCells(source: string, lines: readonly Line[], heading: TableHeading): number[] {
  const widest = heading.columns.map(() => 0);
  for (const line of lines.slice(heading.to, heading.to + mostSampled)) {
    const pieces = spacedPieces(source, line);
    if (pieces.length < 2) continue;
    laidOut(source, line, heading).forEach(({ text }, column) => {
      widest[column] = Math.max(widest[column] ?? 0, text.length);
    });
  }
  return widest;
}

/**
 * «Согласовано» at the left margin, or a numbered sentence that runs over the columns; «согласованию)» below «(по» in its column is the
 * rest of a cell.
 */
function endsBelow(source: string, line: Line, heading: TableHeading, afterBlank: boolean): boolean {
  const { starts, exact } = heading;
  if (exact === true && runsOver(source, line, starts)) return afterBlank;
  if (!afterTable.test(line.text) || spacedPieces(source, line).length > 2) return false;
  return afterBlank || (/^\p{Lu}/u.test(line.text) && columnAt(line.start - line.from, starts) === 0);
}

/** «2. Руководителям школ:» below a row that is numbered 4: the text goes on. */
function isPoint(
  source: string,
  line: Line,
  rows: readonly (readonly GridCell[])[],
  afterBlank: boolean,
  numbered: number,
): boolean {
  const own = /^(\d{1,3})[.)]?\s/u.exec(line.text)?.[1];
  const last = Number.parseInt(rows.at(-1)?.[numbered]?.text ?? '', 10);
  return afterBlank && own !== undefined && Number(own) <= last && spacedPieces(source, line).length === 1;
}

/** Words stand where a gap between columns would be. */
function runsOver(source: string, line: Line, starts: readonly number[]): boolean {
  const pieces = spacedPieces(source, line);
  const [first] = pieces;
  return (
    pieces.length === 1 &&
    first !== undefined &&
    starts.some((start) => start > first.offset + 2 && /\S/u.test(source.charAt(line.from + start - 1))) &&
    first.offset + (first.end - first.start) > (starts.at(-1) ?? 0)
  );
}

const mostSectionLines = 3;
const longestTime = 30;

/** «Работа с детьми», «2. Работа с детьми». */
const sectionWords = /^(?:\d{1,2}[.)]?\s|[IVXХ]{1,5}[.)]?\s)?\p{Lu}/u;

/**
 * «II. Кадровые меры», «Сентябрь», «Работа с детьми» over the whole width, with rows below it: how many lines it takes, or none.
 * `begun`: whether its words can be no rest of the cell above.
 */
function sectionLines(
  source: string,
  lines: readonly Line[],
  at: number,
  heading: TableHeading,
  begun: boolean,
): number {
  const line = lines[at];
  if (line === undefined || spacedPieces(source, line).length > 2) return 0;
  const blank = lines.slice(at, at + mostSectionLines + 1).findIndex((next) => next.blank);
  const alone = lines[at - 1]?.blank === true && blank > 0;
  const own = lines.slice(at, at + (alone ? blank : 1));
  const time = line.text.length < longestTime && looksLikeTerm(line.text);
  const told =
    (time || alone || begun) &&
    sectionWords.test(line.text) &&
    !afterTable.test(line.text) &&
    own.every((next) => spacedPieces(source, next).length === 1 && !/[.;:]$/u.test(next.text));
  if (!told && !sectionMark.test(line.text)) return 0;
  const taken = told ? own.length : 1;
  const below = lines.slice(at + taken, at + taken + furthestRow).find((next) => !next.blank);
  const numbered = heading.columns.indexOf('number');
  if (below === undefined || spacedPieces(source, below).length < 3) return 0;
  const row = numbered < 0 || isRowNumber(numberOf(laidOut(source, below, heading), numbered));
  return row ? taken : 0;
}

function numberOf(row: readonly GridCell[], numbered: number): string {
  return /^\S+/u.exec(row[numbered]?.text ?? '')?.[0] ?? '';
}

/** «1. Провести семинар»: one space only between the number and the task puts both into the first column. */
function splitNumber(row: GridCell[], numbered: number): GridCell[] {
  const cell = row[numbered];
  const next = row[numbered + 1];
  const space = cell?.text.indexOf(' ') ?? -1;
  if (cell === undefined || next?.text !== '' || space < 0) return row;
  const rest = { start: cell.start + space + 1, end: cell.end, text: cell.text.slice(space + 1) };
  return row.map((own, index) =>
    index === numbered
      ? { ...cell, end: cell.start + space, text: cell.text.slice(0, space) }
      : index === numbered + 1
        ? rest
        : own,
  );
}

/** The last column that begins at or shortly after the piece. */
function columnAt(offset: number, starts: readonly number[], tolerance = 0): number {
  const found = starts.findLastIndex((start) => start <= offset + tolerance);
  return Math.max(0, found);
}

function rawOf(source: string, line: Line): string {
  return source.slice(line.from, line.to);
}
