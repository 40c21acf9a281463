import { signatureAt, speaks } from '../blocks/signature-lines.js';
import type { Line } from '../text/lines.js';
import { isRowNumber, looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { isRestOfCell } from './going-on.js';
import { cellOf, fewestCells, joinCells, sectionRow, type GridCell } from './grid.js';
import { layOutRow } from './lay-out-row.js';
import { piecesBetween, type TableBody, type TableHeading } from './drawn-line.js';
import { spacedRows } from './spaced-rows.js';
import { pipeRows } from './pipe-table.js';
import { wrappedRows } from './wrapped-rows.js';
import { afterTable, headsSubRows, isTimeSection, longestTime, sectionMark, totalMark } from './row-marks.js';

const furthestRow = 6;

export function rowsBelow(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  if (heading.style === 'pipes') return pipeRows(source, lines, heading);
  if (heading.style === 'spaces') return spacedRows(source, lines, heading);
  if (heading.style === 'wrapped') return wrappedRows(source, lines, heading);
  return flowingRows(source, lines, heading);
}

/** Rows whose cells are told apart by tabs or by lines; a row begins with its number, or with every line. */
function flowingRows(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  const numbered = heading.columns.includes('number');
  // A blank line behind the first number: blank lines set the cells apart, and a cell may go on over lines.
  const apart = heading.style === 'lines' && lines[heading.to + 1]?.blank === true;
  const rows: GridCell[][] = [];
  let [next, at] = [1, heading.to];
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
      ? numberAt(source, line, rows.length === 0 && pieces.length === 0 ? null : next, pieces, heading)
      : null;
    const divides = number === null && numbered && isDivision(source, lines, at, heading);
    const section =
      divides ||
      headsSubRows(source, lines, at) ||
      isBareSection(source, lines, at, next, { raw, pieces }, heading) ||
      (number === null && isWideSection(source, lines, at, next, heading));
    if (section || totalMark.test(line.text)) {
      close();
      if (section) rows.push(sectionRow(cellOf(source, line.start, line.end), heading.columns));
      if (divides || startsAnew(lines, at)) next = 1;
      continue;
    }
    const begins =
      number !== null ||
      (!numbered && raw.includes('\t') && !carriesOn(source, line, pieces, heading)) ||
      isUnnumberedRow(source, line, heading);
    const told = raw.includes('\t') && !isNextAnnex(raw) && !isSigned(lines, at);
    if (!begins && !told && endsTable(source, lines, at, pieces, heading)) break;
    if (!begins && isSectionLine(raw) && rowsGoOn(lines, at)) continue;
    if (begins) close();
    if (number !== null) next = number + 1;
    takeLine(source, line, pieces, {
      begins,
      numbered: number !== null && heading.columns[0] === 'number',
      joins: heading.style === 'tabs' || (apart && lines[at - 1]?.blank === false),
    });
  }
  close();
  return { rows, to: at };
}

/**
 * A line without tabs below a blank one and without rows below it goes on with no cell of a table in tabs, unless it is the party that the
 * last row still lacks.
 */
function isTextBelow(
  source: string,
  lines: readonly Line[],
  at: number,
  pieces: readonly GridCell[],
  { style, columns }: TableHeading,
): boolean {
  const line = lines[at];
  if (style !== 'tabs' || line === undefined || lines[at - 1]?.blank !== true || pieces.length < 3)
    return false;
  const near = [at - 1, at, at + 1, at + 2, at + 3].flatMap((next) => lines[next] ?? []);
  if (near.some(({ from, to }) => source.slice(from, to).includes('\t'))) return false;
  const awaited = columns.includes('executor') && !pieces.some(({ text }) => looksLikeParty(text));
  const party =
    looksLikeParty(line.text) && !speaks(line.text) && !/^\p{Lu}[^,.]{2,30}(?::|\s[–—-])\s/u.test(line.text);
  return !(awaited && party && line.aside === undefined && !signatureAt(lines, at));
}

function isRowInTabs(source: string, line: Line): boolean {
  return piecesBetween(source, line.from, line.to, '\t').length > 2;
}

/** «Глава администрации\tК.К. Ясень» below a blank line. */
function isSigned(lines: readonly Line[], at: number): boolean {
  return lines[at - 1]?.blank === true && signatureAt(lines, at);
}

