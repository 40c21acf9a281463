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

/** So many usual distances from foot to foot are an empty line. */
const emptyLine = 1.6;

/**
 * Paragraphs and tables of a page from top to bottom.
 * @param left lines that are no text of the document
 * @param hyphens how the document breaks words
 */
export function pageBlocks(page: PageContent, left: ReadonlySet<string>, hyphens: Hyphens): PageReading {
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
  const margins = marginsOf(lines, hyphens);
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
  const flush = (): void => {
    blocks.push(...plainBlocks(plain, margins));
    plain = [];
  };
  for (const run of runsOfLines(lines)) {
    const columns = alignedColumns(run, margins.hyphens);
    if (columns === null) plain.push(...run);
    else {
      flush();
      const uncertain = columns.isTable;
      blocks.push(...columns.block.map((block) => ({ block, lines: null, uncertain })));
    }
  }
  flush();
  return blocks;
}

function plainBlocks(lines: readonly TextLine[], margins: Margins): ReadBlock[] {
  let before: TextLine | undefined;
  return paragraphGroups(lines, margins).flatMap((group) => {
    const [first] = group;
    const isApart =
      first !== undefined &&
      before !== undefined &&
      first.baseline - before.baseline > Math.max(first.size, before.size) * margins.leading * emptyLine;
    before = group.at(-1);
    const read = { block: paragraph(paragraphText(group, margins)), lines: group };
    return isApart ? [{ block: paragraph(''), lines: null }, read] : [read];
  });
}
