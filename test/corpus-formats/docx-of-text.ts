import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { textLayout, type LayoutBlock } from './text-layout.js';
import { numbering, WordLists } from './word-lists.js';

/**
 * A DOCX as Word would hold the text: points, letters, bullets and rows marked by Word itself where the text counts on, tables
 * as tables.
 */
export async function docxOfText(text: string): Promise<Buffer> {
  const lists = new WordLists();
  const children = textLayout(text).map((block) =>
    block.kind === 'table' ? tableOf(block.rows, lists) : lists.paragraph(lineOf(block)),
  );
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering,
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

/** Spaces stay where people put them: many write two heads side by side with nothing else. */
function lineOf({ indent, pieces }: Extract<LayoutBlock, { kind: 'line' }>): string {
  return pieces.reduce((line, piece) => line.padEnd(piece.column) + piece.text, ''.padEnd(indent));
}

/** Below the heading the numbers of rows are counted by Word as well. */
function tableOf(rows: readonly (readonly string[])[], lists: WordLists): Table {
  const width = Math.max(...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.map((cell, column) =>
            row.length === 1
              ? cellOf(cell, width, null)
              : cellOf(cell, 1, index > 0 && column === 0 ? lists : null),
          ),
        }),
    ),
  });
}

function cellOf(text: string, columnSpan: number, lists: WordLists | null): TableCell {
  const lines = text.split('\n');
  return new TableCell({
    columnSpan,
    children: lines.map((line) => lists?.paragraph(line) ?? new Paragraph(line)),
  });
}
