import { tableAt } from './text-tables.js';

/** The layout that a text only hints at: what an office program would have had before somebody saved it as text. */
export type LayoutBlock =
  | { readonly kind: 'line'; readonly indent: number; readonly pieces: readonly LinePiece[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface LinePiece {
  /** In characters from the left. */
  readonly column: number;
  readonly text: string;
}

/** Lines to paragraphs, tables that the text draws to tables. */
export function textLayout(text: string): LayoutBlock[] {
  const lines = text.split('\n');
  const blocks: LayoutBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    if (table === null) blocks.push(lineOf((lines[at] ?? '').replaceAll('\t', '   ')));
    else blocks.push({ kind: 'table', rows: table.rows });
    at = table?.to ?? at + 1;
  }
  return blocks;
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
