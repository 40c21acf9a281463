/**
 * Turns spans of a source text into runs that can be shown one after another. Spans are UTF-16 offsets, end exclusive.
 * Where spans of items lie inside each other the shortest wins: it is the most exact answer to "what is this about".
 */
export type ItemSpan = {
  readonly ref: string;
  readonly span: readonly [number, number];
  readonly deadline: readonly [number, number] | null;
};

export type RunPart = { readonly text: string; readonly deadline: boolean };
export type Run = {
  readonly startsAtOffset: number;
  readonly ref: string | null;
  readonly parts: readonly RunPart[];
};

const covers = (span: readonly [number, number] | null, offset: number): boolean =>
  span !== null && span[0] <= offset && offset < span[1];

function innermost(items: readonly ItemSpan[], offset: number): ItemSpan | null {
  let best: ItemSpan | null = null;
  for (const item of items) {
    if (!covers(item.span, offset)) continue;
    if (best === null || item.span[1] - item.span[0] < best.span[1] - best.span[0]) best = item;
  }
  return best;
}

function cutsOf(length: number, items: readonly ItemSpan[]): number[] {
  const cuts = new Set([0, length]);
  for (const item of items)
    for (const offset of [...item.span, ...(item.deadline ?? [])])
      if (offset > 0 && offset < length) cuts.add(offset);
  return [...cuts].sort((a, b) => a - b);
}

/** Every character of the text in exactly one run, in order; neighbours of the same item are one run. */
export function runsOf(text: string, items: readonly ItemSpan[]): Run[] {
  const cuts = cutsOf(text.length, items);
  const runs: { startsAtOffset: number; ref: string | null; parts: RunPart[] }[] = [];
  cuts.forEach((from, index) => {
    const to = cuts[index + 1];
    if (to === undefined) return;
    const item = innermost(items, from);
    const part = { text: text.slice(from, to), deadline: item !== null && covers(item.deadline, from) };
    const last = runs.at(-1);
    if (last !== undefined && last.ref === (item?.ref ?? null)) last.parts.push(part);
    else runs.push({ startsAtOffset: from, ref: item?.ref ?? null, parts: [part] });
  });
  return runs;
}
