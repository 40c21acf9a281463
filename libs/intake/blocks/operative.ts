import type { Line } from '../text/lines.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { headerLines } from './body-scan.js';
import { markerOf, mayFollow, operativeAtStart } from './markers.js';

const verbs =
  'приказываю|приказываем|приказывает|поручаю|поручаем|поручает|постановляю|постановляем|постановляет|постановил|постановила|постановили|распоряжаюсь|распоряжается|обязываю|обязывает|предлагаю|предлагает|решил|решила|решили|решает|решаем|прошу|просим|просит|рекомендую|рекомендует|определил|считаетнеобходимым|считаюнеобходимым';
const atEnd = new RegExp(`(?:${verbs})$`, 'u');
const sure = /(?:приказываю|приказываем|постановляю|постановляет|распоряжаюсь|поручаю|обязываю)$/u;
const inline =
  /(?<!\p{L})(?:приказываю|приказываем|поручаю|постановляю|постановляет|постановил[аи]?|распоряжаюсь|обязываю|решил[аи]?|решает)\s?:\s{1,9}(?=\S)/iu;

export interface BodyPlace {
  readonly operativeAt: number | null;
  readonly bodyAt: number;
  /** Where the body's first line begins, when the operative verb stands before it on the same line. */
  readonly offset: number | null;
  readonly numbered: boolean;
}

/** The operative line («ПОРУЧАЮ:», also spaced out), and where the entries may begin. */
export function findBody(lines: readonly Line[], from: number): BodyPlace {
  const firstItem = firstNumber(lines, from);
  const before = lastOperative(lines, from, firstItem);
  if (before !== null) return { ...before, numbered: firstItem < lines.length };
  const later = firstOperative(lines, firstItem);
  if (later !== null && firstItem < lines.length) {
    return { ...later, numbered: firstNumber(lines, later.bodyAt) < lines.length };
  }
  const header = firstItem < lines.length && firstItem > from ? headerBefore(lines, firstItem) : null;
  return { operativeAt: null, bodyAt: header ?? firstItem, offset: null, numbered: firstItem < lines.length };
}

function firstNumber(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line) => {
    if (line.index < from) return false;
    const marker = markerOf(line.text);
    return marker !== null && marker.number !== null && mayFollow(null, marker.number);
  });
  return at < 0 ? lines.length : at;
}

type Operative = Omit<BodyPlace, 'numbered'>;

function lastOperative(lines: readonly Line[], from: number, limit: number): Operative | null {
  for (let at = Math.min(limit, lines.length) - 1; at >= from; at -= 1) {
    const found = operativeOn(lines[at], at);
    if (found !== null) return found;
  }
  return null;
}

function firstOperative(lines: readonly Line[], from: number): Operative | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && isOperative(line.text) && sureAlone(line.text))
      return { operativeAt: at, bodyAt: at + 1, offset: null };
  }
  return null;
}

function operativeOn(line: Line | undefined, at: number): Operative | null {
  if (line === undefined || line.blank) return null;
  if (isOperative(line.text)) return { operativeAt: at, bodyAt: at + 1, offset: null };
  if (operativeAtStart.test(line.text)) return { operativeAt: at, bodyAt: at, offset: null };
  const within = inline.exec(line.text);
  return within ? { operativeAt: at, bodyAt: at, offset: within.index + within[0].length } : null;
}

function isOperative(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^\p{L}:]/gu, '');
  const bare = letters.replace(/:$/u, '');
  if (bare === 'приказ') return false;
  if (!letters.endsWith(':') && letters !== text.toLowerCase()) {
    // «п р и к а з ы в а ю», «…, ПРИКАЗЫВАЮ» or «ПРИКАЗЫВАЮ;» without its colon.
    return sure.test(bare) && !/\.$/u.test(text);
  }
  return atEnd.test(bare);
}

function sureAlone(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  return sure.test(letters) || /(?:решили?|постановили?)$/u.test(letters);
}

/** Without an operative verb, a header of the items is looked for in the lines just above the first of them. */
function headerBefore(lines: readonly Line[], firstItem: number): number | null {
  for (let at = firstItem - 1; at >= Math.max(0, firstItem - headerLines); at -= 1) {
    const line = lines[at];
    if (line && !line.blank && line.text.endsWith(':') && beginsWithParty(line.text, 'dative')) return at;
  }
  return null;
}
