/**
 * Turns spans of a source text into runs that can be shown one after another. Spans are UTF-16 offsets, end exclusive.
 * Where spans lie inside each other the shortest wins: it is the most exact answer to "what is this about".
 */
export type ItemSpan = { readonly ref: string; readonly span: readonly [number, number] };

/** Words of an item that say when, who, or what is doubtful; they may stand outside the item, in another cell of its row. */
export type MarkKind = 'deadline' | 'executor' | 'finding';
export type Mark = ItemSpan & { readonly kind: MarkKind };

export type RunPart = { readonly text: string; readonly mark: MarkKind | null };
export type Run = {
  readonly startsAtOffset: number;
  readonly ref: string | null;
  readonly parts: readonly RunPart[];
};

type Candidate = ItemSpan & { readonly kind: MarkKind | null };

const lengthOf = ({ span }: Candidate): number => span[1] - span[0];

function cutsOf(length: number, candidates: readonly Candidate[]): number[] {
  const cuts = new Set([0, length]);
  for (const { span } of candidates)
    for (const offset of span) if (offset > 0 && offset < length) cuts.add(offset);
  return [...cuts].sort((a, b) => a - b);
}

/** Every character of the text in exactly one run, in order; neighbours of the same item are one run. */
export function runsOf(text: string, items: readonly ItemSpan[], marks: readonly Mark[] = []): Run[] {
  const waiting: Candidate[] = [...items.map((item) => ({ ...item, kind: null })), ...marks].sort(
    (a, b) => a.span[0] - b.span[0],
  );
  const cuts = cutsOf(text.length, waiting);
  const runs: { startsAtOffset: number; ref: string | null; parts: RunPart[] }[] = [];
  let open: Candidate[] = [];
  let next = 0;
  cuts.forEach((from, index) => {
    const to = cuts[index + 1];
    if (to === undefined) return;
    for (let one = waiting[next]; one !== undefined && one.span[0] <= from; one = waiting[next]) {
      open.push(one);
      next += 1;
    }
    open = open.filter(({ span }) => from < span[1]);
    const best = open.reduce<Candidate | null>(
      (found, one) => (found === null || lengthOf(one) < lengthOf(found) ? one : found),
      null,
    );
    const part = { text: text.slice(from, to), mark: best?.kind ?? null };
    const last = runs.at(-1);
    if (last !== undefined && last.ref === (best?.ref ?? null)) last.parts.push(part);
    else runs.push({ startsAtOffset: from, ref: best?.ref ?? null, parts: [part] });
  });
  return runs;
}

const filling = /[\s_*]/;
/** How far from an item its executor may stand: the cells of one row of a table. */
const reach = 800;

/**
 * Where folded words stand in the source: in the span itself, else near behind it, else near before it; null when nowhere. The
 * source may break the line or fill with `_` wherever the folded words have a space.
 */
export function spanOfWords(
  source: string,
  words: string,
  [start, end]: readonly [number, number],
): [number, number] | null {
  if (words === '') return null;
  return (
    found(source, words, start, end) ??
    found(source, words, end, Math.min(source.length, end + reach)) ??
    found(source, words, Math.max(0, start - reach), start)
  );
}

function found(source: string, words: string, from: number, to: number): [number, number] | null {
  const first = words.charAt(0);
  for (let at = source.indexOf(first, from); at >= 0 && at < to; at = source.indexOf(first, at + 1)) {
    const end = endOfWords(source, words, at, to);
    if (end !== null) return [at, end];
  }
  return null;
}

function endOfWords(source: string, words: string, from: number, to: number): number | null {
  let at = from;
  for (const wanted of words) {
    if (wanted === ' ') continue;
    while (at < to && source.charAt(at) !== wanted && filling.test(source.charAt(at))) at += 1;
    if (at >= to || source.charAt(at) !== wanted) return null;
    at += 1;
  }
  return at;
}
