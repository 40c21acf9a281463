import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';

export const finite =
  /(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{2,}(?:ает|яет|ует|ают|яют|уют|ится|ется|ются|ятся|ивает|лся|лась|лось|лись)(?![A-Za-zЀ-ԯ])/iu;

/** «Предложения могут быть представлены …»: whoever may need not. */
export const permits = /(?<![A-Za-zЀ-ԯ])(?:мо(?:гут|жет)|можно|возможно|вправе)(?![A-Za-zЀ-ԯ])/iu;
const telling =
  /^(?:сообщ(?:ить|ать)|информировать|проинформировать|доложить|докладывать|уведом(?:ить|лять)|изве(?:стить|щать))$/iu;

/** «О каждой аварии немедленно сообщать в …»: of what to tell, where something was asked before. */
export function isNewsToGive(sentence: string): boolean {
  const frame = maskQuoted(sentence);
  if (!/^(?:о|об|обо)\s/iu.test(frame) || finite.test(frame) || permits.test(frame)) return false;
  return infinitives(frame).some(({ word }) => telling.test(word));
}
