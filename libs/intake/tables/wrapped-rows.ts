import { readDeadlineCell } from '#libs/domain/deadline/read-deadline';
import { annexHeading, mayFollow, noise } from '../blocks/markers.js';
import { signatureAt } from '../blocks/signature-lines.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import { settleMeanings, type Meaning } from './column-meaning.js';
import type { TableBody, TableHeading } from './drawn-line.js';
import { cellOf, emptyCell, joinCells, sectionRow, type GridCell } from './grid.js';
import { afterTable } from './row-marks.js';

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

const flat =
  /^((?:№|N)\s?(?:п\s?[/.]\s?п\.?)?)\s(\p{Lu}.{5,60}?)\s((?:Срок|Дата|Время|Период)\S{0,3}(?:\s\p{Ll}.{2,30}?)?)\s((?:Ответственн|Исполнител)\p{Ll}{2,5}(?:\s\p{Ll}.{2,40})?)$/u;

/** «N п/п Мероприятие Срок исполнения Ответственные»: the headings of a table on one line, above rows on one line each. */
export function isFlatHeading(text: string): boolean {
  const [, ...headings] = flat.exec(text) ?? [];
  return headings.length > 0 && isCopied(settleMeanings(headings));
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
    const begun = beginRow(source, line, last?.number ?? null);
    if (begun !== null) copied.push(begun);
    else last?.pieces.push(cellOf(source, line.start, line.end));
  }
  const rows = copied.map((row, index) => rowOf(source, row, copied[index + 1], heading.columns));
  const tasks = rows.filter((row) => row[0]?.text !== '');
  const told = tasks.filter((row) => row[2]?.text !== '').length;
  return { rows: tasks.length > 1 && told * 2 >= tasks.length ? rows : [], to: at };
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

function rowOf(
  source: string,
  row: CopiedRow,
  next: CopiedRow | undefined,
  columns: readonly Meaning[],
): GridCell[] {
  const whole = joined(row.pieces, row.mark);
  if (next?.number.startsWith(`${row.number}.`) === true) return sectionRow(whole, columns);
  const cuts = row.pieces.map((piece) => cutAtTerm(source, piece));
  const cut = cuts.findIndex(({ length }) => length > 1);
  const pieces = row.pieces.flatMap((piece, index) => (index === cut ? (cuts[index] ?? []) : [piece]));
  const place = cut < 0 ? termPlace(pieces.map((piece) => piece.text)) : ([cut + 1, cut + 2] as const);
  if (place === null) return [row.mark, whole, emptyCell(whole.end), emptyCell(whole.end)];
  const [from, to] = place;
  const parts = [pieces.slice(0, from), pieces.slice(from, to), pieces.slice(to)];
  return [row.mark, ...parts.map((pieces) => joined(pieces, row.mark))];
}

function joined(pieces: readonly GridCell[], mark: GridCell): GridCell {
  return pieces.reduce(joinCells, emptyCell(mark.end));
}

const mostTermLines = 3;
/** A column of terms is narrow. */
const widestTerm = 26;
const termFirst =
  /^(?:\d|[IVX]{1,4}\s|до\s|ко?\s|со?\s|не\s(?:позднее|реже|ранее)|в\sтечение|в\sсрок|по\s(?:мере|итогам|графику|отдельному|согласованию)|еже\p{Ll}|постоянно|(?:один\s)?раз\s|весь\s|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{Ll}{0,2}(?:[\s,–—-]|$))/u;

/**
 * The lines that are a term, between those of the task and those of whoever answers: from the first that may begin one. A
 * later one would leave the beginning of a term in the task.
 */
function termPlace(texts: readonly string[]): readonly [from: number, to: number] | null {
  const from = texts.findIndex((text, index) => index > 0 && termFirst.test(text));
  if (from < 0) return null;
  for (let to = Math.min(from + mostTermLines, texts.length - 1); to > from; to -= 1) {
    const term = texts.slice(from, to);
    const rest = texts.slice(to).join(' ');
    if (!term.every(isNarrow) || !looksLikeTerm(term.join(' '))) continue;
    if (looksLikeParty(rest) && !looksLikeTerm(rest) && !/^\p{Ll}{1,3}\s/u.test(rest)) return [from, to];
  }
  return null;
}

const mostPlaces = 40;

/** «Уборка улиц До 29 апреля Гусева А.Б.»: a term on one line with the task before it and whoever answers behind it. */
function cutAtTerm(source: string, piece: GridCell): readonly GridCell[] {
  const spaces = [...piece.text.matchAll(/\s/gu)].map(({ index }) => index);
  const starts = spaces.filter((at) =>
    termFirst.test(lowered(piece.text.slice(at + 1, at + 1 + widestTerm))),
  );
  for (const start of starts.slice(0, mostPlaces)) {
    for (const end of spaces.filter((at) => at > start && at - start <= widestTerm + 1).toReversed()) {
      const rest = piece.text.slice(end + 1);
      if (!isWholeTerm(piece.text.slice(start + 1, end)) || !/^[\p{Lu}\p{Ll}]/u.test(rest)) continue;
      if (!looksLikeParty(rest) || looksLikeTerm(rest)) continue;
      const folded = foldText(source, piece.start, piece.end);
      const cuts = [0, start, end, piece.text.length].map((at) => folded.sourceOffset(at));
      return cuts.slice(1).map((cut, index) => cellOf(source, cuts[index] ?? cut, cut));
    }
  }
  return [piece];
}

function isWholeTerm(text: string): boolean {
  if (/^(?:с|в)?\s?\d{1,2}[.:-]\d{2}$/u.test(text)) return true;
  const { kind, span } = readDeadlineCell(lowered(text), { signedOn: null });
  return kind !== 'none' && span?.[0] === 0 && span[1] >= text.length - 1;
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** «II квартал» is called by capitals too. */
function isNarrow(text: string): boolean {
  return text.length <= widestTerm && (looksLikeTerm(text) || !looksLikeParty(text));
}
