import type { PageContent } from './page-content.js';
import { textOf, type TextLine } from './text-lines.js';

const pageNumber =
  /^(?:[-–—]?\s?\d{1,4}\s?[-–—]?|(?:стр(?:аница)?\.?|с\.|лист)\s?\d{1,4}(?:\s?(?:из|\/)\s?\d{1,4})?|\d{1,4}\s?(?:из|\/)\s?\d{1,4})$/iu;
/** Parts of a page's height in which its numbers and running heads stand. */
const topPart = 0.1;
const bottomPart = 0.9;
const samePlace = 3;
/** Of two pages the first may begin with what heads the document. */
const fewPages = 2;

/** Lines of every page that are no text of the document: its numbers, and what stands alike on most pages. */
export function marginLines(
  pages: readonly PageContent[],
  linesOfPages: readonly (readonly TextLine[])[],
): ReadonlySet<string>[] {
  const edges = pages.map((page, index) => edgeLines(page, linesOfPages[index] ?? []));
  const repeated = repeatedKeys(edges, pages.length);
  return edges.map((lines, page) => {
    const isLeft = page > 0 || pages.length > fewPages;
    const left = lines.filter(
      (line) => pageNumber.test(textOf(line)) || (isLeft && repeated.has(repeatKey(line))),
    );
    return new Set(left.map(placeKey));
  });
}

export function placeKey(line: TextLine): string {
  return `${String(Math.round(line.baseline))} ${textOf(line)}`;
}

function edgeLines(page: PageContent, lines: readonly TextLine[]): TextLine[] {
  return lines.filter(
    ({ baseline }) => baseline < page.height * topPart || baseline > page.height * bottomPart,
  );
}

function repeatedKeys(edges: readonly TextLine[][], pageCount: number): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.map(repeatKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(fewPages, Math.min(pageCount, 3), pageCount * 0.6);
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

function repeatKey(line: TextLine): string {
  return `${String(Math.round(line.baseline / samePlace))} ${textOf(line).replace(/\d+/gu, '#')}`;
}

const leastAtEdge = 3;
const nearEdge = 3;

/** Where text ends on the right, by the width of the page: several lines of some page come near to it; a stamp beside them does not count. */
export function rightEdges(
  pages: readonly PageContent[],
  linesOfPages: readonly (readonly TextLine[])[],
): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const [index, lines] of linesOfPages.entries()) {
    const width = Math.round(pages[index]?.width ?? 0);
    const [widest, ...others] = [...lines].sort((a, b) => b.right - a.right);
    const last = others[leastAtEdge - 2];
    if (widest === undefined || last === undefined || widest.right - last.right > widest.size * nearEdge)
      continue;
    edges.set(width, Math.max(edges.get(width) ?? 0, widest.right));
  }
  return edges;
}
