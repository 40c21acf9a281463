import { isWord, textAt, type Tokens } from './token.js';
import { isInfinitive } from './words.js';

const longest = 16;
const ends = new Set([',', ';', '.', ')', '(', ':']);

/** Where the words that belong to a phrase end: before a comma, a stop, a bracket or the verb of the work. */
export function clauseEnd(tokens: Tokens, at: number): number {
  let next = at;
  while (next < tokens.length && next - at < longest) {
    if (ends.has(textAt(tokens, next))) break;
    if (isWord(tokens, next) && isInfinitive(tokens, next)) break;
    next += 1;
  }
  return Math.max(next, at);
}
