import { hasSoundChains } from './sector-chains.js';

const head = {
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
const listedInHead = 109;
const entry = { bytes: 128, nameBytes: 64, type: 66, start: 116, size: 120 } as const;
const root = 5;

/** The streams of a compound file ([MS-CFB]). @throws RangeError for what lies outside the file */
export class CompoundFile {
  private readonly size: number;
  private readonly shortSize: number;
  private readonly table: readonly number[];
  private readonly shortTable: readonly number[];
  private readonly directory: Buffer;
  private readonly short: Buffer;

  /** @param bytes whose chains are sound */
  private constructor(private readonly bytes: Buffer) {
    this.size = 2 ** bytes.readUInt16LE(head.sectorShift);
    this.shortSize = 2 ** bytes.readUInt16LE(head.shortShift);
    this.table = numbersIn(Buffer.concat(this.tableSectors().map((sector) => this.sector(sector))));
    this.shortTable = numbersIn(this.chain(bytes.readInt32LE(head.shortTable)));
    this.directory = this.chain(bytes.readInt32LE(head.directory));
    this.short = this.chain(this.directory.readInt32LE(entry.start));
  }

  static open(bytes: Buffer): CompoundFile | null {
    return hasSoundChains(bytes) ? new CompoundFile(bytes) : null;
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

  private tableSectors(): number[] {
    const listed = Array.from({ length: listedInHead }, (_, index) =>
      this.bytes.readInt32LE(head.list + index * 4),
    );
    let next = this.bytes.readInt32LE(head.furtherList);
    for (let read = this.bytes.readInt32LE(head.furtherSectors); read > 0; read -= 1) {
      const further = numbersIn(this.sector(next));
      next = further.pop() ?? -1;
      listed.push(...further);
    }
    return listed.slice(0, this.bytes.readInt32LE(head.tableSectors));
  }

  private sector(index: number): Buffer {
    return this.bytes.subarray((index + 1) * this.size, (index + 2) * this.size);
  }

  private chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let at = start; at >= 0; at = this.table[at] ?? -1) sectors.push(this.sector(at));
    return Buffer.concat(sectors);
  }

  private shortChain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let at = start; at >= 0; at = this.shortTable[at] ?? -1) {
      sectors.push(this.short.subarray(at * this.shortSize, (at + 1) * this.shortSize));
    }
    return Buffer.concat(sectors);
  }
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readInt32LE(index * 4));
}
