import { monthOfWord } from './month-names.js';

/** A word, a number or a mark of the text, in the order of the text. White space and fill characters are no tokens. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Lower case, «ё» as «е», letters of one alphabet: what the rules compare. */
  readonly text: string;
  /** UTF-16 offsets in the text that was read, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between the token before and this one. */
  readonly glued: boolean;
}

export type Tokens = readonly Token[];

/** What a rule found from one token on, and the token after it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

const pattern = /([A-Za-zЀ-ԯ\p{M}]+)|(\d+)|([^\s_*A-Za-zЀ-ԯ\p{M}\d])/gu;

/** Cuts a text into tokens, in one pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const plain = !unusual.test(text);
  let before = -1;
  for (const match of text.matchAll(pattern)) {
    const [whole, word, number] = match;
    const start = match.index;
    const end = start + whole.length;
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
    const own = kind !== 'word' ? whole : plain ? whole.toLowerCase() : comparable(whole);
    const token = { kind, text: own, start, end, glued: start === before } as const;
    const mended = kind === 'word' ? unbroken(tokens, token) : null;
    if (mended === null) tokens.push(token);
    else tokens.splice(-2, 2, mended);
    before = end;
  }
  return tokens;
}

/** «апре- ля», «еже-месячно»: a word of time that the end of a line has cut in two. «март-апрель» are two. */
function unbroken(tokens: Tokens, rest: Token): Token | null {
  const dash = tokens.at(-1);
  const first = tokens.at(-2);
  if (first?.kind !== 'word' || dash?.glued !== true || !dashes.has(dash.text)) return null;
  if (monthOfWord(first.text) !== null || first.text.length < 2) return null;
  const text = first.text + rest.text;
  const ofTime = monthOfWord(text) !== null || cutWord.test(text);
  return ofTime ? { kind: 'word', text, start: first.start, end: rest.end, glued: first.glued } : null;
}

const cutWord =
  /^(?:еже(?:дневн|недельн|месячн|квартальн|годн)|постоянно|позднее|течение|квартал|недел|месяц|рабоч(?:их|ий|его)|календарн|включительно|полугоди|незамедлительно|понедельник|вторник|четверг|пятниц|суббот|воскресень)[а-я]{0,4}$/u;

export function textAt(tokens: Tokens, at: number): string {
  return tokens[at]?.text ?? '';
}

export function isWord(tokens: Tokens, at: number): boolean {
  return tokens[at]?.kind === 'word';
}

export function isNumber(tokens: Tokens, at: number): boolean {
  return tokens[at]?.kind === 'number';
}

/** Does this token follow the one before without white space? */
export function isGlued(tokens: Tokens, at: number): boolean {
  return tokens[at]?.glued === true;
}

/** Hyphen, dashes and the minus sign: writers and text recognition mix them freely. */
export function isDash(tokens: Tokens, at: number): boolean {
  return dashes.has(textAt(tokens, at));
}

const dashes = new Set(['-', '‐', '‑', '‒', '–', '—', '―', '−']);
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  r: 'г',
  i: 'і',
};
/** Most texts have none of these, which is seen at once for all their words. */
const unusual = /[A-Za-zЁё\u0300-\u036f]/u;
const latin = /[a-z]/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const lonePrepositions: Readonly<Record<string, string>> = { c: 'с', k: 'к', o: 'о' };

function comparable(text: string): string {
  const lowered = text.toLowerCase();
  if (!unusual.test(lowered)) return lowered;
  const lower = lowered.normalize('NFC').replaceAll('ё', 'е');
  if (!latin.test(lower)) return lower;
  // «Cентябрь» with a Latin C: typed on two keyboards, read as one word.
  if (cyrillic.test(lower)) return lower.replace(/[a-z]/gu, (letter) => lookAlikes[letter] ?? letter);
  return lonePrepositions[lower] ?? lower;
}
