import { wordForms } from '../language/word-forms.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { isInfinitive } from '../language/verbs.js';

const adjectiveOfMany = /(?:ых|их)$/u;
const extension =
  /^\s(?:\p{Ll}+(?:ого|его|ой|ей|их|ых)\s){0,3}(?:района|города|округа|области|края|республики|муниципалитета)(?:\s\p{Lu}[A-Za-zЀ-ԯ-]+)*/u;

/**
 * Groups that a point covers without making them work: «в общеобразовательных организациях округа», «школ района». Given in
 * the nominative. Only groups of bodies are taken, because of people in the genitive nothing safe can be said.
 */
export function participants(text: string, recipient: string | null): string[] {
  const found = new Set<string>();
  const words = [...text.matchAll(/[A-Za-zЀ-ԯ]+/gu)];
  words.forEach((match, index) => {
    const form = pluralBody(match[0]);
    if (form === null || isInfinitive(match[0])) return;
    const adjectives: string[] = [];
    for (let back = index - 1; back >= 0 && adjectives.length < 3; back -= 1) {
      const word = words[back]?.[0] ?? '';
      if (!adjectiveOfMany.test(word)) break;
      adjectives.unshift(
        word
          .replace(/([гкхжшчщ])(?:их)$/u, '$1ие')
          .replace(/ых$/u, 'ые')
          .replace(/их$/u, 'ие'),
      );
    }
    const after = text.slice(match.index + match[0].length);
    const where = extension.exec(maskQuoted(after))?.[0] ?? '';
    const name = `${[...adjectives, form].join(' ')}${where}`;
    if (adjectives.length + where.length > 0 && !recipient?.includes(match[0]))
      found.add(name.toLowerCase() === name ? name : lowered(name));
  });
  return [...found];
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const prepositional: readonly (readonly [RegExp, string])[] = [
  [/^(организац|гимназ)иях$/u, '$1ии'],
  [/^(учрежден|объединен)иях$/u, '$1ия'],
  [/^(школ)ах$/u, '$1ы'],
  [/^(лице|музе)ях$/u, '$1и'],
  [/^(колледж)ах$/u, '$1и'],
];

function pluralBody(word: string): string | null {
  const lower = word.toLowerCase();
  if (lower.endsWith('х')) {
    for (const [pattern, replacement] of prepositional) {
      if (pattern.test(lower)) return lower.replace(pattern, replacement);
    }
  }
  const form = wordForms(lower).find(
    (reading) => reading.meaning === 'body' && reading.plural && reading.grammaticalCase === 'genitive',
  );
  return form === undefined ? null : form.lemma;
}

/** «ознакомить … руководителей организаций, педагогов под подпись»: whom a point makes acquainted, in the nominative. */
export function acquainted(text: string, deadline: string | null): string[] {
  const verb = /(?:ознакомить|довести|доводить)\s/iu.exec(text);
  if (!verb) return [];
  const start = verb.index + verb[0].length;
  const at = deadline === null ? -1 : text.indexOf(deadline, start);
  let rest = text.slice(start, at > start ? at : text.length);
  const found: string[] = [];
  for (let group = firstGroup(rest); group !== null; group = firstGroup(rest)) {
    // Of a list each member begins with its own people: «… и сроки подачи» is none.
    if (found.length > 0 && !/^(?:[а-яё]+(?:ых|их)\s){0,2}$/u.test(group.before)) break;
    found.push(group.words);
    const next = /^(?:,(?:\sа\sтакже)?|\sи)\s/u.exec(group.after);
    if (next === null) break;
    rest = group.after.slice(next[0].length);
  }
  return found;
}

interface Group {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

function firstGroup(phrase: string): Group | null {
  for (const match of phrase.matchAll(/[A-Za-zЀ-ԯ]+/gu)) {
    const form = wordForms(match[0]).find(
      ({ meaning, plural, grammaticalCase }) =>
        meaning !== 'body' && plural && grammaticalCase === 'accusative',
    );
    if (form === undefined) continue;
    const rest = phrase.slice(match.index + match[0].length);
    const stop = /[,.;:]|\s(?:под|в|с|и|до|не|путем)\s|\s*$/u.exec(maskQuoted(rest))?.index ?? rest.length;
    return {
      before: phrase.slice(0, match.index),
      words: form.lemma + rest.slice(0, stop),
      after: rest.slice(stop),
    };
  }
  return null;
}
