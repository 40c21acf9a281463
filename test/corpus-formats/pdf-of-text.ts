import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import { textLayout, type LayoutBlock } from './text-layout.js';

/** Roboto comes with the generator, has Cyrillic letters and is free (Apache-2.0). */
const fonts = join('node_modules', 'pdfmake', 'fonts', 'Roboto');
const lineCharacters = 100;
const linePoints = 460;
const letterPoints = 6;
const capitalPoints = 9;
const wideGap = 20;

export interface PdfLook {
  readonly alignment: 'justify' | 'left';
  readonly lineHeight: number;
  /** Without lines the place of the text alone tells the columns. */
  readonly ruled: boolean;
}

const usualLook: PdfLook = { alignment: 'justify', lineHeight: 1, ruled: true };

/** A PDF with a text layer as an office program prints it: justified lines, ruled tables, numbered pages. */
export async function pdfOfText(text: string, look: PdfLook = usualLook): Promise<Buffer> {
  pdfmake.addFonts({
    Roboto: { normal: join(fonts, 'Roboto-Regular.ttf'), bold: join(fonts, 'Roboto-Medium.ttf') },
  });
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
  pdfmake.setUrlAccessPolicy(() => false);
  const file = pdfmake.createPdf({
    content: textLayout(text).map((block) => contentOf(block, look)),
    defaultStyle: { font: 'Roboto', fontSize: 12, alignment: look.alignment, lineHeight: look.lineHeight },
    pageMargins: [85, 57, 42, 57],
    footer: (page) => ({ text: String(page), alignment: 'center', margin: [0, 20, 0, 0] }),
  });
  return file.getBuffer();
}

function contentOf(block: LayoutBlock, { ruled }: PdfLook): Content {
  if (block.kind === 'table') {
    const columns = block.rows[0]?.length ?? 1;
    const body = block.rows.map((row) =>
      row.map((text) => ({ text, alignment: 'left' as const, fontSize: 9 })),
    );
    return {
      table: { headerRows: 1, widths: Array.from({ length: columns }, () => '*'), body },
      margin: [0, 6, 0, 6],
      ...(ruled ? {} : { layout: 'noBorders' }),
    };
  }
  const [first, ...others] = block.pieces;
  if (first === undefined) return { text: ' ' };
  // Long lines of pieces reach the right edge of the page, as their author meant.
  const widest = Math.max(lineCharacters, ...block.pieces.map(({ column, text }) => column + text.length));
  const characterPoints = linePoints / widest;
  const indented = { marginLeft: block.indent > 3 ? block.indent * characterPoints : 0 };
  if (others.length === 0) return { text: first.text, ...indented };
  return {
    ...indented,
    columns: block.pieces.map((piece, index) => {
      const next = block.pieces[index + 1];
      const least = piece.text.length * (/\p{Ll}/u.test(piece.text) ? letterPoints : capitalPoints) + wideGap;
      const width =
        next === undefined ? '*' : Math.max(least, (next.column - piece.column) * characterPoints);
      return { text: piece.text, width, alignment: 'left' as const, noWrap: true };
    }),
  };
}
