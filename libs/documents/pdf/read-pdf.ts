import type { SourceDocument, SourceWarning } from '#libs/domain/draft/source-document';
import { renderSource } from '../layout/render-source.js';
import { ParseFailure } from '../parse-failure.js';
import { emptyDocument, scanned } from '../refusals.js';
import { joinedPages } from './joined-pages.js';
import { openPdf, pdf } from './open-pdf.js';
import type { PageContent } from './page-content.js';
import { pageBlocks, type PageReading } from './page-blocks.js';
import { hyphensOf } from './joined-text.js';
import { marginLines, rightEdges } from './page-margins.js';
import { textLines } from './text-lines.js';

/** Fewer letters a page are a stamp over a picture. */
const leastLettersOfPage = 30;
/** Letters that no font table explains: the text layer is there and says nothing. */
const unreadable = /[\ue000-\uf8ff\ufffd\u0000-\u0008]/gu;

/** The text layer of a PDF in reading order, with tables by their place on the page. @throws ParseFailure */
export async function readPdf(bytes: Buffer): Promise<SourceDocument> {
  // Streams, and with them pictures, are never packed into others: their heads can be seen from outside.
  const hasPictures = /\/Subtype\s{0,4}\/Image/u.test(bytes.toString('latin1'));
  const pages = await openPdf(bytes);
  const empty = pages.filter((page) => letters(page) < leastLettersOfPage);
  if (isScan(pages, empty.length, hasPictures)) throw new ParseFailure(scanned(pdf, pages.length));
  const lines = pages.map((page) => textLines(page.fragments));
  const margins = marginLines(pages, lines);
  const hyphens = hyphensOf(lines.flat());
  const edges = rightEdges(pages, lines);
  const readings = pages.map((page, index) =>
    pageBlocks(page, margins[index] ?? new Set(), hyphens, edges.get(Math.round(page.width)) ?? 0),
  );
  const document = renderSource(joinedPages(readings), warningsOf(pages, readings, hasPictures));
  if (document.text.trim() === '') throw new ParseFailure(emptyDocument(pdf));
  return document;
}

function isScan(pages: readonly PageContent[], emptyPages: number, hasPictures: boolean): boolean {
  const text = pages.flatMap((page) => page.fragments.map((fragment) => fragment.text)).join('');
  if ((text.match(unreadable)?.length ?? 0) > text.length / 4) return true;
  return hasPictures && emptyPages === pages.length;
}

function letters(page: PageContent): number {
  return page.fragments.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

function warningsOf(
  pages: readonly PageContent[],
  readings: readonly PageReading[],
  hasPictures: boolean,
): SourceWarning[] {
  const warnings: SourceWarning[] = [];
  const blank = pages.flatMap((page, index) => (letters(page) === 0 ? [index + 1] : []));
  if (hasPictures && blank.length > 0) {
    const list = blank.slice(0, 20).join(', ');
    warnings.push({
      code: 'PARTS_LEFT_OUT',
      sentence: {
        ru: `На страницах без текста (${list}) могут быть изображения: они не прочитаны.`,
        en: `Pages without text (${list}) may hold pictures: these were not read.`,
      },
    });
  }
  if (readings.some(({ uncertain }) => uncertain)) {
    warnings.push({
      code: 'TABLE_UNCERTAIN',
      sentence: {
        ru: 'В документе есть таблица без линий: её столбцы определены по расположению текста, проверьте их.',
        en: 'The document holds a table without lines: its columns were told by the place of the text; check them.',
      },
    });
  }
  return warnings;
}
