import { itemKind } from '../items/item-kind.js';
import { infinitives } from '../language/verbs.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { permits } from './asked-words.js';
import { sentences } from './asked-sentences.js';
import type { Entry } from './entries.js';
import { markerOf } from './markers.js';

/** «2. По долгам слушали казначея: … Решили: казначею разослать уведомления.»: what was heard and what was decided in one paragraph. */
const decidedWithin = /(?<=[.!?»)]\s)(?:решили|решено|постановили|поручили|договорились)\s?:\s/iu;
/** «За - 5, против - нет.», «Единогласно.» */
const vote =
  /^(?:(?:за|против|воздержал[а-я]{2,3})\s?[–—:-]?\s?(?:\d|нет|все)|(?:принято\s|решение\s)?единогласно|(?:про)?голосовали|принято(?:\s(?:единогласно|большинством)|\.))/iu;

export interface ProseDecisions {
  readonly entries: readonly Entry[];
  /** Line indexes: of the first paragraph that tells a decision, and past the last. */
  readonly from: number;
  readonly to: number;
}

/** The decisions of minutes that are told in prose, a sentence each; null where no paragraph holds any. */
export function proseDecisions(source: string, lines: readonly Line[]): ProseDecisions | null {
  const found = lines.flatMap((line) => (decidedWithin.test(joinedLine(lines, line)) ? [line.index] : []));
  const entries: Entry[] = [];
  let [from, to] = [lines.length, 0];
  for (const at of found) {
    // A paragraph may tell two decisions, on lines of its own.
    if (at < to) continue;
    const [first, last] = paragraphAt(lines, at);
    from = Math.min(from, first);
    to = last;
    entries.push(...decisionsOf(source, lines[first]?.start ?? 0, lines[last - 1]?.end ?? 0));
  }
  return entries.length === 0 ? null : { entries, from, to };
}

/** The mark may stand where the margin broke the line: behind the stop that ends the line above. */
function joinedLine(lines: readonly Line[], { index, text }: Line): string {
  const above = lines[index - 1]?.text ?? '';
  return `${above.slice(-2)} ${text}`;
}

function paragraphAt(lines: readonly Line[], at: number): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && !begins(lines, from)) from -= 1;
  let to = at + 1;
  while (to < lines.length && !begins(lines, to)) to += 1;
  return [from, to];
}

function begins(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line === undefined || line.blank || markerOf(line.text)?.number != null;
}

function decisionsOf(source: string, start: number, end: number): Entry[] {
  const folded = foldText(source, start, end);
  const mark = decidedWithin.exec(folded.text);
  if (mark === null) return [];
  const spans: [from: number, to: number][] = [];
  let from = mark.index + mark[0].length;
  let open = true; // a vote ends the decisions, until others are told
  for (const sentence of sentences(folded.text.slice(from))) {
    const again = decidedWithin.exec(`. ${sentence}`)?.[0].length ?? 0;
    const to = from + sentence.trimEnd().length;
    open = again > 0 || (open && !vote.test(sentence));
    const last = spans.at(-1);
    if (open && isDecision(sentence.slice(again))) spans.push([from + again, to]);
    else if (open && last !== undefined) last[1] = to;
    from += sentence.length;
  }
  return spans.map(([first, last]) => ({
    mark: 'paragraph',
    number: null,
    start: folded.sourceOffset(first),
    end: folded.sourceOffset(last - 1) + 1,
  }));
}

function isDecision(sentence: string): boolean {
  const frame = maskQuoted(sentence);
  if (infinitives(frame).length > 0) return !permits.test(frame);
  return itemKind(sentence, sentence, false) !== 'action';
}
