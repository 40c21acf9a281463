import { signatureAt } from '../blocks/signature-lines.js';
import type { Line } from '../text/lines.js';
import { isRowNumber, looksLikeParty } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { emptyCell, joinCells, type GridCell } from './grid.js';
import { layOutRow } from './lay-out-row.js';
import { isRule, piecesBetween, pipePieces, spacedPieces, type TableHeading } from './table-heading.js';

export interface TableBody {
  readonly rows: readonly (readonly GridCell[])[];
  /** The first line that is no longer the table's. */
  readonly to: number;
}

const afterTable =
  /^(?:приложение(?:\s|$)|утвержд[её]н|согласован|примечани|исп(?:олнитель)?[.:\s]|глава|директор|начальник|председатель|заместитель|руководитель|\*\s?[A-Za-zЀ-ԯ]|с\s(?:приказом|распоряжением)\sознакомлен)/iu;

export function rowsBelow(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  if (heading.style === 'pipes') return pipeRows(source, lines, heading);
  if (heading.style === 'spaces') return spacedRows(source, lines, heading);
  return flowingRows(source, lines, heading);
}

function pipeRows(source: string, lines: readonly Line[], { columns, to }: TableHeading): TableBody {
  const rows: GridCell[][] = [];
  const numbered = columns.indexOf('number');
  let at = to;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const raw = source.slice(line.from, line.to);
    if (isRule(raw)) continue;
    if (!raw.includes('|')) {
      if (line.blank && source.slice(lines[at + 1]?.from ?? 0, lines[at + 1]?.to ?? 0).includes('|'))
        continue;
      break;
    }
    const pieces = pipePieces(source, line);
    const row = pieces.length === columns.length ? pieces : layOutRow(pieces, columns);
    const last = rows.at(-1);
    if (last !== undefined && numbered >= 0 && row[numbered]?.text === '' && goesOn(row)) {
      row.forEach((cell, index) => (last[index] = joinCells(last[index] ?? cell, cell)));
    } else rows.push(row);
  }
  return { rows, to: at };
}

/** A line of a drawn row that only carries the rest of its cells: it begins none with a capital letter. */
function goesOn(row: readonly GridCell[]): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  return filled.length > 0 && !filled.every((cell) => /^[\p{Lu}«\d]/u.test(cell.text));
}

function spacedRows(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  const { columns, starts } = heading;
  const numbered = columns.indexOf('number');
  const rows: GridCell[][] = [];
  let at = heading.to;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (!line.blank && afterTable.test(line.text) && !isSpaced(source, line))) break;
    if (line.blank || isRule(source.slice(line.from, line.to))) continue;
    const row = columns.map(() => emptyCell(line.from));
    for (const piece of spacedPieces(source, line)) {
      const column = columnAt(piece.offset, starts);
      row[column] = joinCells(row[column] ?? piece, piece);
    }
    const last = rows.at(-1);
    const begins =
      numbered >= 0
        ? isRowNumber(numberOf(row, numbered))
        : row.filter((cell) => cell.text !== '').length > 1;
    if (begins) rows.push(splitNumber(row, numbered));
    else if (last !== undefined && !(lines[at - 1]?.blank ?? false)) {
      row.forEach((cell, index) => (last[index] = joinCells(last[index] ?? cell, cell)));
    } else if (last !== undefined) break;
  }
  return { rows, to: at };
}

function isSpaced(source: string, line: Line): boolean {
  return spacedPieces(source, line).length > 2;
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
function columnAt(offset: number, starts: readonly number[]): number {
  const found = starts.findLastIndex((start) => start <= offset + 2);
  return Math.max(0, found);
}

/** Rows whose cells are told apart by tabs or by lines; a row begins with its number, or with every line. */
function flowingRows(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  const numbered = heading.columns.includes('number');
  const rows: GridCell[][] = [];
  let next = 1;
  let at = heading.to;
  let pieces: GridCell[] = [];
  const close = (): void => {
    if (pieces.length > 0) rows.push(layOutRow(pieces, heading.columns));
    pieces = [];
  };
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const raw = source.slice(line.from, line.to);
    if (line.blank && !raw.includes('\t')) continue;
    const number = numbered
      ? rowNumber(raw, rows.length === 0 && pieces.length === 0 ? null : next, heading.style)
      : null;
    if (number === null && numbered && isDivision(source, lines, at, heading)) {
      close();
      next = 1;
      continue;
    }
    const begins =
      number !== null || (!numbered && raw.includes('\t')) || isUnnumberedRow(source, line, heading);
    if (!begins && !raw.includes('\t') && endsTable(lines, at, pieces, heading)) break;
    if (!begins && isSectionLine(raw) && rowsGoOn(lines, at)) continue;
    if (begins) close();
    if (number !== null) next = number + 1;
    takeLine(source, line, pieces, { begins, numbered: number !== null, style: heading.style });
  }
  close();
  return { rows, to: at };
}

