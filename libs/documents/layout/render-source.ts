import type { Span } from '#libs/domain/draft/draft-order';
import type {
  SourceDocument,
  SourceNumber,
  SourceRow,
  SourceTable,
  SourceWarning,
} from '#libs/domain/draft/source-document';
import {
  paragraph,
  type Block,
  type Paragraph,
  type Table,
  type TableCell,
  type TableRow,
} from './blocks.js';

/** Writes blocks as text and remembers where tables, cells and counted numbers went. */
export function renderSource(
  blocks: readonly Block[],
  warnings: readonly SourceWarning[] = [],
): SourceDocument {
  const page = new Page();
  for (const block of blocks) {
    page.block(block);
  }
  return page.finish(warnings);
}

class Page {
  private readonly pieces: string[] = [];
  private readonly tables: SourceTable[] = [];
  private readonly numbers: SourceNumber[] = [];
  private length = 0;
  /** So many line feeds stand at the end already; a page begins as if after a blank line. */
  private feeds = 2;

  block(block: Block): void {
    if (block.kind === 'paragraph') this.paragraph(block);
    else if (isBesideEachOther(block)) this.besideEachOther(block);
    else this.table(block);
  }

  private paragraph(block: Paragraph): void {
    // Spaces before a line are kept: many authors set things side by side with nothing else.
    const text = block.mark === null ? withoutEnds(block.text) : withoutMargins(block.text);
    // A number without a text is what an author forgot there; in a cell it is the row's number and stays.
    if (text === '') this.blankLine();
    else {
      this.marked(block, text);
      this.write('\n');
    }
  }

  /** A blank line before and after keeps neighbours out of the first and last cell. */
  private table(block: Table): void {
    this.blankLine();
    const start = this.length;
    const rows = block.rows.map((row) => this.row(row));
    this.tables.push({ span: [start, this.length], rows });
    this.write('\n\n');
  }

  /** Each text as a whole, as a person reads them. */
  private besideEachOther(block: Table): void {
    for (const { blocks } of block.rows.flatMap(({ cells }) => cells)) {
      this.blankLine();
      for (const one of blocks) this.block(one);
    }
    this.blankLine();
  }

  finish(warnings: readonly SourceWarning[]): SourceDocument {
    const text = this.pieces.join('');
    return {
      text: text.trim() === '' ? '' : text.replace(/\n+$/u, '\n'),
      tables: this.tables,
      numbers: this.numbers,
      warnings,
    };
  }

  private row(row: TableRow): SourceRow {
    if (this.feeds === 0) this.write('\n');
    const cells: SourceRow['cells'][number][] = [];
    row.cells.forEach((cell, index) => {
      if (index > 0) this.write('\t');
      const span = this.cell(cell);
      if (cell.rowSpan > 0) {
        cells.push({ span, column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan });
      }
    });
    // A row of empty cells alone must not look as if the next row began on the same line.
    if (row.cells.length < 2 && cells.every(({ span }) => span[0] === span[1])) this.write('\t');
    return { cells };
  }

  private cell(cell: TableCell): Span {
    const start = this.length;
    if (cell.rowSpan === 0) return [start, start];
    let first = true;
    for (const { text, mark } of flattened(cell.blocks)) {
      const line = withoutMargins(text.replace(/\t+/gu, ' '));
      if (line === '' && mark === null) continue;
      if (!first) this.write('\n');
      first = false;
      this.marked({ mark }, line);
    }
    return [start, this.length];
  }

  private marked({ mark }: Pick<Paragraph, 'mark'>, text: string): void {
    if (mark !== null && mark.text !== '') {
      const start = this.length;
      this.write(mark.text);
      this.numbers.push({ span: [start, this.length], level: mark.level });
      if (text !== '') this.write(' ');
    }
    this.write(text);
  }

  private blankLine(): void {
    if (this.feeds < 2) this.write(this.feeds === 0 ? '\n\n' : '\n');
  }

  private write(text: string): void {
    if (text === '') return;
    this.pieces.push(text);
    this.length += text.length;
    const rest = text.replace(/\n+$/u, '').length;
    this.feeds = rest === 0 ? this.feeds + text.length : text.length - rest;
  }
}

/**
 * A letterhead and an addressee, or a letterhead in two languages: people set texts beside each other in a table of one row.
 * One line beside another is a signature, which is read along its line.
 */
function isBesideEachOther({ rows }: Table): boolean {
  const [row] = rows;
  if (row === undefined || rows.length > 1) return false;
  const texts = row.cells.filter(({ blocks }) => flattened(blocks).filter(isWritten).length > 1);
  return texts.length > 1;
}

function isWritten({ text, mark }: Paragraph): boolean {
  return text.trim() !== '' || mark !== null;
}

/** A table inside a cell has no grid of its own for the reader: its rows are lines of the cell. */
function flattened(blocks: readonly Block[]): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(block);
    else lines.push(...block.rows.map(rowAsLine));
  }
  return lines;
}

function rowAsLine(row: TableRow): Paragraph {
  const parts = row.cells.flatMap((cell) => flattened(cell.blocks)).map(asLine);
  return paragraph(parts.filter((part) => part !== '').join(' '));
}

function asLine({ text, mark }: Pick<Paragraph, 'text' | 'mark'>): string {
  return [mark?.text ?? '', text.trim()].filter((part) => part !== '').join(' ');
}

function withoutEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[ \t]*\t/u, '').trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

function withoutMargins(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
