/** Places in the head of a compound file, [MS-CFB] 2.2. */
const head = {
  bytes: 512,
  sectorShift: 30,
  tableSectors: 44,
  shortTable: 60,
  furtherList: 68,
  furtherSectors: 72,
  list: 76,
};
const sectorShifts = [9, 12];
const listedInHead = 109;
const entryBytes = 4;

/**
 * Whether the sectors of a compound file ([MS-CFB] 2.3–2.4) form chains that end. The library that reads a DOC follows a chain
 * however long it is: one that runs in a circle ends the whole process with a fatal error of the engine.
 */
export function hasSoundChains(bytes: Buffer): boolean {
  if (bytes.length < head.bytes) return false;
  const shift = bytes.readUInt16LE(head.sectorShift);
  if (!sectorShifts.includes(shift)) return false;
  const file = new Sectors(bytes, 2 ** shift);
  const listed = file.tableSectors();
  if (listed === null) return false;
  const table = file.entriesOf(listed);
  if (!allEnd(table, file.count)) return false;
  const shortTable = file.entriesOf(chainFrom(bytes.readInt32LE(head.shortTable), table));
  return allEnd(shortTable, shortTable.length);
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

  /** Those that hold the table of sectors; null when the file says there are more of them than it has. */
  tableSectors(): number[] | null {
    const wanted = this.bytes.readInt32LE(head.tableSectors);
    const further = this.bytes.readInt32LE(head.furtherSectors);
    if (wanted < 0 || wanted > this.count || further > this.count) return null;
    const list = Array.from({ length: listedInHead }, (_, index) =>
      this.bytes.readInt32LE(head.list + index * entryBytes),
    );
    let next = this.bytes.readInt32LE(head.furtherList);
    for (let read = 0; read < further; read += 1) {
      const entries = this.entriesOf([next]);
      next = entries.pop() ?? -1;
      list.push(...entries);
    }
    return list.slice(0, wanted);
  }

  /** What lies outside the file is read as zeros, as the library does. */
  entriesOf(sectors: readonly number[]): number[] {
    return sectors.flatMap((sector) => {
      const content = Buffer.alloc(this.size);
      const at = (sector + 1) * this.size;
      if (at >= 0) this.bytes.copy(content, 0, at, at + this.size);
      return Array.from({ length: this.size / entryBytes }, (_, index) =>
        content.readInt32LE(index * entryBytes),
      );
    });
  }
}

/** Each entry names the next sector of its chain, a negative one ends it. */
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
