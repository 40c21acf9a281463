import { maximumTextCharacters } from '../limits.js';
import { firstPast, propertyRuns, settingsIn, type PropertyRun } from './property-runs.js';

/** Places in the head of the main stream, [MS-DOC] 2.5. */
const head = {
  magic: 0,
  version: 2,
  flags: 0x0a,
  lengths: [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64],
  letterPages: 0xfa,
  paragraphPages: 0x102,
  pieces: 0x1a2,
} as const;
const wordMagic = 0xa5ec;
const word97 = 0xc1;
const secondTable = 0x0200;

export type TextPart = 'body' | 'footnotes' | 'endnotes' | 'boxes';
const partIndex: Readonly<Record<TextPart, number>> = { body: 0, footnotes: 1, endnotes: 5, boxes: 6 };

interface Piece {
  readonly from: number;
  readonly to: number;
  /** In the main stream. */
  readonly place: number;
  readonly letterBytes: 1 | 2;
}

/** All letters of a DOC in their order, and where in the file they stand. @throws RangeError for what lies outside the file */
export class WordText {
  readonly letters: string;
  readonly paragraphs: readonly PropertyRun[];
  /** Letters that are deleted in review, hidden, or code of a field. */
  readonly silent: Uint8Array;
  trackedChanges = false;
  private readonly pieces: readonly Piece[];

  constructor(
    private readonly main: Buffer,
    table: Buffer,
  ) {
    this.pieces = piecesIn(part(main, table, head.pieces));
    const length = this.pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
    if (length > maximumTextCharacters) throw new RangeError('too many letters');
    this.letters = this.pieces.map((piece) => lettersOf(main, piece)).join('');
    this.paragraphs = propertyRuns(main, part(main, table, head.paragraphPages), 'paragraphs');
    this.silent = new Uint8Array(this.letters.length);
    for (const run of propertyRuns(main, part(main, table, head.letterPages), 'letters')) this.mark(run);
    this.markFields();
  }

  static tableName(main: Buffer): string {
    if (main.readUInt16LE(head.magic) !== wordMagic || main.readUInt16LE(head.version) < word97) {
      throw new RangeError('another version of Word');
    }
    return (main.readUInt16LE(head.flags) & secondTable) === 0 ? '0Table' : '1Table';
  }

  rangeOf(name: TextPart): readonly [from: number, to: number] {
    const lengths = head.lengths.map((at) => this.main.readUInt32LE(at));
    const from = lengths.slice(0, partIndex[name]).reduce((sum, one) => sum + one, 0);
    return [from, Math.min(this.letters.length, from + (lengths[partIndex[name]] ?? 0))];
  }

  /** Where in the main stream a letter begins and ends. */
  placeOf(index: number): readonly [from: number, to: number] {
    const piece = firstPast(this.pieces, index);
    if (piece === undefined) return [-1, -1];
    const from = piece.place + (index - piece.from) * piece.letterBytes;
    return [from, from + piece.letterBytes];
  }

  private mark(run: PropertyRun): void {
    let isSilent = false;
    for (const { code, value } of settingsIn(run.settings)) {
      const isOn = (value[0] ?? 0) === 1;
      if (isOn && (code === deleted || code === inserted)) this.trackedChanges = true;
      isSilent ||= isOn && (code === deleted || code === hidden);
    }
    if (!isSilent) return;
    for (const piece of this.pieces) {
      const from = piece.from + Math.max(0, (run.from - piece.place) / piece.letterBytes);
      const to = Math.min(piece.to, piece.from + (run.to - piece.place) / piece.letterBytes);
      if (to > from) this.silent.fill(1, from, to);
    }
  }

  /** Of a field only its result is text; fields stand within fields. */
  private markFields(): void {
    // For each open field whether its code is still being told, and of how many it is: a damaged file opens any number of them.
    const inCode: boolean[] = [];
    let codes = 0;
    for (let index = 0; index < this.letters.length; index += 1) {
      const code = this.letters.charCodeAt(index);
      if (code === fieldBegins) {
        inCode.push(true);
        codes += 1;
      } else if (code === fieldResult && inCode.at(-1) === true) {
        inCode[inCode.length - 1] = false;
        codes -= 1;
      } else if (code === fieldEnds) {
        if (inCode.pop() === true) codes -= 1;
      } else if (codes > 0) this.silent[index] = 1;
    }
  }
}

const deleted = 0x0800;
const inserted = 0x0801;
const hidden = 0x083c;
const fieldBegins = 0x13;
const fieldResult = 0x14;
const fieldEnds = 0x15;

/** What a pair of place and length in the head names in the table stream. */
export function part(main: Buffer, table: Buffer, at: number): Buffer {
  const from = main.readUInt32LE(at);
  const length = main.readUInt32LE(at + 4);
  if (from + length > table.length) throw new RangeError('a part lies outside the file');
  return table.subarray(from, from + length);
}

/** A document that was saved without being written anew has hundreds. */
const mostPieces = 100_000;
const isProperties = 1;
const oneByte = 0x40000000;

function piecesIn(bytes: Buffer): Piece[] {
  let at = 0;
  while (bytes.readUInt8(at) === isProperties) at += 3 + bytes.readUInt16LE(at + 1);
  const plex = bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1));
  const count = Math.floor((plex.length - 4) / 12);
  if (count > mostPieces || plex.readUInt32LE(0) !== 0) throw new RangeError('too many pieces of text');
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [plex.readUInt32LE(index * 4), plex.readUInt32LE(index * 4 + 4)];
    if (to < from) throw new RangeError('pieces of text run backwards');
    const place = plex.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    return (place & oneByte) === 0
      ? { from, to, place, letterBytes: 2 }
      : { from, to, place: (place & ~oneByte) / 2, letterBytes: 1 };
  });
}

const western = new TextDecoder('windows-1252');

function lettersOf(main: Buffer, { from, to, place, letterBytes }: Piece): string {
  const end = place + (to - from) * letterBytes;
  if (end > main.length) throw new RangeError('a piece of text lies outside the file');
  const bytes = main.subarray(place, end);
  return letterBytes === 2 ? bytes.toString('utf16le') : western.decode(bytes);
}
