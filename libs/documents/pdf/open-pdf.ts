import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { pdfLimits } from '../limits.js';
import { ParseFailure } from '../parse-failure.js';
import { damaged, encrypted, tooComplex, type FoundKind } from '../refusals.js';
import { completeOlderNode } from './older-node.js';
import { matrixOf, product, type Fragment, type Matrix, type PageContent } from './page-content.js';
import { rulesOf } from './rules-of-page.js';

export const pdf: FoundKind = { ru: 'документ PDF', en: 'a PDF document' };

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type TextItem = Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number];

/** Texts and lines of every page. @throws ParseFailure for what does not open */
export async function openPdf(bytes: Buffer): Promise<PageContent[]> {
  const document = await opened(bytes);
  if (document.numPages > pdfLimits.pages) {
    throw new ParseFailure(
      tooComplex(pdf, {
        ru: `в нём ${String(document.numPages)} страниц, а читается до ${String(pdfLimits.pages)}`,
        en: `it has ${String(document.numPages)} pages; up to ${String(pdfLimits.pages)} are read`,
      }),
    );
  }
  const pages: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await contentOf(page));
    page.cleanup();
  }
  return pages;
}

async function opened(bytes: Buffer): Promise<PdfDocument> {
  completeOlderNode();
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      // Pictures are never looked at, and would cost more than all the text.
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: false,
      isOffscreenCanvasSupported: false,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new ParseFailure(encrypted(pdf));
    throw new ParseFailure(
      damaged(pdf, { ru: 'его строение не разбирается', en: 'its structure cannot be parsed' }),
    );
  }
}

async function contentOf(page: PdfPage): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const { width, height } = view;
  const shown = matrixOf(view.transform);
  if (shown === null) return { width, height, fragments: [], rules: [] };
  const { items } = await page.getTextContent();
  const fragments = items.flatMap((item) => fragmentOf(item, shown));
  const rules = mayHoldTables(fragments) ? await drawnRules(page, shown) : [];
  return { width, height, fragments, rules };
}

async function drawnRules(page: PdfPage, shown: Matrix): Promise<PageContent['rules']> {
  const { OPS } = await getResolvedPDFJS();
  return rulesOf(await page.getOperatorList(), OPS, shown);
}

/** Upright text alone: what is turned is a stamp or a watermark. */
function fragmentOf(item: TextItem, shown: Matrix): Fragment[] {
  if (!('str' in item) || item.str.trim() === '') return [];
  const own = matrixOf(item.transform);
  if (own === null) return [];
  const [a, b, c, d, left, baseline] = product(shown, own);
  const size = Math.hypot(c, d);
  if (a <= 0 || Math.abs(b) > Math.abs(a) / 20 || size === 0) return [];
  const share = item.width / Math.max(1, item.str.length);
  return piecesOf(item.str).map(({ at, text }) => ({
    left: left + at * share,
    right: left + (at + text.length) * share,
    baseline,
    size,
    text: text.replace(/\s+/gu, ' '),
  }));
}

/** Texts that an author pushed apart with spaces are apart. */
function piecesOf(text: string): { at: number; text: string }[] {
  return [...text.matchAll(/\S+(?:\s{1,2}\S+)*/gu)].map((found) => ({ at: found.index, text: found[0] }));
}

const tableLines = 2;

/** Lines are worth looking at where texts stand beside each other with a gap, at least twice on the page. */
function mayHoldTables(fragments: readonly Fragment[]): boolean {
  let gaps = 0;
  let before: Fragment | null = null;
  const row = ({ baseline }: Fragment): number => Math.round(baseline / 2);
  for (const fragment of [...fragments].sort((a, b) => row(a) - row(b) || a.left - b.left)) {
    const sameRow = before !== null && row(before) === row(fragment);
    if (before !== null && sameRow && fragment.left - before.right > fragment.size) gaps += 1;
    before = fragment;
  }
  return gaps >= tableLines;
}