/** «Приложение 2», moved to the right by tabs. */
function isNextAnnex(raw: string): boolean {
  return /^\s+(?:приложени[ея](?:\s|$)|утвержд[её]н)/iu.test(raw) && !raw.trim().includes('\t');
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

/** «ФЕВРАЛЬ», «II квартал» on a line without tabs, below a row that has all its cells: the time of the rows below it. «2. Обучение» where rows bear no number. */
function isBareSection(
  source: string,
  lines: readonly Line[],
  at: number,
  next: number,
  { raw, pieces }: { raw: string; pieces: readonly GridCell[] },
  { style, columns }: TableHeading,
): boolean {
  const awaited = columns.at(-1) === 'deadline' && pieces.length === columns.length - 1;
  if (style === 'lines') return !awaited && isTimeSection(lines, at, next);
  const text = lines[at]?.text ?? '';
  if (raw.includes('\t')) return false;
  if (columns.at(-1) === 'deadline' || (pieces.length > 0 && pieces.length < fewestCells(columns)))
    return false;
  if (!columns.includes('number') && /^\p{Lu}|^\d{1,2}[.)]\s\p{Lu}/u.test(text) && !/[.;:,]$/u.test(text)) {
    const below = lines.slice(at + 1, at + 4).find((line) => !line.blank);
    const rows = below !== undefined && isRowInTabs(source, below);
    if (rows && (sectionMark.test(text) || /^\d/u.test(text) || !looksLikeParty(text))) return true;
  }
  return /^\p{Lu}/u.test(text) && text.length < longestTime && looksLikeTerm(text);
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

/** The number of the row that begins here; it may stand in any column of a row in tabs. */
function numberAt(
  source: string,
  line: Line,
  next: number | null,
  pieces: readonly GridCell[],
  heading: TableHeading,
): number | null {
  // «4» below a number and a task is how many there are.
  if (heading.style === 'lines' && pieces.length > 0 && pieces.length < 3) return null;
  const column = heading.columns.indexOf('number');
  if (column <= 0) return rowNumber(source.slice(line.from, line.to), next, heading.style);
  const text = piecesBetween(source, line.from, line.to, '\t')[column]?.text ?? '';
  return isRowNumber(text) ? Number.parseInt(text, 10) : null;
}

/** The rest of a cell with a line break of its own: the row above lacks more than its last column of marks, and no new time begins. */
function carriesOn(
  source: string,
  line: Line,
  pieces: readonly GridCell[],
  { columns }: TableHeading,
): boolean {
  if (columns[0] !== 'deadline' || pieces.length === 0 || pieces.length >= columns.length) return false;
  const own = piecesBetween(source, line.from, line.to, '\t');
  if (Math.min(pieces.length, own.length) >= fewestCells(columns)) return false;
  return own.length < columns.length && own[0]?.text !== '' && !looksLikeTerm(own[0]?.text ?? '');
}

/** «II. Кадровые меры» as a line or as the only cell of a row, above rows that go on. */
function isWideSection(
  source: string,
  lines: readonly Line[],
  at: number,
  next: number,
  { style, columns }: TableHeading,
): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const pieces = piecesBetween(source, line.from, line.to, '\t');
  const filled = pieces.filter((piece) => piece.text !== '');
  const mark = sectionMark.test(line.text);
  const wide = style === 'tabs' && pieces.length === columns.length && /^\p{Lu}/u.test(line.text);
  if (filled.length !== 1 || !(mark || wide)) return false;
  const below = lines.slice(at + 1, at + furthestRow).find((own) => !own.blank);
  const first = /^\s*(\d{1,3})/u.exec(below === undefined ? '' : source.slice(below.from, below.to))?.[1];
  return first !== undefined && [1, next].includes(Number(first));
}

function startsAnew(lines: readonly Line[], at: number): boolean {
  return /^1(?!\d)/u.test(lines.slice(at + 1, at + furthestRow).find((line) => !line.blank)?.text ?? '');
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
  { begins, numbered, joins }: { begins: boolean; numbered: boolean; joins: boolean },
): void {
  const parts = piecesBetween(source, line.from, line.to, '\t');
  if (begins && numbered) while (parts[0]?.text === '' && parts.length > 1) parts.shift();
  parts.forEach((part, index) => {
    const last = pieces.at(-1);
    const rest = joins || isRestOfCell(line.text, pieces);
    if (index === 0 && !begins && rest && last !== undefined)
      pieces[pieces.length - 1] = joinCells(last, part);
    else pieces.push(part);
  });
}

function endsTable(
  source: string,
  lines: readonly Line[],
  at: number,
  pieces: readonly GridCell[],
  heading: TableHeading,
): boolean {
  const line = lines[at];
  if (line === undefined || isTextBelow(source, lines, at, pieces, heading)) return true;
  const afterBlank = lines[at - 1]?.blank ?? true;
  // «Составил: инженер          Г.Ф. Ковшов»: a name behind a wide gap is no rest of a cell.
  const apart = afterBlank || line.aside !== undefined;
  const filled = pieces.filter((piece) => piece.text !== '').length;
  if (rowsGoOn(lines, at)) return false;
  // All the tabs of a row stand there, though its last cells are empty.
  if (heading.style === 'tabs' && pieces.length >= heading.columns.length && isSigned(lines, at)) return true;
  const complete = filled >= heading.columns.filter((meaning: Meaning) => meaning !== 'other').length;
  if (!complete) return /^приложение\s/iu.test(line.text) && afterBlank;
  const lacking = heading.columns[filled] === 'executor';
  const awaited = lacking && !pieces.some(({ text }) => looksLikeParty(text));
  if ((awaited && looksLikeParty(line.text)) || (lacking && nobodyElse.test(line.text))) return false;
  if (
    afterTable.test(line.text) &&
    (apart || /^приложение\s/iu.test(line.text)) &&
    !goesOnWithParty(line, heading)
  )
    return true;
  // A row with all its cells, and below it what is labelled or nobody: «Разослано: …», «Скачать план».
  const whole = heading.style === 'lines' && afterBlank && filled >= heading.columns.length;
  if (whole && (/^\p{Lu}\p{Ll}{3,15}:/u.test(line.text) || speaks(line.text) || !looksLikeParty(line.text)))
    return true;
  if (apart && signatureAt(lines, at)) return true;
  return afterBlank && heading.style === 'tabs' && !looksLikeParty(line.text);
}

/** «Гусев И.», «А.Б. Гусева», «директор школы»: where its column is still empty, no signature. */
const nobodyElse =
  /^(?:\p{Lu}\p{Ll}+\s\p{Lu}\.(?:\s?\p{Lu}\.)?|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+|\p{Ll}.{2,60})$/u;

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
