import { isNumber, isWord, textAt, type Tokens } from './token.js';
import { isInfinitive, isPresent, matches, sequence } from './words.js';

const longest = 16;
const ends = new Set([',', ';', '.', ')', '(', ':']);

/** Where the words that belong to a phrase end: before a comma, a stop, a bracket or the verb of the work. */
export function clauseEnd(tokens: Tokens, at: number): number {
  let next = at;
  while (next < tokens.length && next - at < longest) {
    if (ends.has(textAt(tokens, next))) break;
    if (
      isWord(tokens, next) &&
      (isInfinitive(tokens, next) || isPresent(tokens, next) || beginsDay(tokens, next))
    )
      break;
    next += 1;
  }
  return Math.max(next, at);
}

/** «просим», «до 15 января», «не позднее …», «в срок …», «с 1 по …»: another phrase begins, even without a comma. */
function beginsDay(tokens: Tokens, at: number): boolean {
  if (matches(tokens, at, 'прошу|просим|предлагаю|предлагаем|поручаю')) return true;
  if (matches(tokens, at, 'до|к|ко|с|со|по'))
    return isNumber(tokens, at + 1) || textAt(tokens, at + 1) === '«';
  return (
    sequence(tokens, at, 'не', 'позднее|позже') !== null ||
    sequence(tokens, at, 'в', 'срок|течение|период') !== null
  );
}
