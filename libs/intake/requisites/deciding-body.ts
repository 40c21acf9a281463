import { headNoun, upperFirst } from '../language/nominative-phrase.js';
import type { WordForm } from '../language/word-forms.js';
import { maskQuoted } from '../text/nested-quotes.js';

const decides =
  /\s(?:постановля[ею]т|постановил[аио]?|решил[аио]?|решает|распоряжается|приказывает|определил[аи]?)\s?:?$/iu;
const spacedOut = /(?<![A-Za-zЀ-ԯ])(?:[A-Za-zЀ-ԯ]\s){4,30}[A-Za-zЀ-ԯ](?![A-Za-zЀ-ԯ])/gu;
const longestBody = 200;
const attributes = { masculine: /(?:ый|ий|ой)$/u, feminine: /(?:ая|яя)$/u, neuter: /(?:ое|ее)$/u };

/** «ситуаций администрация»: what ends like an attribute is none of this noun. */
function agrees(phrase: string, { gender, lemma }: WordForm): boolean {
  const [first = ''] = phrase.split(/[\s-]/u, 1);
  return first.toLowerCase() === lemma || attributes[gender].test(first.toLowerCase());
}

/** «…, администрация Н. района постановляет:», «Совет депутатов РЕШИЛ:»: the body that decides, as the sentence names it; null for none. */
export function decidingBody(preamble: string): string | null {
  const text = preamble.replace(spacedOut, (word) => word.replace(/\s/gu, ''));
  const verb = decides.exec(text);
  if (verb === null) return null;
  const subject = text.slice(Math.max(0, verb.index - longestBody), verb.index);
  const clause = subject.slice((/.*[,;]\s/su.exec(maskQuoted(subject))?.[0] ?? '').length);
  for (const { index } of maskQuoted(clause).matchAll(/(?<![A-Za-zЀ-ԯ"«-])[A-Za-zЀ-ԯ]{3,}/gu)) {
    const form = headNoun(clause.slice(index), ['nominative'])?.form;
    const governed = /(?:^|\s)(?:во?|на|за|о|об|по|через|про|под)\s$/iu.test(clause.slice(0, index));
    if (form?.meaning === 'body' && !form.plural && !governed && agrees(clause.slice(index), form))
      return upperFirst(clause.slice(index));
  }
  return null;
}
