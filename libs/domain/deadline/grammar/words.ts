import { isDash, isWord, textAt, type Found, type Tokens } from './token.js';

/** One step of a fixed phrase: a word, several alternatives («г|год»), or a stem with any ending («квартал*»). */
export type Pattern = string;

interface Step {
  readonly optional: boolean;
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
}

const compiled = new Map<Pattern, Step>();

/** Is the token one of the alternatives of the pattern? */
export function matches(tokens: Tokens, at: number, pattern: Pattern): boolean {
  return fits(tokens, at, stepOf(pattern));
}

/** The token after a sequence of patterns, or null; a step that ends with «?» may be missing. */
export function sequence(tokens: Tokens, at: number, ...steps: readonly Pattern[]): number | null {
  let next = at;
  for (const pattern of steps) {
    const step = stepOf(pattern);
    if (fits(tokens, next, step)) next += 1;
    else if (!step.optional) return null;
  }
  return next;
}

function fits(tokens: Tokens, at: number, step: Step): boolean {
  const text = textAt(tokens, at);
  if (text === '') return false;
  return step.words.has(text) || (step.stems.length > 0 && step.stems.some((stem) => text.startsWith(stem)));
}

/** The first of several readings that fits. */
export function firstOf<T>(
  tokens: Tokens,
  at: number,
  ...rules: readonly ((tokens: Tokens, at: number) => Found<T> | null)[]
): Found<T> | null {
  for (const rule of rules) {
    const found = rule(tokens, at);
    if (found !== null) return found;
  }
  return null;
}

/** Past commas, dashes, colons and brackets that may stand between the parts of one phrase. */
export function pastMarks(tokens: Tokens, at: number, marks: ReadonlySet<string>): number {
  let next = at;
  while (marks.has(textAt(tokens, next)) || (marks.has('-') && isDash(tokens, next))) next += 1;
  return next;
}

/** Past a full stop that stands glued to an abbreviation («г.», «кв.», «уч.»). */
export function pastStop(tokens: Tokens, at: number): number {
  return textAt(tokens, at) === '.' && tokens[at]?.glued === true ? at + 1 : at;
}

/** «провести», «обеспечить», «представлять»: does the work itself begin here? */
export function isInfinitive(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return false;
  const text = textAt(tokens, at);
  return (
    text.length > 4 &&
    /(?:[аеиоуыяз]ть|[аеиоуыя]чь|вести|нести|везти|мести|спасти|йти|расти|честь)(?:ся|сь)?$/u.test(text) &&
    !nouns.test(text)
  );
}

const nouns = /(?:[оеа]сть|^(?:память|печать|четверть|кровать|треть|тетрадь))$/u;

/** «закрепляет», «организуют»: the work of a sentence in the present tense. */
export function isPresent(tokens: Tokens, at: number): boolean {
  const text = textAt(tokens, at);
  return isWord(tokens, at) && text.length > 5 && /(?:[аяую]ет|[аяую]ют|водит|водят)$/u.test(text);
}

/** «проведённых», «действовавшей», «проводимого»: a word that tells of a thing, so that a date after it is the thing's. */
export function isParticiple(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return false;
  const text = textAt(tokens, at);
  return text.length > 6 && participles.test(text) && !adjectives.test(text);
}

const participles =
  /(?:(?:анн|янн|енн|ят|ыт|им|ем)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ом)|(?:вш|ющ|ущ|ащ|ящ)(?:ий|ая|ее|ие|его|ей|их|ему|им|ими|ую|ем)(?:ся)?)$/u;
/** Adjectives of the same shape, and participles that only point at a time or a person. */
const adjectives =
  /(?:ственн|времен|следующ|текущ|предстоящ|настоящ|соответствующ|будущ|военн|внутренн|беременн|утренн|осенн|весенн|постоянн|письменн|казенн|ценн|жизненн|районн|необходим|зим)[A-Za-zЀ-ԯ]{0,6}$/u;

/** Patterns are literals of the code: each is taken apart once. */
function stepOf(pattern: Pattern): Step {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const optional = pattern.endsWith('?');
  const parts = (optional ? pattern.slice(0, -1) : pattern).split('|');
  const step: Step = {
    optional,
    words: new Set(parts.filter((part) => !part.endsWith('*'))),
    stems: parts.filter((part) => part.endsWith('*')).map((part) => part.slice(0, -1)),
  };
  compiled.set(pattern, step);
  return step;
}
