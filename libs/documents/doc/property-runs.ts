/** One setting of a paragraph, a row or letters ([MS-DOC] 2.6): what is set, and to what. */
export interface Setting {
  readonly code: number;
  readonly value: Buffer;
}

const tableDefinition = 0xd608;
const endless = 255;
const lengths = [1, 1, 2, 4, 2, 2, null, 3] as const;

export function* settingsIn(bytes: Buffer): Generator<Setting> {
  for (let at = 0; at + 2 < bytes.length;) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const fixed = lengths[code >> 13];
    if (fixed !== null && fixed !== undefined) {
      yield { code, value: bytes.subarray(at, at + fixed) };
      at += fixed;
      continue;
    }
    const isTable = code === tableDefinition;
    const counted = isTable ? bytes.readUInt16LE(at) - 1 : (bytes[at] ?? 0);
    // Tab stops may be longer than their count tells; nothing that is read here stands behind them.
    if (counted === endless && !isTable) return;
    at += isTable ? 2 : 1;
    yield { code, value: bytes.subarray(at, at + counted) };
    at += counted;
  }
}

/** What is set from one place of the stream to another. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly settings: Buffer;
}

const pageBytes = 512;
const mostPages = 50_000;

/** Runs of all pages that a table of pages names, in the order of their places. @param kind of paragraphs or of letters */
export function propertyRuns(
  stream: Buffer,
  pages: Buffer,
  kind: 'paragraphs' | 'letters',
): readonly PropertyRun[] {
  const count = Math.floor((pages.length - 4) / 8);
  if (count > mostPages) throw new RangeError('too many pages of properties');
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = pages.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = stream.subarray(number * pageBytes, (number + 1) * pageBytes);
    runs.push(...(kind === 'paragraphs' ? runsOf(page, 13, paragraphRun) : runsOf(page, 1, lettersRun)));
  }
  return runs.sort((a, b) => a.from - b.from);
}

type RunContent = Pick<PropertyRun, 'style' | 'settings'>;

function runsOf(
  page: Buffer,
  entryBytes: number,
  contentAt: (page: Buffer, at: number) => RunContent,
): PropertyRun[] {
  const count = page.readUInt8(pageBytes - 1);
  return Array.from({ length: count }, (_, index) => {
    const at = page.readUInt8((count + 1) * 4 + index * entryBytes) * 2;
    const content = at === 0 ? { style: 0, settings: Buffer.alloc(0) } : contentAt(page, at);
    return { from: page.readUInt32LE(index * 4), to: page.readUInt32LE(index * 4 + 4), ...content };
  });
}

function paragraphRun(page: Buffer, at: number): RunContent {
  const halves = page.readUInt8(at);
  const start = halves === 0 ? at + 2 : at + 1;
  const end = start + (halves === 0 ? page.readUInt8(at + 1) * 2 : halves * 2 - 1);
  return { style: page.readUInt16LE(start), settings: page.subarray(start + 2, end) };
}

function lettersRun(page: Buffer, at: number): RunContent {
  return { style: 0, settings: page.subarray(at + 1, at + 1 + page.readUInt8(at)) };
}

/** The run that holds a place. */
export function runAt(runs: readonly PropertyRun[], place: number): PropertyRun | undefined {
  const run = firstPast(runs, place);
  return run !== undefined && run.from <= place ? run : undefined;
}

/** Of ranges in their order the first that ends behind a place. */
export function firstPast<Range extends { readonly to: number }>(
  ranges: readonly Range[],
  place: number,
): Range | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return ranges[low];
}
