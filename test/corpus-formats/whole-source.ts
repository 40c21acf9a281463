import type { SourceDocument } from '#libs/domain/draft/source-document';

/** Spans lie within the text and in its order, whatever the file was. */
export function isWhole({ text, tables, numbers }: SourceDocument): boolean {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const spans = [...cells, ...tables, ...numbers].map(({ span }) => span);
  return spans.every(([start, end]) => start >= 0 && start <= end && end <= text.length);
}
