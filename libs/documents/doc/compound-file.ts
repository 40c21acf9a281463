/** Places in the head of a compound file, [MS-CFB] 2.2. */
const head = {
  bytes: 512,
  sectorShift: 30,
  shortShift: 32,
  tableSectors: 44,
  directory: 48,
  shortCutoff: 56,
  shortTable: 60,
  furtherList: 68,
  furtherSectors: 72,
  list: 76,
};
const sectorShifts = [9, 12];
const listedInHead = 109;
const numberBytes = 4;
/** Places in an entry of the directory, [MS-CFB] 2.6. */
const entry = { bytes: 128, nameBytes: 64, type: 66, start: 116, size: 120 } as const;
const root = 5;

/** The streams of a compound file ([MS-CFB]). @throws RangeError for what lies outside the file */
export class CompoundFile {
  private readonly shortSize: number;
  private readonly directory: Buffer;
  private readonly short: Buffer;

  private constructor(
    private readonly bytes: Buffer,
    private readonly sectors: Sectors,
    private readonly table: readonly number[],
    private readonly shortTable: readonly number[],
  ) {
    this.shortSize = 2 ** bytes.readUInt16LE(head.shortShift);
    this.directory = this.chain(bytes.readInt32LE(head.directory));
    this.short = this.chain(this.directory.readInt32LE(entry.start));
  }

  /**
   * Null where the sectors form no chains that end ([MS-CFB] 2.3–2.4): whoever follows one that runs in a circle, as the library
   * does that reads the text of a damaged DOC, ends the whole process with a fatal error of the engine.
   */
  static open(bytes: Buffer): CompoundFile | null {
    if (bytes.length < head.bytes) return null;
    const shift = bytes.readUInt16LE(head.sectorShift);
    if (!sectorShifts.includes(shift)) return null;
    const sectors = new Sectors(bytes, 2 ** shift);
    const table = sectors.table();
    if (table === null || !allEnd(table, sectors.count)) return null;
    const shortTable = sectors.numbersOf(chainFrom(bytes.readInt32LE(head.shortTable), table));
    return allEnd(shortTable, shortTable.length) ? new CompoundFile(bytes, sectors, table, shortTable) : null;
  }

  stream(name: string): Buffer | null {
    const wanted = Buffer.from(`${name}\0`, 'utf16le');
    for (let at = 0; at + entry.bytes <= this.directory.length; at += entry.bytes) {
      const isNamed = this.directory.readUInt16LE(at + entry.nameBytes) === wanted.length;
      if (!isNamed || !this.directory.subarray(at, at + wanted.length).equals(wanted)) continue;
      if (this.directory[at + entry.type] === root) continue;
      const size = this.directory.readUInt32LE(at + entry.size);
      const start = this.directory.readInt32LE(at + entry.start);
      const isShort = size < this.bytes.readUInt32LE(head.shortCutoff);
      return (isShort ? this.shortChain(start) : this.chain(start)).subarray(0, size);
    }
    return null;
  }

  private chain(start: number): Buffer {
    return Buffer.concat(chainFrom(start, this.table).map((index) => this.sectors.content(index)));
  }

  private shortChain(start: number): Buffer {
    return Buffer.concat(
      chainFrom(start, this.shortTable).map((index) =>
        this.short.subarray(index * this.shortSize, (index + 1) * this.shortSize),
      ),
    );
  }
}

class Sectors {
  /** Without the head; the last one may be cut short. */
  readonly count: number;

  constructor(
    private readonly bytes: Buffer,
    private readonly size: number,
  ) {
    this.count = Math.ceil(bytes.length / size) - 1;
  }

  content(index: number): Buffer {
    return index < 0
      ? Buffer.alloc(0)
      : this.bytes.subarray((index + 1) * this.size, (index + 2) * this.size);
  }

  /** What follows each sector; null when the file says that this takes more sectors than it has. */
  table(): number[] | null {
    const wanted = this.bytes.readInt32LE(head.tableSectors);
    const further = this.bytes.readInt32LE(head.furtherSectors);
    if (wanted < 0 || wanted > this.count || further > this.count) return null;
    const list = Array.from({ length: listedInHead }, (_, index) =>
      this.bytes.readInt32LE(head.list + index * numberBytes),
    );
    let next = this.bytes.readInt32LE(head.furtherList);
    for (let read = 0; read < further; read += 1) {
      const numbers = this.numbersOf([next]);
      next = numbers.pop() ?? -1;
      list.push(...numbers);
    }
    return this.numbersOf(list.slice(0, wanted));
  }

  /** What lies outside the file is read as zeros, as the library does. */
  numbersOf(sectors: readonly number[]): number[] {
    return sectors.flatMap((sector) => {
      const whole = Buffer.alloc(this.size);
      this.content(sector).copy(whole);
      return Array.from({ length: this.size / numberBytes }, (_, index) =>
        whole.readInt32LE(index * numberBytes),
      );
    });
  }
}

/** Each number names the next sector of its chain, a negative one ends it. */
function allEnd(table: readonly number[], sectors: number): boolean {
  const walks = new Int32Array(table.length);
  for (const start of table.keys()) {
    let at = start;
    for (let next = table[at]; next !== undefined && walks[at] === 0; next = table[at]) {
      if (next >= sectors) return false;
      walks[at] = start + 1;
      at = next;
    }
    if (walks[at] === start + 1) return false;
  }
  return true;
}

/** Of a table whose chains all end. */
function chainFrom(start: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  for (let at = start; at >= 0; at = table[at] ?? -1) chain.push(at);
  return chain;
}
