import { settingsIn, type PropertyRun } from './property-runs.js';
import { part } from './word-text.js';

/** What is read of a paragraph's settings, [MS-DOC] 2.6.2. */
export interface ParagraphSettings {
  readonly list: number | null;
  readonly level: number | null;
  readonly inTable: boolean;
  /** 1: a table of the text, more: tables within its cells. */
  readonly depth: number;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  readonly row: RowLayout | null;
}

/** The edges of a row's cells, in twentieths of a point, and what they are merged with. */
export interface RowLayout {
  readonly edges: readonly number[];
  readonly cells: readonly {
    readonly mergedLeft: boolean;
    readonly mergedUp: boolean;
    readonly opens: boolean;
  }[];
}

const codes = {
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  endsRow: 0x2417,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  depth: 0x6649,
  row: 0xd608,
  mergedUp: 0xd62b,
} as const;

export function paragraphSettings(settings: Buffer): ParagraphSettings {
  const values = new Map<number, Buffer>();
  const merges: Buffer[] = [];
  for (const { code, value } of settingsIn(settings)) {
    values.set(code, value);
    if (code === codes.mergedUp) merges.push(value);
  }
  const isOn = (code: number): boolean => values.get(code)?.[0] === 1;
  const row = values.get(codes.row);
  const depth = values.get(codes.depth)?.readInt32LE(0) ?? 0;
  const inTable = isOn(codes.inTable) || depth > 0;
  return {
    list: values.get(codes.list)?.readInt16LE(0) ?? null,
    level: values.get(codes.level)?.[0] ?? null,
    inTable,
    depth: Math.max(inTable ? 1 : 0, depth),
    endsRow: isOn(codes.endsRow),
    endsInnerCell: isOn(codes.endsInnerCell),
    endsInnerRow: isOn(codes.endsInnerRow),
    row: row === undefined ? null : rowLayout(row, merges),
  };
}

const cellBytes = 20;
const merged = { left: 0x02, up: 0x20, opens: 0x40 };

function rowLayout(value: Buffer, merges: readonly Buffer[]): RowLayout {
  const count = value.readUInt8(0);
  const cellsAt = 1 + (count + 1) * 2;
  const cells = Array.from({ length: count }, (_, index) => {
    const at = cellsAt + index * cellBytes;
    const flags = at + 2 <= value.length ? value.readUInt16LE(at) : 0;
    const [, later = 0] = merges.findLast(([cell]) => cell === index) ?? [];
    return {
      mergedLeft: (flags & merged.left) !== 0,
      mergedUp: (flags & merged.up) !== 0 || later > 0,
      opens: (flags & merged.opens) !== 0 || later > 1,
    };
  });
  return {
    edges: Array.from({ length: count + 1 }, (_, index) => value.readInt16LE(1 + index * 2)),
    cells,
  };
}

const stylesPlace = 0xa2;
const noStyle = 0xfff;
const paragraphStyle = 1;
const longestChain = 20;

interface Style {
  readonly basedOn: number;
  readonly list: number | null;
  readonly level: number | null;
}

/** Of the styles only the place in a list that they give their paragraphs. */
export class DocStyles {
  private readonly styles: readonly (Style | null)[];

  constructor(main: Buffer, table: Buffer) {
    const bytes = part(main, table, stylesPlace);
    const headBytes = bytes.readUInt16LE(0);
    const count = bytes.readUInt16LE(2);
    const baseBytes = bytes.readUInt16LE(4);
    let at = 2 + headBytes;
    this.styles = Array.from({ length: count }, () => {
      if (at + 2 > bytes.length) return null;
      const length = bytes.readUInt16LE(at);
      const style = length === 0 ? null : styleOf(bytes.subarray(at + 2, at + 2 + length), baseBytes);
      at += 2 + length;
      return style;
    });
  }

  /** The place in a list of a paragraph: its own, or its style's. */
  listPlace({ style }: PropertyRun, own: ParagraphSettings): { list: number; level: number } | null {
    let list = own.list;
    let level = own.level;
    let at = style;
    for (let steps = 0; steps < longestChain && at !== noStyle; steps += 1) {
      const one = this.styles[at];
      if (one === null || one === undefined) break;
      list ??= one.list;
      level ??= one.level;
      at = one.basedOn;
    }
    return list === null || list <= 0 ? null : { list, level: level ?? 0 };
  }
}

function styleOf(bytes: Buffer, baseBytes: number): Style | null {
  const kind = bytes.readUInt16LE(2);
  if ((kind & 0xf) !== paragraphStyle) return null;
  const nameLetters = bytes.readUInt16LE(baseBytes);
  const at = baseBytes + 2 + (nameLetters + 1) * 2;
  const length = at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
  // The style's own number comes before its settings.
  const { list, level } = paragraphSettings(bytes.subarray(at + 4, at + 2 + length));
  return { basedOn: kind >> 4, list, level };
}
