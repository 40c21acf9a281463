import type { LayoutBlock, LayoutLine, LinePiece } from './text-layout.js';

/** How a line stands on the page. */
export interface LinePlace {
  /** Where each piece begins, in points from the left margin; one start for a paragraph in which somebody left a wide gap. */
  readonly starts: readonly number[];
  /** Of the usual size of letters: texts beside each other that had no room are in small print. */
  readonly scale: number;
}

const lineCharacters = 100;
const linePoints = 460;
const pagePoints = 468;
const letterPoints = 6.6;
const capitalPoints = 9;
const wideGap = 20;
const leastIndent = 3;
/** In characters: a longer one is part of a paragraph. */
const longestPiece = 60;

/**
 * What begins below each other in lines that follow each other does so on the page too: an office program has a tab or a table
 * there.
 */
export function alignedPieces(blocks: readonly LayoutBlock[]): LinePlace[] {
  const places: LinePlace[] = [];
  let run: LayoutLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'line' && block.pieces.length > 0) {
      run.push(block);
      continue;
    }
    places.push(...placesOf(run), { starts: [], scale: 1 });
    run = [];
  }
  return [...places, ...placesOf(run)];
}

function placesOf(run: readonly LayoutLine[]): LinePlace[] {
  const divided = run.filter((line) => line.pieces.length > 1 && !isParagraph(line));
  const starts = columnStarts(run, divided);
  const ends = divided.flatMap(({ pieces }) =>
    pieces.map((piece) => (starts.get(piece.column) ?? 0) + roomFor(piece) - wideGap),
  );
  const scale = Math.min(1, pagePoints / Math.max(1, ...ends));
  return run.map((line) => {
    const alone = indentOf(line.indent, pointsOf([line]));
    if (isParagraph(line)) return { starts: [alone], scale: 1 };
    const isAligned = line.pieces.every(({ column }) => starts.has(column));
    return {
      starts: line.pieces.map(({ column }) => (starts.get(column) ?? alone) * (isAligned ? scale : 1)),
      scale: isAligned ? scale : 1,
    };
  });
}

function isParagraph({ pieces }: LayoutLine): boolean {
  const room = pieces.reduce((total, piece) => total + roomFor(piece), 0);
  return pieces.some(({ text }) => text.length > longestPiece) && room > linePoints;
}

/** A column begins behind whatever ends before it. */
function columnStarts(run: readonly LayoutLine[], divided: readonly LayoutLine[]): Map<number, number> {
  const points = pointsOf(divided);
  const starts = new Map<number, number>();
  const columns = new Set(divided.flatMap(({ pieces }) => pieces.map(({ column }) => column)));
  for (const column of [...columns].sort((a, b) => a - b)) {
    const least = run.flatMap(({ pieces }) => {
      const before = pieces.filter((piece) => piece.column + piece.text.length < column).at(-1);
      if (before === undefined) return [];
      const start = starts.get(before.column) ?? indentOf(before.column, points);
      return [start + Math.max(roomFor(before), (column - before.column) * points)];
    });
    starts.set(column, least.length > 0 ? Math.max(...least) : indentOf(column, points));
  }
  return starts;
}

/** Of a character. Long lines of pieces reach the right edge of the page, as their author meant. */
function pointsOf(lines: readonly LayoutLine[]): number {
  const ends = lines.flatMap(({ pieces }) => pieces.map(({ column, text }) => column + text.length));
  return linePoints / Math.max(lineCharacters, ...ends);
}

function indentOf(column: number, points: number): number {
  return column > leastIndent ? column * points : 0;
}

function roomFor({ text }: LinePiece): number {
  return text.length * (/\p{Ll}/u.test(text) ? letterPoints : capitalPoints) + wideGap;
}
