import { paragraph, type Block, type Table, type TableCell } from '../layout/blocks.js';
import type { Hyphens } from './joined-text.js';
import { joinedParagraphs, marginsOf } from './paragraphs.js';
import { textOf, type Segment, type TextLine } from './text-lines.js';

/** Fewer lines beside each other are a signature or a date and a number, not columns. */
const leastLines = 3;
const leastColumns = 3;

export interface Columns {
  readonly block: Block[];
  readonly isTable: boolean;
}

/** Runs of lines that share their gaps, and what stands between them. */
export function runsOfLines(lines: readonly TextLine[]): TextLine[][] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && belongs(run, line)) run.push(line);
    else runs.push([line]);
  }
  return withSections(runs);
}

/** «2. Работа с педагогами» over the whole width, below which the same columns go on, divides no table. */
function withSections(runs: readonly TextLine[][]): TextLine[][] {
  const joined: TextLine[][] = [];
  for (const run of runs) {
    const above = joined.at(-1);
    if (above !== undefined && (goesOnBelow(above, run) || isBelowHead(above, run))) above.push(...run);
    else joined.push(run);
  }
  return joined;
}

const furthestSection = 2.6;

function goesOnBelow(above: readonly TextLine[], run: readonly TextLine[]): boolean {
  const [last, first] = [above.at(-1), run[0]];
  if (last === undefined || first === undefined || run.length < 2 || first.segments.length > 1) return false;
  const gap = first.baseline - last.baseline;
  if (gap <= 0 || gap > last.size * furthestSection || first.size > last.size * 1.1) return false;
  const count = columnsOf(above).length;
  return count >= leastColumns && columnsOf([...above, ...run]).length === count;
}

/** Heads beside each other go on below an empty line: one more addressee beside the number of the letter. */
function isBelowHead(above: readonly TextLine[], run: readonly TextLine[]): boolean {
  const [last, first] = [above.at(-1), run[0]];
  const [one, other] = [above, run].map((lines) => lines.filter(({ segments }) => segments.length > 1));
  if (last === undefined || first === undefined || one === undefined || other === undefined) return false;
  if (
    one.length < leastLines ||
    other.length < 2 ||
    first.baseline - last.baseline > last.size * furthestSection
  )
    return false;
  const [columns, below] = [columnsOf(above), columnsOf(run)];
  if (columns.length !== 2 || below.length !== 2) return false;
  return columns.every(({ left }, index) => Math.abs(left - (below[index]?.left ?? 0)) <= slack);
}

/** Whether the lines of a run are columns; if so, a table without drawn lines, or texts beside each other. */
export function alignedColumns(run: readonly TextLine[], hyphens: Hyphens): Columns | null {
  const divided = run.filter(({ segments }) => segments.length > 1);
  const columns = columnsOf(run);
  if (columns.length < 2) return null;
  const isAside = divided.length > 1 && divided.length + linesAside(run, columns) >= leastLines;
  if (!isAside && !isApproval(run)) return null;
  // What stands alone above the first row is its title, not its cell.
  const from = run.findIndex(({ segments }) => segments.length > 1);
  const above = run.slice(0, from);
  const title = joinedParagraphs(above, marginsOf(above, hyphens)).map((text) => paragraph(text));
  const rows = run.slice(from);
  const leads = rows.filter((line) => rowLead.test(line.segments[0]?.text ?? '')).length;
  const isTable = columns.length >= leastColumns || leads >= leastLeads;
  if (!isTable && isLabelled(divided)) return null;
  const block = isTable ? [tableOf(rows, columns, hyphens)] : besideEachOther(rows, columns, hyphens);
  return { block: [...title, ...block], isTable };
}

/** A number, or a day and an hour, before what stands on the same line. */
const rowLead = /^(?:\d{1,3}[.)]?|\d{1,2}\.\d{2}\.\d{4}(?:\s\d{1,2}[.:]\d{2})?)$/u;
const leastLeads = 2;

/** «УТВЕРЖДАЮ» beside the name of the body: what stands below belongs to it, however short the text on the left is. */
function isApproval([first, ...others]: readonly TextLine[]): boolean {
  const [, right, ...more] = first?.segments ?? [];
  if (right === undefined || more.length > 0 || !approval.test(right.text) || others.length < 2) return false;
  return others.every(({ segments }) => (segments.at(-1)?.left ?? 0) > right.left - slack);
}

const approval = /^(?:УТВЕРЖД|СОГЛАСОВАН)/iu;

/** Lines below the further columns alone: whoever a letter is sent to, beside two lines of its number. */
function linesAside(run: readonly TextLine[], [, ...further]: readonly Column[]): number {
  return run.filter(({ segments }) => segments.length === 1 && within(segments[0], further)).length;
}

/** «Председатель:» beside «Иванов И.И.»: such lines are read as they stand. */
function isLabelled(lines: readonly TextLine[]): boolean {
  return lines.every(({ segments }) => segments[0]?.text.endsWith(':') === true);
}

