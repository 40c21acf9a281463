/** The layout that a text only hints at: what an office program would have had before somebody saved it as text. */
export type LayoutBlock =
  | { readonly kind: 'line'; readonly indent: number; readonly pieces: readonly LinePiece[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface LinePiece {
  /** In characters from the left. */
  readonly column: number;
  readonly text: string;
}

/** Lines to paragraphs; lines divided by tabs or bars alike, at least two in a row, to tables. */
export function textLayout(text: string): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 1) blocks.push({ kind: 'table', rows });
    else blocks.push(...rows.map((row) => lineOf(row.join('   '))));
    rows = [];
  };
  for (const line of text.split('\n')) {
    const cells = cellsOf(line);
    const columns = rows[0]?.length ?? cells.length;
    if (cells.length < 2 || cells.length > columns) flush();
    // Empty cells at the end of a row leave no tab.
    while (rows.length > 0 && cells.length < columns) cells.push('');
    if (cells.length >= 2) rows.push(cells);
    else blocks.push(lineOf(line));
  }
  flush();
  return blocks;
}

function cellsOf(line: string): string[] {
  const bars = line.replace(/^\s*\|\s?/u, '').replace(/\s?\|\s*$/u, '');
  const cells = line.includes('\t') ? line.split('\t') : bars.includes(' | ') ? bars.split(' | ') : [];
  return cells.map((cell) => cell.trim());
}

function lineOf(line: string): LayoutBlock {
  const pieces = [...line.matchAll(/\S+(?: {1,2}\S+)*/gu)].map((found) => ({
    column: found.index,
    text: found[0],
  }));
  return { kind: 'line', indent: pieces[0]?.column ?? 0, pieces };
}

const leastLines = 3;

/** Whether at least three lines in a row are divided by wide gaps: two heads or two stamps beside each other. */
export function hasTextsSideBySide(text: string): boolean {
  let inRow = 0;
  for (const block of textLayout(text)) {
    inRow = block.kind === 'line' && block.pieces.length > 1 ? inRow + 1 : 0;
    if (inRow >= leastLines) return true;
  }
  return false;
}
