import { annexHeading, mayFollow, noise } from '../blocks/markers.js';
import { signatureAt } from '../blocks/signature-lines.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import type { TableBody, TableHeading } from './drawn-line.js';
import { cutAtTerm, lowered, termFirst } from './flat-rows.js';
import { cellOf, emptyCell, joinCells, sectionRow, type GridCell } from './grid.js';
import { afterTable, sectionMark } from './row-marks.js';

/**
 * A row as it is copied from a page: «1.2. Провести осмотр / залов / до 1 марта / 2024 г. / Гусева А.Б.», cell after cell or all on
 * one line.
 */
interface CopiedRow {
  readonly number: string;
  readonly mark: GridCell;
  readonly pieces: GridCell[];
}

/** Only of these columns in this order can the lines be told apart. */
export function isCopied(columns: readonly Meaning[]): boolean {
  return columns.join(' ') === 'number activity deadline executor';
}

const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.?\s(?=[\p{Lu}«])/u;

export function beginsCopied(text: string): boolean {
  return /^1(?:\.1)?$/u.test(numbered.exec(text)?.[1] ?? '');
}

/** No rows where less than half of them can be told apart: such a text is better read point by point. */
export function wrappedRows(source: string, lines: readonly Line[], heading: TableHeading): TableBody {
  const copied: CopiedRow[] = [];
  let at = heading.to;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isEnd(lines, at)) break;
    if (line.blank || noise.test(line.text)) continue;
    const last = copied.at(-1);
    if (isSectionOver(source, lines, at, last?.number ?? null)) continue;
    const begun = beginRow(source, line, last?.number ?? null) ?? restart(source, line, heading);
    if (begun !== null) copied.push(begun);
    else last?.pieces.push(cellOf(source, line.start, line.end));
  }
  const rows = copied.map((row, index) => rowOf(source, row, copied[index + 1], heading));
  const tasks = rows.filter((row) => row[0]?.text !== '');
  const told = tasks.filter((row) => row[2]?.text !== '').length;
  return { rows: tasks.length > 1 && told * 2 >= tasks.length ? rows : [], to: at };
}

/** «II. Работа с детьми» over the next row. */
function isSectionOver(source: string, lines: readonly Line[], at: number, last: string | null): boolean {
  const { text = '' } = lines[at] ?? {};
  if (!sectionMark.test(text) || /[.;:]$/u.test(text)) return false;
  const below = lines.slice(at + 1, at + 4).find((line) => !line.blank);
  return below !== undefined && beginRow(source, below, last) !== null;
}

function isEnd(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (annexHeading.test(text)) return true;
  return (lines[at - 1]?.blank ?? true) && (afterTable.test(text) || signatureAt(lines, at));
}

function beginRow(source: string, line: Line, last: string | null): CopiedRow | null {
  const match = numbered.exec(line.text);
  const number = match?.[1];
  if (match === null || number === undefined || (last !== null && !mayFollow(last, number))) return null;
  const start = foldText(source, line.start, line.end).sourceOffset(match[0].length);
  const mark = cellOf(source, line.start, start);
  return { number, mark, pieces: [cellOf(source, start, line.end)] };
}

/** «1. Сверка списков до 1 марта Гусева А.Б.» below a part of the plan: its numbers begin anew. */
function restart(source: string, line: Line, { columns, from, to }: TableHeading): CopiedRow | null {
  const row = to - from === 1 ? beginRow(source, line, null) : null;
  if (row?.number !== '1') return null;
  return cutAtTerm(source, row.pieces, columns.includes('executor')) === null ? null : row;
}

function rowOf(
  source: string,
  row: CopiedRow,
  next: CopiedRow | undefined,
  { columns, from: headedFrom, to: headedTo }: TableHeading,
): GridCell[] {
  const flat = headedTo - headedFrom === 1;
  const whole = joined(row.pieces, row.mark);
  if (next?.number.startsWith(`${row.number}.`) === true) return sectionRow(whole, columns);
  const cut = flat ? cutAtTerm(source, row.pieces, columns.includes('executor')) : null;
  const pieces = cut?.pieces ?? row.pieces;
  const place = cut?.term ?? termPlace(pieces.map((piece) => piece.text));
  if (place === null) return [row.mark, whole, ...columns.slice(2).map(() => emptyCell(whole.end))];
  const [from, to] = place;
  const parts = [pieces.slice(0, from), pieces.slice(from, to), pieces.slice(to)];
  return [row.mark, ...parts.map((part) => joined(part, row.mark))].slice(0, columns.length);
}

function joined(pieces: readonly GridCell[], mark: GridCell): GridCell {
  return pieces.reduce(joinCells, emptyCell(mark.end));
}

const mostTermLines = 5;
/** A column of terms is narrow. */
const widestTerm = 26;
/**
 * The lines that are a term, between those of the task and those of whoever answers: from the first that may begin one. A
 * later one would leave the beginning of a term in the task.
 */
function termPlace(texts: readonly string[]): readonly [from: number, to: number] | null {
  const from = texts.findIndex((text, index) => index > 0 && termFirst.test(lowered(text)));
  if (from < 0) return null;
  for (let to = Math.min(from + mostTermLines, texts.length - 1); to > from; to -= 1) {
    const term = texts.slice(from, to);
    const rest = texts.slice(to).join(' ');
    if (!term.every(isNarrow) || !looksLikeTerm(term.join(' '))) continue;
    if (looksLikeParty(rest) && !looksLikeTerm(rest) && !/^\p{Ll}{1,3}\s/u.test(rest)) return [from, to];
  }
  return null;
}

/** «II квартал» is called by capitals too. */
function isNarrow(text: string): boolean {
  return text.length <= widestTerm && (looksLikeTerm(text) || !looksLikeParty(text));
}
