import { paragraph, type Block, type Table, type TableCell } from '../layout/blocks.js';
import { joinedParagraphs, marginsOf } from './paragraphs.js';
import type { Segment, TextLine } from './text-lines.js';

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
  return runs;
}

/** Whether the lines of a run are columns; if so, a table without drawn lines, or texts beside each other. */
export function alignedColumns(run: readonly TextLine[]): Columns | null {
  const divided = run.filter(({ segments }) => segments.length > 1);
  if (divided.length < leastLines) return null;
  const columns = columnsOf(run);
  if (columns.length < 2) return null;
  const numbered = run.filter((line) => /^\d{1,3}[.)]?$/u.test(line.segments[0]?.text ?? '')).length >= 2;
  if (columns.length < leastColumns && !numbered)
    return { block: besideEachOther(run, columns), isTable: false };
  return { block: [tableOf(run, columns)], isTable: true };
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

const slack = 4;

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
function besideEachOther(run: readonly TextLine[], columns: readonly Column[]): Block[] {
  return columns.flatMap((column, index) => {
    const lines = run.map((line) => lineIn(line, columns, index)).filter((line) => line !== null);
    return joinedParagraphs(lines, { ...marginsOf(lines), right: column.right }).map((text) =>
      paragraph(text),
    );
  });
}

function tableOf(run: readonly TextLine[], columns: readonly Column[]): Table {
  const rows = rowsOf(run, columns).map((lines) => ({
    cells: columns.map((column, index): TableCell => {
      const own = lines.map((line) => lineIn(line, columns, index)).filter((line) => line !== null);
      const texts = joinedParagraphs(own, { ...marginsOf(own), right: column.right });
      return { column: index, columnSpan: 1, rowSpan: 1, blocks: texts.map((text) => paragraph(text)) };
    }),
  }));
  return { kind: 'table', rows };
}

/** A row begins where the first column has a text and the line is divided; what has none there goes on. */
function rowsOf(run: readonly TextLine[], columns: readonly Column[]): TextLine[][] {
  const rows: TextLine[][] = [];
  for (const line of run) {
    const begins = lineIn(line, columns, 0) !== null && line.segments.length > 1;
    const row = rows.at(-1);
    if (row === undefined || begins) rows.push([line]);
    else row.push(line);
  }
  return rows;
}
