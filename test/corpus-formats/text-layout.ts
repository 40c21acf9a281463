import { tableAt } from './text-tables.js';

/** The layout that a text only hints at: what an office program would have had before somebody saved it as text. */
export type LayoutBlock =
  LayoutLine | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface LayoutLine {
  readonly kind: 'line';
  readonly indent: number;
  readonly pieces: readonly LinePiece[];
}

export interface LinePiece {
  /** In characters from the left. */
  readonly column: number;
  readonly text: string;
}

/** Lines to paragraphs, tables that the text draws to tables. */
export function textLayout(text: string): LayoutBlock[] {
  const lines = wholeRows(text.split('\n'));
  const blocks: LayoutBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    if (table === null) blocks.push(lineOf(withoutTabs(lines[at] ?? '')));
    else blocks.push({ kind: 'table', rows: table.rows });
    at = table?.to ?? at + 1;
  }
  return blocks;
}

/** Spreadsheets copy a cell of several lines in quotes: «1→"Осмотр путей,», «ведомости"→до 1 мая». */
function wholeRows(lines: readonly string[]): string[] {
  const rows: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open) rows.push(`${rows.pop() ?? ''}\n${line}`);
    else rows.push(line);
    const isCell = open || /\t"(?:[^\t"]|"")*$/u.test(line);
    if (isCell && (line.split('"').length - 1) % 2 === 1) open = !open;
  }
  return open ? [...lines] : rows;
}

const tabStop = 8;
const narrowest = 3;

/** A tab goes to the next stop that leaves a gap. */
function withoutTabs(line: string): string {
  return line.split('\t').reduce((text, piece) => {
    const stop = Math.ceil((text.length + narrowest) / tabStop) * tabStop;
    return text.padEnd(stop) + piece;
  });
}

/** A number with a gap behind it hangs before its paragraph; a line stretched with spaces to its margin is one text. */
function lineOf(line: string): LayoutBlock {
  const isOne = markWithGap.test(line) || isStretched(line);
  const gaps = isOne ? /\S.*\S|\S/gu : /\S+(?: {1,2}\S+)*/gu;
  const pieces = [...line.matchAll(gaps)].map((found) => ({
    column: found.index,
    text: isOne ? found[0].replace(/ {2,}/gu, ' ') : found[0],
  }));
  return { kind: 'line', indent: pieces[0]?.column ?? 0, pieces };
}

const markWithGap = /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\p{L}\)|[-–—•]) {3,8}\p{L}(?!.* {3})/u;

/** Single, double and threefold spaces in one line. */
function isStretched(line: string): boolean {
  const text = line.trim();
  return / {3}/u.test(text) && !/ {4}/u.test(text) && /\S {2}\S/u.test(text) && /\p{Ll} +\p{Ll}/u.test(text);
}

const leastLines = 3;

/** Whether at least three lines in a row are divided by wide gaps: two heads or two stamps beside each other. */
export function hasTextsSideBySide(text: string): boolean {
  let inRow = 0;
  for (const block of textLayout(text)) {
    inRow = block.kind === 'line' && block.pieces.length > 1 ? inRow + 1 : 0;
    if (inRow >= leastLines) return true;
  }
  return false;
}
