/**
 * A piece of the source with fill characters (`_`, `**`) removed and white space folded to one space, which still knows where
 * every character came from: phrases are found in the folded text and highlighted in the source.
 */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the source of the folded character at `index`; `index === text.length` gives the end of the piece. */
  sourceOffset(index: number): number;
}

const white = /\s/;

/** White space that is not one space, and fill characters: without them a piece is folded already. */
const unfolded = /[_\t\n\r\f\v\u00a0\u2000-\u200b\u202f\u3000\ufeff]|\s\s|\*\*|^\s|\s$/;

export function foldText(source: string, start = 0, end = source.length): FoldedText {
  const piece = source.slice(start, end);
  if (!unfolded.test(piece)) {
    return { text: piece, sourceOffset: (index) => start + Math.min(index, piece.length) };
  }
  const characters: string[] = [];
  const offsets: number[] = [];
  let pendingSpaceAt = -1;
  for (let at = start; at < end; at += 1) {
    const character = source.charAt(at);
    if (character === '_') continue;
    if (character === '*' && source.charAt(at + 1) === '*' && at + 1 < end) {
      at += 1;
      continue;
    }
    if (white.test(character)) {
      if (pendingSpaceAt < 0) pendingSpaceAt = at;
      continue;
    }
    if (pendingSpaceAt >= 0 && characters.length > 0) {
      characters.push(' ');
      offsets.push(pendingSpaceAt);
    }
    pendingSpaceAt = -1;
    characters.push(character);
    offsets.push(at);
  }
  const last = offsets.at(-1);
  const finish = last === undefined ? start : last + 1;
  return {
    text: characters.join(''),
    sourceOffset: (index) => offsets[index] ?? finish,
  };
}

/** Pieces that stand apart in the source as one text, a space between them. */
export function joinFolded(pieces: readonly FoldedText[]): FoldedText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length + 1;
  }
  return {
    text: pieces.map(({ text }) => text).join(' '),
    sourceOffset: (index) => {
      const at = Math.max(
        0,
        starts.findLastIndex((start) => start <= index),
      );
      return pieces[at]?.sourceOffset(index - (starts[at] ?? 0)) ?? 0;
    },
  };
}

/** The piece as the source prints it, where the rules read a text of equal length in which scanners' errors are put right. */
export function printedText(folded: FoldedText, source: string): string {
  const characters = [...folded.text.split('').entries()];
  return characters
    .map(([index, character]) => (character === ' ' ? ' ' : source.charAt(folded.sourceOffset(index))))
    .join('');
}

export function fold(source: string): string {
  return foldText(source).text;
}

/** Fill characters as spaces: «06.09.2019_№___681» must not become one word while requisites are read. */
export function foldRequisite(source: string): string {
  return fold(source.replace(/[_*]+/g, ' '));
}