function belongs(run: readonly TextLine[], line: TextLine): boolean {
  const before = run.at(-1);
  if (before === undefined) return false;
  const close = line.baseline - before.baseline < before.size * 2.2 && line.baseline > before.baseline;
  const divided = run.some(({ segments }) => segments.length > 1);
  if (line.segments.length > 1) return close && (divided || run.length === 1);
  // A line of one text belongs when it stays within one column.
  return close && divided && within(line.segments[0], columnsOf(run));
}

interface Column {
  left: number;
  right: number;
}

const slack = 6;

/** Under the beginning of a column and short of the next one, or wholly within what the column covers already. */
function within(segment: Segment | undefined, columns: readonly Column[]): boolean {
  if (segment === undefined) return false;
  return columns.some(({ left, right }, index) => {
    const next = columns[index + 1]?.left ?? Number.POSITIVE_INFINITY;
    if (Math.abs(segment.left - left) <= slack) return segment.right < next;
    return segment.left >= left - slack && segment.right <= right + slack;
  });
}

/** Ranges across the page that texts of divided lines cover; what no text crosses is a gap. */
function columnsOf(run: readonly TextLine[]): Column[] {
  const segments = run
    .filter((line) => line.segments.length > 1)
    .flatMap((line) => line.segments)
    .sort((a, b) => a.left - b.left);
  const columns: Column[] = [];
  for (const { left, right } of segments) {
    const column = columns.at(-1);
    if (column !== undefined && left <= column.right + 2) column.right = Math.max(column.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function columnAt(columns: readonly Column[], segment: Segment): number {
  const found = columns.findIndex(({ left, right }) => segment.left < right && segment.right > left);
  return Math.max(0, found);
}

function lineIn(line: TextLine, columns: readonly Column[], column: number): TextLine | null {
  const segments = line.segments.filter((segment) => columnAt(columns, segment) === column);
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = segments.map((segment) => segment.text).join(' ');
  return {
    ...line,
    left: first.left,
    right: last.right,
    segments: [{ left: first.left, right: last.right, text }],
  };
}

/** Sender on the left, addressee on the right: each is read as a whole. */
function besideEachOther(run: readonly TextLine[], columns: readonly Column[], hyphens: Hyphens): Block[] {
  return columns.flatMap((column, index) => {
    const lines = run.map((line) => lineIn(line, columns, index)).filter((line) => line !== null);
    return joinedParagraphs(lines, { ...marginsOf(lines, hyphens), right: column.right }).map((text) =>
      paragraph(text),
    );
  });
}

function tableOf(run: readonly TextLine[], columns: readonly Column[], hyphens: Hyphens): Table {
  return {
    kind: 'table',
    rows: rowsOf(run, columns).map((lines) => ({ cells: cellsOf(lines, columns, hyphens) })),
  };
}

function cellsOf(lines: readonly TextLine[], columns: readonly Column[], hyphens: Hyphens): TableCell[] {
  const [line] = lines;
  if (line !== undefined && isWide(line, columns)) {
    return [{ column: 0, columnSpan: columns.length, rowSpan: 1, blocks: [paragraph(textOf(line))] }];
  }
  return columns.map((column, index): TableCell => {
    const own = lines.map((one) => lineIn(one, columns, index)).filter((one) => one !== null);
    const texts = joinedParagraphs(own, { ...marginsOf(own, hyphens), right: column.right });
    return { column: index, columnSpan: 1, rowSpan: 1, blocks: texts.map((text) => paragraph(text)) };
  });
}

/** One text that no column holds goes over all of them. */
function isWide(line: TextLine, columns: readonly Column[]): boolean {
  return line.segments.length === 1 && !within(line.segments[0], columns);
}

/**
 * A row begins where more room was left above it than between the lines of a cell; where no more is left, where the first column
 * has a text and the line is divided.
 */
function rowsOf(run: readonly TextLine[], columns: readonly Column[]): TextLine[][] {
  const room = roomBetweenRows(run, columns);
  const rows: TextLine[][] = [];
  run.forEach((line, index) => {
    const row = rows.at(-1);
    const before = run[index - 1];
    const alone = isWide(line, columns) || (before !== undefined && isWide(before, columns));
    const begins =
      room === null || before === undefined
        ? lineIn(line, columns, 0) !== null && line.segments.length > 1
        : line.baseline - before.baseline > room;
    if (row === undefined || alone || begins) rows.push([line]);
    else row.push(line);
  });
  return rows;
}

const moreRoom = 1.12;

/** Told by lines that are surely no rows: those close below others lack a text in some column. */
function roomBetweenRows(run: readonly TextLine[], columns: readonly Column[]): number | null {
  const gaps = run.slice(1).map((line, index) => line.baseline - (run[index]?.baseline ?? 0));
  const close = Math.min(...gaps) * moreRoom;
  const rest = run.slice(1).filter((_, index) => (gaps[index] ?? 0) <= close);
  const isRest = rest.every((line) => line.segments.length < columns.length && !isWide(line, columns));
  return isRest && rest.length < gaps.length && close > (run[0]?.size ?? 0) ? close : null;
}
