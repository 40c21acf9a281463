import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { textLayout, type LayoutBlock } from './text-layout.js';

const counted = /^(\d{1,3})\. (?=\S)/u;

/**
 * A DOCX as Word would hold the text: points numbered by Word itself where the text counts 1, 2, 3 …, tables as tables.
 */
export async function docxOfText(text: string): Promise<Buffer> {
  const numbers = new Numbers();
  const children = textLayout(text).map((block) =>
    block.kind === 'table' ? tableOf(block.rows) : numbers.paragraph(block),
  );
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

/** Counts along: a line whose number is the next one, or 1 again, is numbered by Word; any other is typed. */
class Numbers {
  private last = 0;
  private instance = 0;

  paragraph({ indent, pieces }: Extract<LayoutBlock, { kind: 'line' }>): Paragraph {
    // Spaces stay where people put them: many write two heads side by side with nothing else.
    const text = pieces.reduce((line, piece) => line.padEnd(piece.column) + piece.text, ''.padEnd(indent));
    const number = Number(counted.exec(text)?.[1] ?? 0);
    if (number === 0 || (number !== this.last + 1 && number !== 1)) {
      return new Paragraph({ children: [new TextRun(text)] });
    }
    if (number === 1) this.instance += 1;
    this.last = number;
    return new Paragraph({
      children: [new TextRun(text.replace(counted, ''))],
      numbering: { reference: 'points', level: 0, instance: this.instance },
    });
  }
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const width = Math.max(...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) => new TableRow({ children: row.map((cell) => cellOf(cell, row.length === 1 ? width : 1)) }),
    ),
  });
}

function cellOf(text: string, columnSpan: number): TableCell {
  return new TableCell({ columnSpan, children: text.split('\n').map((line) => new Paragraph(line)) });
}
