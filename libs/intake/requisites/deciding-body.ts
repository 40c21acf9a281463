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

const speaks =
  /\s(?:направляет|сообщает|информирует|разъясняет|доводит|предлагает|просит|поручает|напоминает|рекомендует|обращает\sвнимание|уведомляет|извещает|приглашает|требует|обязывает|рассмотрел[ао]?)(?![A-Za-zЀ-ԯ])/iu;
/** «Управление культуры (далее – Управление) в связи с … сообщает»: what stands between a body and its verb. */
const aside =
  /\s(?:\(далее|(?:во?|на|со?|по)\s(?:связи|цел[яь][A-Za-zЀ-ԯ]{1,2}|соответствии|исполнени[ие]|рамках|ответ|дополнение|основании|результатам|итогам|очередной\sраз)\s).*$/iu;
const beginning = /^|(?<!(?:^|\s)(?:[вкосу]|во|на|за|об|по|из|от|до|через|про|под))\s(?=\p{Lu})/gu;
const mostBeginnings = 12;

/** «Департамент культуры области информирует …»: the body in whose name a letter without a letterhead speaks; null for none. */
export function speakingBody(text: string): string | null {
  const verb = speaks.exec(text);
  if (verb === null) return null;
  const before = text.slice(0, verb.index);
  for (const { index, 0: stop } of [...maskQuoted(before).matchAll(beginning)].slice(-mostBeginnings)) {
    const phrase = before.slice(index + stop.length).replace(aside, '');
    const form = phrase.length > longestBody ? undefined : headNoun(phrase, ['nominative'])?.form;
    if (form?.meaning === 'body' && !form.plural && /^\p{Lu}/u.test(phrase) && agrees(phrase, form))
      return phrase;
  }
  return null;
}
