import { centredTable } from './centred-table.js';
import { rowsOfPieces } from './rows-of-pieces.js';
import { spacedTable } from './spaced-table.js';
import { tableInLines } from './table-in-lines.js';
import { joinedRows, lastFilled, leastColumns, rowNumber, rule, type TextTable } from './text-table.js';

const leastRows = 2;

/** The table that begins at a line: drawn with bars, with tabs, with spaces, or with a cell on each line. */
export function tableAt(lines: readonly string[], from: number): TextTable | null {
  for (const drawn of [barTable, ledCells, tabTable, columnsOfSpaces, tableInLines, rowsOfPieces]) {
    const table = drawn(lines, from);
    if (table !== null && table.rows.length >= leastRows) return table;
  }
  return null;
}

/** Whichever reaches further. */
function columnsOfSpaces(lines: readonly string[], from: number): TextTable | null {
  const [spaced, centred] = [spacedTable(lines, from), centredTable(lines, from)];
  return centred !== null && centred.to > (spaced?.to ?? 0) ? centred : spaced;
}

const bar = /[|│║┃¦]/u;
/** Bars as a scan reads them. */
const scannedBars = /^\s*!(?= ).* ! /u;

function barTable(lines: readonly string[], from: number): TextTable | null {
  const rows: string[][] = [];
  let width = 0;
  const divided = hasRuledRows(lines, from);
  let apart = true;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const cells = barCells(line);
    if (rule.test(line) && (rows.length > 0 || barCells(lines[at + 1] ?? '').length > 1)) {
      apart = true;
    } else if (cells.length > 1 || (cells.length === 1 && rows.length > 0)) {
      if (rows.length === 0) width = cells.length;
      const isFirst = rows.slice(1).every((row) => row.length === 1);
      if (isFirst && cells.length > width) rows[0] = widened(rows[0] ?? [], cells.length);
      width = Math.max(width, rows[0]?.length ?? 0);
      if (cells.length > width) break;
      // Lines between two rules are one row, where rules divide rows at all.
      const row = apart || !divided ? undefined : rows.at(-1);
      if (row === undefined) rows.push(filled(cells, width));
      else rows.splice(-1, 1, joinedRows(row, cells));
      apart = !divided;
    } else if (
      !isBetween(lines, at, rows, (next) => barCells(next).length > 1) &&
      !isPartOfPlan(lines, at, rows, width) &&
      !(width > 1 && isSection(lines, at, (next) => barCells(next).length === width))
    )
      break;
    else if (line.trim() !== '') rows.push([line.trim()]);
  }
  return { rows, to: lastFilled(lines, at) };
}

/** Rules that stand between the rows too, not only around the heading. */
function hasRuledRows(lines: readonly string[], from: number): boolean {
  let pieces = 0;
  let apart = true;
  for (const line of lines.slice(from)) {
    const isRow = barCells(line).length > 0;
    if (!isRow && !rule.test(line)) break;
    if (isRow && apart) pieces += 1;
    apart = !isRow;
  }
  return pieces > 2;
}

function barCells(text: string): string[] {
  if (rule.test(text)) return [];
  const line = scannedBars.test(text) ? `${text.replaceAll(' ! ', ' | ').replace('!', '|')} |` : text;
  const framed = /^\s*[|│║┃¦].*[|│║┃¦]\s*$/u.test(line);
  if (!framed && !/ [|│║┃¦](?: |$)/u.test(line)) return [];
  const cells = line.split(bar).map(plain);
  if (framed) return cells.slice(1, -1);
  // Without a frame a bar at an end of the line shows an empty cell.
  return cells.length < leastColumns && cells.some((cell) => cell === '') ? [] : cells;
}

/** What text calls bold with stars is bold in a file. */
function plain(cell: string): string {
  return cell.replace(/\*\*/gu, '').trim();
}

/** «N п/п  Наименование | Срок»: a bar was left out where a gap stands. */
function widened(cells: readonly string[], width: number): string[] {
  const parts = cells.flatMap((cell) => cell.split(/ {2,}/u));
  return parts.length === width ? parts : [...cells];
}

