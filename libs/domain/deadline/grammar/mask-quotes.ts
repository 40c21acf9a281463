import { textAt, type Token, type Tokens } from './token.js';

const closers: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' };
const longestQuote = 400;
const deepest = 6;

/**
 * Tokens without what stands in quotes: titles and quoted amendments ask for nothing. A quoted number stays, for «05» октября.
 * A quote that never closes is no quote.
 */
export function withoutQuotes(tokens: Tokens): Token[] {
  const ends = quoteEnds(tokens);
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const close = ends.get(at);
    if (close === undefined || isQuotedNumber(tokens, at, close)) {
      kept.push(token);
      at += 1;
      continue;
    }
    kept.push({ ...token, text: '«»', end: tokens[close]?.end ?? token.end });
    at = close + 1;
  }
  return kept;
}

/** Opening quotes with their closing ones, in one pass; an inner quote left open ends with the outer one. */
function quoteEnds(tokens: Tokens): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly at: number; readonly closer: string }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'mark') continue;
    const text = textAt(tokens, at);
    const inner = open.findLastIndex(
      ({ closer }, depth) => closer === text && depth >= open.length - deepest,
    );
    const opener = open[inner];
    if (opener !== undefined) {
      open.length = inner;
      if (at - opener.at <= longestQuote) ends.set(opener.at, at);
    } else if (closers[text] !== undefined) {
      open.push({ at, closer: closers[text] });
      if (open.length > 4 * deepest) open.shift();
    }
  }
  return ends;
}

function isQuotedNumber(tokens: Tokens, open: number, close: number): boolean {
  return close === open + 2 && tokens[open + 1]?.kind === 'number';
}
