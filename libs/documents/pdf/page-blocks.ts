import { paragraph, type Block } from '../layout/blocks.js';
import { alignedColumns, runsOfLines } from './aligned-columns.js';
import type { Hyphens } from './joined-text.js';
import type { PageContent } from './page-content.js';
import { placeKey } from './page-margins.js';
import { marginsOf, paragraphGroups, paragraphText, type Margins } from './paragraphs.js';
import { ruledGrids } from './ruled-grids.js';
import { holds, tableOfGrid } from './ruled-table.js';
import { textLines, type TextLine } from './text-lines.js';

export interface PageReading {
  readonly blocks: readonly Block[];
  /** A table was told by the place of its texts alone. */
  readonly uncertain: boolean;
  /** The paragraphs that may begin on the page before and go on on the next: their lines. */
  readonly first: readonly TextLine[] | null;
  readonly last: readonly TextLine[] | null;
  readonly margins: Margins;
}

/**
 * Paragraphs and tables of a page from top to bottom.
 * @param left lines that are no text of the document
 * @param hyphens how the document breaks words
 * @param edge where text ends on the right on pages as wide as this one
 */
export function pageBlocks(
  page: PageContent,
  left: ReadonlySet<string>,
  hyphens: Hyphens,
  edge: number,
): PageReading {
  const grids = ruledGrids(page.rules).filter(
    (grid) => page.fragments.filter((fragment) => holds(grid, fragment)).length > 1,
  );
  const placed = grids.map((grid) => ({
    top: grid.rows[0] ?? 0,
    block: tableOfGrid(
      grid,
      page.fragments.filter((fragment) => holds(grid, fragment)),
      hyphens,
    ),
  }));
  const free = page.fragments.filter((fragment) => !grids.some((grid) => holds(grid, fragment)));
  const lines = textLines(free).filter((line) => !left.has(placeKey(line)));
  const own = marginsOf(lines, hyphens);
  // A page of few and short lines does not show where its margin is.
  const margins = own.justified ? own : { ...own, right: Math.max(own.right, edge) };
  const blocks: ReadBlock[] = [];
  let from = 0;
  for (const { top, block } of [...placed.sort((a, b) => a.top - b.top), { top: page.height, block: null }]) {
    const until = lines.findIndex((line, index) => index >= from && line.baseline > top);
    const above = lines.slice(from, until < 0 || block === null ? undefined : until);
    blocks.push(...textBlocks(above, margins));
    if (block !== null) blocks.push({ block, lines: null });
    from += above.length;
  }
  return {
    blocks: blocks.map(({ block }) => block),
    uncertain: blocks.some(({ uncertain }) => uncertain === true),
    first: blocks[0]?.lines ?? null,
    last: blocks.at(-1)?.lines ?? null,
    margins,
  };
}

interface ReadBlock {
  readonly block: Block;
  /** Of a paragraph that stands alone in its line. */
  readonly lines: readonly TextLine[] | null;
  readonly uncertain?: boolean;
}

function textBlocks(lines: readonly TextLine[], margins: Margins): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let plain: TextLine[] = [];
  let before: TextLine | undefined;
  const flush = (): void => {
    blocks.push(...plainBlocks(plain, before, margins));
    before = plain.at(-1) ?? before;
    plain = [];
  };
  for (const run of runsOfLines(lines)) {
    const columns = alignedColumns(run, margins.hyphens);
    if (columns === null) plain.push(...run);
    else {
      flush();
      const uncertain = columns.isTable;
      if (isApart(before, run[0], margins)) blocks.push(emptyLine);
      blocks.push(...columns.block.map((block) => ({ block, lines: null, uncertain })));
      before = run.at(-1);
    }
  }
  flush();
  return blocks;
}

function plainBlocks(lines: readonly TextLine[], above: TextLine | undefined, margins: Margins): ReadBlock[] {
  let before = above;
  return paragraphGroups(lines, margins).flatMap((group) => {
    const apart = isApart(before, group[0], margins);
    before = group.at(-1);
    const read = { block: paragraph(paragraphText(group, margins)), lines: group };
    return apart ? [emptyLine, read] : [read];
  });
}

const emptyLine: ReadBlock = { block: paragraph(''), lines: null };
/** So many usual distances from foot to foot are an empty line. */
const farApart = 1.6;

function isApart(before: TextLine | undefined, line: TextLine | undefined, { leading }: Margins): boolean {
  if (before === undefined || line === undefined) return false;
  return line.baseline - before.baseline > Math.max(line.size, before.size) * leading * farApart;
}
