import { meaningOf } from './column-meaning.js';
import { cellOf, emptyCell, type GridCell } from './grid.js';

/** A column that holds several, between which strokes stand. */
interface PartedColumn {
  readonly index: number;
  readonly count: number;
}

const stroke = /(?<=^|\s)\/(?=\s|$)/gu;
const fewestKnown = 2;

/** «Ответственный / Срок / Пояснения» over «Гусева А.Б. / 20.05.2024 / –»; null where no heading is such. */
export function partedColumn(headings: readonly GridCell[]): PartedColumn | null {
  for (const [index, { text }] of headings.entries()) {
    const names = text.split(/\s\/\s/u);
    const known = names.map((name) => meaningOf(name));
    if (known.filter((meaning) => meaning !== null).length >= fewestKnown && known.includes('deadline'))
      return { index, count: names.length };
  }
  return null;
}

/** The cells of a line with those of the parted column each for itself. */
export function partedCells(
  source: string,
  cells: readonly GridCell[],
  parted: PartedColumn | null,
): GridCell[] {
  const joined = parted === null ? undefined : cells[parted.index];
  if (parted === null || joined === undefined) return [...cells];
  const places = [...source.slice(joined.start, joined.end).matchAll(stroke)]
    .slice(0, parted.count - 1)
    .map(({ index }) => joined.start + index);
  const own = [joined.start, ...places.map((place) => place + 1)].map((from, at) =>
    cellOf(source, from, places[at] ?? joined.end),
  );
  const empty = Array.from({ length: parted.count - own.length }, () => emptyCell(joined.end));
  return [...cells.slice(0, parted.index), ...own, ...empty, ...cells.slice(parted.index + 1)];
}
