import type { Level, List } from '../layout/numbering.js';
import { part } from './word-text.js';

/** Places in the head of the main stream. */
const definitions = 0x2e2;
const uses = 0x2ea;

const definitionBytes = 28;
const levelBytes = 28;
const useBytes = 16;
const fullLevels = 9;
/** Names of formats of counts as DOCX has them. */
const formats: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [58, 'russianLower'],
  [59, 'russianUpper'],
  [255, 'none'],
]);

/** The lists of a DOC ([MS-DOC] 2.9.130–2.9.150) by the number that paragraphs name. @throws RangeError */
export function listTables(main: Buffer, table: Buffer): Map<string, List> {
  const lists = new Map<string, List>();
  if (main.readUInt32LE(definitions + 4) === 0 || main.readUInt32LE(uses + 4) === 0) return lists;
  const abstracts = abstractLists(table, main.readUInt32LE(definitions));
  const bytes = part(main, table, uses);
  const reader = new Reader(bytes, 0);
  const count = reader.number();
  const heads = Array.from({ length: Math.min(count, bytes.length / useBytes) }, () => reader.take(useBytes));
  heads.forEach((use, index) => {
    const id = String(use.readInt32LE(0));
    const levels = new Map(abstracts.get(id));
    const restarts = new Set<number>();
    // Word leaves the data behind the heads out where no list has any.
    if (!reader.isAtEnd) overrides(reader, use.readUInt8(12), levels, restarts);
    lists.set(String(index + 1), { abstractId: id, levels, restarts });
  });
  return lists;
}

function abstractLists(table: Buffer, at: number): Map<string, Map<number, Level>> {
  const reader = new Reader(table, at);
  const count = reader.take(2).readUInt16LE(0);
  const heads = Array.from({ length: count }, () => reader.take(definitionBytes));
  return new Map(
    heads.map((head) => {
      const isSimple = (head.readUInt8(26) & 1) === 1;
      const levels = Array.from({ length: isSimple ? 1 : fullLevels }, () => levelFrom(reader));
      return [String(head.readInt32LE(0)), new Map(levels.entries())];
    }),
  );
}

const startsAnew = 0x10;
const looksAnew = 0x20;

function overrides(reader: Reader, count: number, levels: Map<number, Level>, restarts: Set<number>): void {
  reader.take(4);
  for (let index = 0; index < count; index += 1) {
    const start = reader.number();
    const flags = reader.number();
    const place = flags & 0xf;
    const isNew = (flags & looksAnew) !== 0;
    const own = isNew ? levelFrom(reader) : levels.get(place);
    if ((flags & startsAnew) !== 0) restarts.add(place);
    if (own !== undefined) levels.set(place, (flags & startsAnew) !== 0 && !isNew ? { ...own, start } : own);
  }
}

const isLegal = 0x04;
const hasOwnRestart = 0x08;

function levelFrom(reader: Reader): Level {
  const head = reader.take(levelBytes);
  const flags = head.readUInt8(5);
  reader.take(head.readUInt8(24) + head.readUInt8(25));
  const text = reader.take(reader.take(2).readUInt16LE(0) * 2).toString('utf16le');
  const format = formats.get(head.readUInt8(4)) ?? 'decimal';
  return {
    start: head.readInt32LE(0),
    format,
    // A letter below nine stands for the count of that level.
    text: Array.from(text, (letter) =>
      letter < '\t' ? `%${String(letter.charCodeAt(0) + 1)}` : letter,
    ).join(''),
    restartAfter: (flags & hasOwnRestart) === 0 ? null : head.readUInt8(26),
    legal: (flags & isLegal) !== 0,
    style: null,
  };
}

class Reader {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  take(length: number): Buffer {
    if (this.at + length > this.bytes.length) throw new RangeError('a list breaks off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  number(): number {
    return this.take(4).readUInt32LE(0);
  }
}
