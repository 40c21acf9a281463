import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import { alignedPieces, type LinePlace } from './aligned-pieces.js';
import { textLayout, type LayoutLine } from './text-layout.js';

/** Roboto comes with the generator, has Cyrillic letters and is free (Apache-2.0). */
const fonts = join('node_modules', 'pdfmake', 'fonts', 'Roboto');
const letterSize = 12;

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
  const blocks = textLayout(text);
  const places = alignedPieces(blocks);
  const wide = blocks.some(
    (block) => block.kind === 'table' && roomOf(columnsOf(block.rows), uprightPoints) < 0,
  );
  const file = pdfmake.createPdf({
    pageOrientation: wide ? 'landscape' : 'portrait',
    content: blocks.map((block, index) =>
      block.kind === 'table'
        ? tableOf(block.rows, look.ruled, wide ? levelPoints : uprightPoints)
        : lineOf(block, places[index]),
    ),
    defaultStyle: {
      font: 'Roboto',
      fontSize: letterSize,
      alignment: look.alignment,
      lineHeight: look.lineHeight,
    },
    pageMargins: [85, 57, 42, 57],
    footer: (page) => ({ text: String(page), alignment: 'center', margin: [0, 20, 0, 0] }),
  });
  return file.getBuffer();
}

function lineOf({ pieces }: LayoutLine, place?: LinePlace): Content {
  const { starts, scale } = place ?? { starts: [], scale: 1 };
  const [first, ...others] = pieces;
  if (first === undefined) return { text: ' ' };
  const look = { marginLeft: starts[0] ?? 0, ...(scale < 1 ? { fontSize: letterSize * scale } : {}) };
  if (others.length === 0 || starts.length === 1)
    return { text: breakable(pieces.map(({ text }) => text).join('   ')), ...look };
  return {
    ...look,
    columns: pieces.map((piece, index) => {
      const next = starts[index + 1];
      const width = next === undefined ? '*' : next - (starts[index] ?? 0);
      // What has no room is cut off where lines may not break.
      return { text: piece.text, width, alignment: 'left' as const, noWrap: next !== undefined };
    }),
  };
}

/** Office programs break a line between «» (»; the generator would break the next word in its midst. An empty text is no word to it. */
function breakable(text: string): Content[] {
  return text
    .split(/(?<=["»”] )(?=[([])/u)
    .flatMap((part, index) => (index === 0 ? [part] : [{ text: '', wordBreak: 'break-all' as const }, part]));
}

/** Between the margins of an upright page and of one turned to its side. */
const uprightPoints = 468;
const levelPoints = 714;
const cellPadding = 18;
/** Where no lines stand between columns, people leave more room there. */
const unruled = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => cellPadding / 2,
  paddingRight: () => cellPadding / 2,
};
const cellLetter = 5.5;
const cellCapital = 7;

/** Columns are as wide as their longest words and share the rest by their longest texts, as people draw them. */
function tableOf(rows: readonly (readonly string[])[], ruled: boolean, points: number): Content {
  const columns = columnsOf(rows);
  const room = Math.max(0, roomOf(columns, points));
  const texts = columns.map((cells) => longest(cells));
  return {
    table: {
      headerRows: 1,
      widths: columns.map((cells, index) => widthOf(cells) + (room * (texts[index] ?? 0)) / sum(texts)),
      body: rows.map((row) =>
        columns.map((_, index) => ({
          text: breakable(row[index] ?? ''),
          alignment: 'left' as const,
          fontSize: 9,
          ...(row.length === 1 && index === 0 ? { colSpan: columns.length } : {}),
        })),
      ),
    },
    margin: [0, 6, 0, 6],
    ...(ruled ? {} : { layout: unruled }),
  };
}

function columnsOf(rows: readonly (readonly string[])[]): string[][] {
  const count = Math.max(...rows.map((row) => row.length));
  const whole = rows.filter((row) => row.length === count);
  return Array.from({ length: count }, (_, index) => whole.map((row) => row[index] ?? ''));
}

function roomOf(columns: readonly (readonly string[])[], points: number): number {
  return points - columns.length * cellPadding - sum(columns.map(widthOf));
}

function widthOf(cells: readonly string[]): number {
  // The printer breaks no line between «Водоканал» and (Гусев: it would break the name.
  const words = cells.flatMap((cell) => cell.split(/(?<!»)\s|\s(?!\()/u));
  return Math.max(...words.map((word) => word.length * (/\p{Lu}{3}/u.test(word) ? cellCapital : cellLetter)));
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