function filled(cells: readonly string[], width: number): string[] {
  if (cells.length === 1) return [...cells];
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

/** Blank lines and one line of text («Раздел 2. …») stand between rows that go on. */
function isBetween(
  lines: readonly string[],
  at: number,
  rows: readonly (readonly string[])[],
  isRow: (line: string) => boolean,
): boolean {
  if (rows.length === 0) return false;
  const filledLines = lines.slice(at, at + 6).filter((line) => line.trim() !== '');
  const next = filledLines.slice(0, 2).find(isRow);
  return next !== undefined && /^[\s|│║┃¦]*\d/u.test(next);
}

/** «I. Открытость» between blank lines, or a blank line alone, above a row of as many cells. */
function isPartOfPlan(
  lines: readonly string[],
  at: number,
  rows: readonly (readonly string[])[],
  width: number,
): boolean {
  const [section = '', row = ''] = lines.slice(at, at + 6).filter((line) => line.trim() !== '');
  if (rows.length === 0 || width <= leastColumns) return false;
  const next = /^(?:[IVX]+|\d+)\.\s/u.test(section) && barCells(section).length === 0 ? row : section;
  return barCells(next).length === width;
}

/** «МАРТ», «Основные мероприятия»: one short line above a row. */
function isSection(lines: readonly string[], at: number, isRow: (line: string) => boolean): boolean {
  const line = (lines[at] ?? '').trim();
  return line !== '' && !/[.:;,]$/u.test(line) && isRow(lines[at + 1] ?? '');
}

function tabTable(lines: readonly string[], from: number): TextTable | null {
  const heading = tabCells(lines[from] ?? '');
  const width = heading.length;
  if (width < 2 || heading[0] === '' || bullet.test(heading[0] ?? '')) return null;
  const numbered = /^(?:№|N)/u.test(heading[0] ?? '');
  const isRow = (line: string): boolean => rowNumber.test(tabCells(line)[0] ?? '') && line.includes('\t');
  const rows: string[][] = [heading];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const cells = tabCells(line);
    const row = rows.at(-1) ?? [];
    const goesOn =
      numbered && line.trim() !== '' && rows.length > 1 && row.length > 1 && !isRow(line) &&
      row.length + cells.length - 1 <= width &&
      (row.length < width || /^\p{Ll}/u.test(line) || /,$/u.test(row.at(-1) ?? '')); // prettier-ignore
    if (goesOn)
      rows.splice(-1, 1, [...row.slice(0, -1), `${row.at(-1) ?? ''}\n${cells[0] ?? ''}`, ...cells.slice(1)]);
    else if (line.includes('\t') && cells.length <= width) rows.push(cells);
    else if (
      !(numbered && isBetween(lines, at, rows, isRow)) &&
      !isSection(lines, at, (next) => tabCells(next).length === width && width >= leastColumns)
    )
      break;
    else if (line.trim() !== '') rows.push([line.trim()]);
  }
  return { rows: rows.map((row) => filled(row, width)), to: lastFilled(lines, at) };
}

/** A list, not a table. */
const bullet = /^[-–—•●▪·*]$/u;

function tabCells(line: string): string[] {
  return line.split('\t').map((cell) =>
    cell
      .trim()
      .replace(/^"([\s\S]*)"$/u, '$1')
      .replaceAll('""', '"'),
  );
}

/** A tab before each cell and a blank line behind each row: so some programs copy a table, empty cells with it. */
function ledCells(lines: readonly string[], from: number): TextTable | null {
  const rows: string[][] = [];
  let at = from;
  while (lines[at]?.startsWith('\t') === true) {
    const end = lines.findIndex((line, index) => index > at && !line.startsWith('\t'));
    const row = lines.slice(at, end < 0 ? lines.length : end);
    if (row.length < leastColumns || row.length !== (rows[0] ?? row).length) break;
    rows.push(row.map((cell) => cell.trim()));
    at += row.length + 1;
  }
  return { rows, to: lastFilled(lines, Math.min(at, lines.length)) };
}
