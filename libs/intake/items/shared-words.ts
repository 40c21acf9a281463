const stemLength = 6;
/** Short enough to survive every ending («курсы», «курсов»); only runs of several are compared. */
const runStem = 4;
const mostStems = 120;
const light = /^(?:для|при|или|без|под|над|его|их|так|также|том|числе|что|как|все|год|года|году)$/u;

const mostKept = 512;
const kept = new Map<string, readonly string[]>();

/** The last texts are kept: results of earlier points are compared with every later one. */
export function words(text: string): readonly string[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const found =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[A-Za-zЀ-ԯ]+/gu) ?? [];
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, found);
  return found;
}

/** Words that carry meaning, cut to what case endings leave alone, in their order. */
export function stems(text: string): string[] {
  return words(text.slice(0, 2_000))
    .filter((word) => word.length >= 3 && !light.test(word))
    .slice(0, mostStems)
    .map((word) => word.slice(0, runStem));
}

export function sameStem(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  if (short < 3) return a === b;
  return Math.abs(a.length - b.length) <= 3 && a.startsWith(b.slice(0, Math.max(3, short - 3)));
}

export function content(text: string): Set<string> {
  return new Set(
    words(text)
      .filter((word) => word.length >= stemLength)
      .map((word) => word.slice(0, stemLength)),
  );
}

export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}

/** The longest run of equal stems, and where it starts in the first list. */
export function longestShared(
  first: readonly string[],
  second: readonly string[],
): { length: number; start: number } {
  let best = { length: 0, start: 0 };
  let row = new Array<number>(second.length + 1).fill(0);
  first.forEach((stem, index) => {
    const next = new Array<number>(second.length + 1).fill(0);
    second.forEach((other, column) => {
      if (stem !== other) return;
      const length = (row[column] ?? 0) + 1;
      next[column + 1] = length;
      if (length > best.length) best = { length, start: index - length + 1 };
    });
    row = next;
  });
  return best;
}
