import { isNameAlone } from '../blocks/signature-lines.js';
import { beginsWithPosition } from '../people/executor-phrase.js';
import type { Line } from '../text/lines.js';
import { isRowNumber, looksLikeTerm } from './cell-likeness.js';
import { isRule, spacedPieces, type TableBody, type TableHeading } from './drawn-line.js';
import { columnAt, cutPieces } from './fixed-columns.js';
import { goesOnBelow, isCut, isCutBy, isUnnumbered } from './going-on.js';
import { cellOf, emptyCell, joinCells, sectionRow, type GridCell } from './grid.js';
import { afterTable, longestTime, sectionMark, totalMark } from './row-marks.js';

const mostSampled = 30;
const furthestRow = 6;
/** Without a row so far below its heading it is no table: a text of headings would be walked through for each of them. */
const furthestFirst = 20;

export function spacedRows(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  const { columns } = heading;
  const numbered = columns.indexOf('number');
  const widest = widestCells(source, lines, heading);
  const rows: GridCell[][] = [];
  const repeated = lines
    .slice(0, heading.to)
    .findLast((line) => !line.blank && /\p{L}/u.test(line.text))?.text;
  let above: readonly GridCell[] | undefined;
  let apart = false;
  let at = heading.to;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (rows.length === 0 && at > heading.to + furthestFirst)) break;
    if (line.blank || isRule(source.slice(line.from, line.to))) continue;
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
    if (totalMark.test(line.text) || line.text === repeated) continue;
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
  const { starts } = heading;
  // Fewer signs than most of the room there is were not ended by a margin.
  const widest = heading.columns.map(
    (_, column) => ((starts[column + 1] ?? starts[column] ?? 0) - (starts[column] ?? 0)) * 0.75,
  );
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
  if (afterBlank && isSigned(source, line)) return true;
  if (!afterTable.test(line.text) || spacedPieces(source, line).length > 2) return false;
  return afterBlank || (/^\p{Lu}/u.test(line.text) && columnAt(line.start - line.from, starts) === 0);
}

/** «Ректор          И.О. Фамилия» */
function isSigned(source: string, line: Line): boolean {
  const [office, name, ...more] = spacedPieces(source, line);
  if (office === undefined || name === undefined || more.length > 0) return false;
  return beginsWithPosition(office.text) && isNameAlone(name.text);
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