/** «ТЕКУЩИЕ МЕРОПРИЯТИЯ» between rows in tabs, below which the numbers begin anew. */
function isDivision(source: string, lines: readonly Line[], at: number, { style }: TableHeading): boolean {
  const line = lines[at];
  if (style !== 'tabs' || line === undefined || /[.;,:]$/u.test(line.text) || !/^[\p{Lu}«]/u.test(line.text))
    return false;
  if (source.slice(line.from, line.to).trim().includes('\t')) return false;
  const below = lines.slice(at + 1, at + 4).find((next) => !next.blank);
  return below !== undefined && /^\s*1\.?\s*\t/u.test(source.slice(below.from, below.to));
}

/** A row in tabs whose number was left out: all its columns are there, and its task begins like one. */
function isUnnumberedRow(source: string, line: Line, { style, columns }: TableHeading): boolean {
  if (style !== 'tabs' || columns[0] !== 'number') return false;
  const pieces = piecesBetween(source, line.from, line.to, '\t');
  const [number, ...others] = pieces;
  if (pieces.length !== columns.length || number?.text !== '') return false;
  const task = pieces[columns.indexOf('activity')]?.text ?? '';
  return /^[\p{Lu}«]/u.test(task) && others.filter((cell) => cell.text !== '').length > 1;
}

/** The number that begins a row here, when it may follow the last one; sub-numbers («1.2») always may. */
function rowNumber(raw: string, next: number | null, style: TableHeading['style']): number | null {
  const first = /^\s*(\d{1,3})(\.\d{1,3})*[.)]?\s*(?:\t|$)/u.exec(raw);
  if (!first) return null;
  const number = Number(first[1]);
  if (next === null) return number;
  if (first[2] !== undefined) return number >= next - 1 && number <= next ? Math.max(next - 1, number) : null;
  return number >= next && number <= next + (style === 'lines' ? 0 : 2) ? number : null;
}

function takeLine(
  source: string,
  line: Line,
  pieces: GridCell[],
  { begins, numbered, style }: { begins: boolean; numbered: boolean; style: TableHeading['style'] },
): void {
  const parts = piecesBetween(source, line.from, line.to, '\t');
  if (begins && numbered) while (parts[0]?.text === '' && parts.length > 1) parts.shift();
  parts.forEach((part, index) => {
    const last = pieces.at(-1);
    if (index === 0 && !begins && style === 'tabs' && last !== undefined)
      pieces[pieces.length - 1] = joinCells(last, part);
    else pieces.push(part);
  });
}

function endsTable(
  lines: readonly Line[],
  at: number,
  pieces: readonly GridCell[],
  heading: TableHeading,
): boolean {
  const line = lines[at];
  if (line === undefined) return true;
  const afterBlank = lines[at - 1]?.blank ?? true;
  const filled = pieces.filter((piece) => piece.text !== '').length;
  if (rowsGoOn(lines, at)) return false;
  const complete = filled >= heading.columns.filter((meaning: Meaning) => meaning !== 'other').length;
  if (!complete) return /^приложение\s/iu.test(line.text) && afterBlank;
  if (
    afterTable.test(line.text) &&
    (afterBlank || /^приложение\s/iu.test(line.text)) &&
    !goesOnWithParty(line, heading)
  )
    return true;
  if (afterBlank && signatureAt(lines, at)) return true;
  return afterBlank && heading.style === 'tabs' && !looksLikeParty(line.text);
}

function isSectionLine(raw: string): boolean {
  return !raw.includes('\t');
}

/** «2. Работа с педагогами» between rows: the next lines are rows again. */
function rowsGoOn(lines: readonly Line[], at: number): boolean {
  const section = /^(?:\d{1,2}|[IVX]{1,4})\.?\s\p{Lu}|^раздел\s/u.test(lines[at]?.text ?? '');
  return (
    section &&
    lines
      .slice(at + 1, at + 4)
      .some(
        (line) =>
          /^\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s\p{Lu}/u.test(line.text) &&
          line.to - line.from > line.text.length - 1 &&
          line.text.length > 20,
      )
  );
}

/** «Директора школ» on a line of its own is still the executor's cell, when that is the last column. */
function goesOnWithParty(line: Line, heading: TableHeading): boolean {
  return (
    heading.columns.at(-1) === 'executor' &&
    line.text.length < 60 &&
    /^директора(?:\s|$)|^начальники|^руководители/iu.test(line.text)
  );
}
