import { paragraph, type Block, type Table, type TableRow } from '../layout/blocks.js';
import type { PageReading } from './page-blocks.js';
import { joinedText, type Hyphens } from './joined-text.js';
import { goesOn } from './paragraphs.js';

/** What a page's end cut goes on on the next page: a table without its repeated head, a paragraph within its sentence. */
export function joinedPages(pages: readonly PageReading[]): Block[] {
  const blocks: Block[] = [];
  let before: PageReading | null = null;
  for (const page of pages) {
    const [first, ...rest] = page.blocks;
    const last = blocks.at(-1);
    const joined =
      first === undefined || last === undefined ? null : joinedOverPage(last, first, before, page);
    if (joined === null) blocks.push(...page.blocks);
    else blocks.splice(-1, 1, joined, ...rest);
    if (page.blocks.length > 0) before = page;
  }
  return blocks;
}

function joinedOverPage(
  last: Block,
  first: Block,
  before: PageReading | null,
  page: PageReading,
): Block | null {
  if (last.kind === 'table' || first.kind === 'table') {
    if (last.kind !== 'table' || first.kind !== 'table' || width(first) !== width(last)) return null;
    return continued(last, first, page.margins.hyphens);
  }
  const [line] = page.first ?? [];
  if (line === undefined || before?.last == null) return null;
  if (!goesOn(before.last, line, before.margins)) return null;
  return paragraph(joinedText([last.text, first.text], before.margins.hyphens));
}

function width(table: Table): number {
  return Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)));
}

function continued(above: Table, below: Table, hyphens: Hyphens): Table {
  let repeated = 0;
  while (repeated < below.rows.length && isSame(above.rows[repeated], below.rows[repeated])) repeated += 1;
  const rest = below.rows.slice(repeated);
  const [first, ...others] = rest;
  const last = above.rows.at(-1);
  if (first !== undefined && last !== undefined && isRestOf(last, first)) {
    return {
      kind: 'table',
      rows: [...above.rows.slice(0, -1), withRest(last, first, hyphens), ...others],
    };
  }
  return { kind: 'table', rows: [...above.rows, ...rest] };
}

/** A head that is repeated may be cut short where the page gives it less room. */
function isSame(one: TableRow | undefined, other: TableRow | undefined): boolean {
  if (one === undefined || other === undefined || written(other) === '') return false;
  if (one.cells.length !== other.cells.length) return false;
  return one.cells.every((cell, index) => {
    const [whole, repeated] = [cell, other.cells[index]].map((of) => cellText(of?.blocks ?? []));
    return repeated === whole || (repeated !== '' && whole?.startsWith(`${repeated ?? ''} `) === true);
  });
}

function written(row: TableRow): string {
  return row.cells
    .map((cell) => cellText(cell.blocks))
    .join('\t')
    .trim();
}

function cellText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
}

const rowNumber = /^\d{1,3}(?:\.\d{1,3}){0,2}\.?$/u;

/**
 * A row that the page cut in two: its number, or what its first cell holds, does not stand below the cut; or its texts go on there, one
 * of them plainly.
 */
function isRestOf(last: TableRow, first: TableRow): boolean {
  if (last.cells.length !== first.cells.length || last.cells.length < 2 || written(first) === '')
    return false;
  if (closesQuotation(last, first)) return true;
  return last.cells.some(({ blocks }, index) => {
    const [above, below] = [cellText(blocks).trim(), first.cells[index]];
    const isEmpty = below?.rowSpan === 1 && cellText(below.blocks).trim() === '';
    if (!isEmpty || above === '') return false;
    return index === 0 || ((rowNumber.test(above) || isCut(last)) && isWithinTexts(last, first));
  });
}

/** A quotation begins above the cut and ends below it, even where no cell is empty there. */
function closesQuotation(last: TableRow, first: TableRow): boolean {
  return last.cells.some(
    ({ blocks }, index) =>
      /«[^»]*$/u.test(cellText(blocks)) && /^[^«]*»/u.test(cellText(first.cells[index]?.blocks ?? [])),
  );
}

function isCut(row: TableRow): boolean {
  return row.cells.some(({ blocks }) => isOpen(cellText(blocks).trim()));
}

/** A list or a quotation that is not over. */
function isOpen(text: string): boolean {
  return /,$|«[^»]*$/u.test(text);
}

/** What stands below goes on in what stands above: a section between two rows does not. */
function isWithinTexts(last: TableRow, first: TableRow): boolean {
  return last.cells.every(({ blocks }, index) => {
    const below = cellText(first.cells[index]?.blocks ?? []).trim();
    return below === '' || goesOnWithin(cellText(blocks).trim(), below);
  });
}

function goesOnWithin(above: string, below: string): boolean {
  return isOpen(above) || /^[\p{Ll}(»]/u.test(below) || (office.test(above) && nameAlone.test(below));
}

/** «…, прораб» above «Ткач»: a name whose office stands above it. */
const office = /(?:^|[,;]\s)\p{Ll}{4,}(?:\s\p{Ll}{2,}){0,3}$/u;
const nameAlone = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\.\s?(?:\p{Lu}\.)?)?$/u;

function withRest(last: TableRow, first: TableRow, hyphens: Hyphens): TableRow {
  return {
    cells: last.cells.map((cell, index) => ({
      ...cell,
      blocks: wholeCell(cell.blocks, first.cells[index]?.blocks ?? [], hyphens),
    })),
  };
}

/** A page mostly cuts a cell within a paragraph. */
function wholeCell(above: readonly Block[], below: readonly Block[], hyphens: Hyphens): Block[] {
  const last = above.at(-1);
  const [first, ...others] = below;
  const isWhole = first?.kind !== 'paragraph' || last?.kind !== 'paragraph';
  if (isWhole || !goesOnWithin(last.text, first.text)) return [...above, ...below];
  return [...above.slice(0, -1), paragraph(joinedText([last.text, first.text], hyphens)), ...others];
}
