import type { Line } from '../text/lines.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { BodyScan, headerLines } from './body-scan.js';
import type { Blocks } from './entries.js';
import { annexHeading, markerOf, mayFollow, operativeAtStart } from './markers.js';

const operative =
  /(?:приказываю|поручаю|постановляю|постановляет|постановил|распоряжаюсь|обязываю|предлагаю|предлагает|решил|решила|решили|решает|прошу)$/u;
const preambleStart =
  /^(?:в\s+соответствии|на\s+основании|в\s+целях|с\s+целью|во\s+исполнение|в\s+связи|руководствуясь|в\s+рамках|согласно|учитывая|для\s+обеспечения)(?!\p{L})/iu;

/** Divides the lines of an order into head, preamble, operative entries and tail. No entry at all: not an order. */
export function splitBlocks(source: string, lines: readonly Line[]): Blocks {
  const { operativeAt, bodyAt } = findBody(lines);
  const preambleAt = lines.findIndex((line) => line.index < bodyAt && preambleStart.test(line.text));
  const body = new BodyScan(source, lines, bodyAt);
  const tailAt = body.scan();
  const headEnd = preambleAt >= 0 ? preambleAt : (operativeAt ?? bodyAt);
  return {
    head: [0, headEnd],
    preamble:
      preambleAt >= 0 ? [preambleAt, Math.max(preambleAt, operativeAt ?? bodyAt)] : [headEnd, headEnd],
    entries: body.entries,
    tail: [tailAt, annexAt(lines, tailAt)],
  };
}

function annexAt(lines: readonly Line[], from: number): number {
  const found = lines.findIndex((line) => line.index >= from && annexHeading.test(line.text));
  return found >= 0 ? found : lines.length;
}

/** The operative line («ПОРУЧАЮ:», also spaced out), and where the entries may begin. */
function findBody(lines: readonly Line[]): { operativeAt: number | null; bodyAt: number } {
  const firstItem = lines.findIndex((line) => {
    const marker = markerOf(line.text);
    return marker !== null && marker.number !== null && mayFollow(null, marker.number);
  });
  const limit = firstItem >= 0 ? firstItem : lines.length;
  for (let at = limit - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (isOperative(text)) return { operativeAt: at, bodyAt: at + 1 };
    if (operativeAtStart.test(text)) return { operativeAt: at, bodyAt: at };
  }
  const header = firstItem > 0 ? headerBefore(lines, firstItem) : null;
  return { operativeAt: null, bodyAt: header ?? limit };
}

function isOperative(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^\p{L}:]/gu, '');
  if (!letters.endsWith(':') && letters !== text.toLowerCase()) return false;
  return operative.test(letters.replace(/:$/u, ''));
}

/** Without an operative verb, a header of the items is looked for in the lines just above the first of them. */
function headerBefore(lines: readonly Line[], firstItem: number): number | null {
  for (let at = firstItem - 1; at >= Math.max(0, firstItem - headerLines); at -= 1) {
    const line = lines[at];
    if (line && !line.blank && beginsWithParty(line.text, 'dative')) return at;
  }
  return null;
}
