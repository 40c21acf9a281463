import { isDative } from '../language/word-forms.js';
import { beginsWithParty, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { maskQuoted } from '../text/nested-quotes.js';

const mostPlaces = 80;
const opening =
  /^(?:в\sцелях|с\sцелью|во?\sисполнени[еи]|в\sсоответствии|на\sосновании|в\sсвязи|в\sрамках|в\sслучае|для|по\s(?:итогам|результатам)|с\sуч[её]том|при|по\sвопрос[уа]м?)\s/iu;
/** «Сводный отчёт о ремонте отделу дорог представить …»: what, then by whom. */
const paper =
  /^(?:[A-Za-zЀ-ԯ]+(?:ую|ый|ой|ые|ие)\s)?(?:информацию|отч[её]т|сведения|материалы|предложения|расч[её]т|доклад|справку|сводку|акты?)\s/iu;
/** «помощи педагогу …», «по методисту …»: whom another word is about. */
const about =
  /(?<![A-Za-zЀ-ԯ])(?:(?:помощ|содейств|поддержк|выплат|предоставлени|присвоени|вручени|назначени|оказани|услуг|благодарност|доступ|поручени|письм|запрос|ответ|задани|указани)[A-Za-zЀ-ԯ]{0,3}|согласно|благодаря|вопреки|по|ко?)$/iu;

/**
 * «В целях учёта детей методисту Беловой И.Л. составить …»: the comma may be missing before a person who is named at the end; behind
 * a paper a body may stand, whose case leaves no doubt.
 */
export function behindOpening(phrase: string): NamedParty[] | null {
  const ofPaper = paper.test(phrase);
  if (!ofPaper && !opening.test(phrase)) return null;
  for (const { index } of [
    ...maskQuoted(phrase).matchAll(/(?<=[A-Za-zЀ-ԯ\d»):,]\s)(?:\p{Ll}{4,}|\p{Lu}\p{Ll}+(?=\s\p{Lu}\.))/gu),
  ].slice(0, mostPlaces)) {
    const rest = phrase.slice(index);
    const [word = ''] = rest.split(' ', 1);
    if (/^\p{Ll}/u.test(word) && !/[ео]му$/u.test(word) && !isDative(word)) continue;
    if (!beginsWithParty(rest, 'dative')) continue;
    const parties = namedParties(rest, 'dative');
    if (about.test(phrase.slice(0, index).trimEnd())) return null;
    if (ofPaper ? /[ую]$/u.test(word) : parties.every(({ mention }) => mention !== null)) return parties;
  }
  return null;
}
