import { isDative, wordForms } from '../language/word-forms.js';
import { beginsWithParty, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { cleaned, modal } from './cleaned-phrase.js';
import { resultStart } from './result-words.js';

const mostPlaces = 80;
const opening =
  /^(?:в\sцелях|с\sцелью|во?\sисполнени[еи]|в\sсоответствии|на\sосновании|в\sсвязи|в\sрамках|в\sслучае|для|с\sуч[её]том|по\sвопрос[уа]м?)\s/iu;
/** When and where: «в летний период», «на следующем заседании», «после ремонта». */
const circumstance =
  /^(?:во?|на|при|после|перед|ко?|по\s(?:итогам|результатам|окончании|завершении|истечении|ходу|мере|факту))\s/iu;
/** When alone. */
const occasion =
  /^(?:при|после|перед|по|во?\s(?:ходе|время|период|день)|на\s(?:следующ|ближайш|очередн)|ко?\s)/iu;
/** Whatever is given to somebody («оплата труда педагогам»), and what is done with it («на рассмотрение совету»). */
const giving =
  /(?<![A-Za-zЀ-ԯ])(?:(?:вы|о|до)плат|надбавк|компенсаци|пособи|преми|подарк|льгот|стипенди|выдач|помощ|помоч|содейств|поддержк|предоставлени|присвоени|вручени|назначени|оказани|услуг|благодарност|рассмотрени|согласовани|утверждени|подпис|ознакомлени|адрес|имя|распоряжени|пользовани|ведени|собственност)[A-Za-zЀ-ԯ]{0,3}(?![A-Za-zЀ-ԯ])/iu;
/** «объявить», «выплатить»: what is done for whoever stands before it. */
const gives = /^(?:выплат|выплач|начисл|присво|объяв|вруч|выда|возмест|компенсир)[A-Za-zЀ-ԯ]*/iu;
const longestCircumstance = 90;
/** «помощи педагогу …», «по методисту …»: whom another word is about. */
const about =
  /(?<![A-Za-zЀ-ԯ])(?:(?:помощ|содейств|поддержк|выплат|предоставлени|присвоени|вручени|назначени|оказани|услуг|благодарност|доступ)[A-Za-zЀ-ԯ]{0,3}|согласно|благодаря|вопреки|по|ко?)$/iu;
/** «поручение методисту»: whoever got it, unless the work says to whom it goes. */
const given = /(?<![A-Za-zЀ-ԯ])(?:поручени|письм|запрос|ответ|задани|указани)[A-Za-zЀ-ԯ]{0,3}$/iu;

/** What is done with a paper that somebody gets. */
export const sends =
  /^(?:представ|предостав|направ|переда|перед[аё]|сообщ|доложи|докладыва|выда|вручи|высла|отправ|возврат|сда)[A-Za-zЀ-ԯ]*/iu;
/** «представить на моё имя», «направить в адрес комиссии»: to whom, behind the verb. */
const elsewhere =
  /^[A-Za-zЀ-ԯ]+\s(?:на\s(?:[A-Za-zЀ-ԯ]+\s)?имя|на\s(?:адрес|рассмотрение)|во?)(?![A-Za-zЀ-ԯ])/iu;

/**
 * «В целях учёта детей методисту Беловой И.Л. составить …»: the comma may be missing before a person who is named at the end;
 * «отчёт о работе отделу культуры подготовить»: what is made stands first, and whoever makes it right before the verb of `work`.
 */
export function behindOpening(phrase: string, work: string): NamedParty[] | null {
  const made = resultStart.test(phrase);
  const told = !opening.test(phrase) && circumstance.test(phrase) && !laysOn(phrase);
  if (!made && !told && !opening.test(phrase)) return null;
  for (const { index } of [
    ...maskQuoted(phrase).matchAll(/(?<=[A-Za-zЀ-ԯ\d»):,\s]\s)(?:\p{Ll}{4,}|\p{Lu}\p{Ll}+(?=\s\p{Lu}\.))/gu),
  ].slice(0, mostPlaces)) {
    const rest = phrase.slice(index);
    const [word = ''] = rest.split(' ', 1);
    const before = phrase.slice(0, index).trimEnd();
    // «во исполнение приказа «О смете» районной комиссии …»: nothing in quotes governs what follows.
    const quoted = !told && /["»]$/u.test(before) && !sends.test(work);
    if (
      !quoted &&
      /^\p{Ll}/u.test(word) &&
      !/[ео]му$/u.test(word) &&
      !(made || told ? isToldAlone(word) : isDative(word))
    )
      continue;
    if (!beginsWithParty(rest, 'dative')) continue;
    const parties = namedParties(rest, 'dative');
    if (about.test(before) || (isGiven(before) && !elsewhere.test(work))) return null;
    if (told && (gives.test(work) || giving.test(before))) return null;
    // «отчёт методисту представить» names who gets it; «отчёт о работе методисту представить» who makes it.
    if (made && sends.test(work) && !elsewhere.test(work) && !/\s(?:об?|за|по)\s/u.test(before)) return null;
    if (made || quoted || parties.every(({ mention }) => mention !== null)) return parties;
    // «В связи с ремонтом завхозу перенести …»: nobody else stands between the reason and the work.
    const behind = told || (isToldAlone(word) && !gives.test(work) && !giving.test(before));
    if (behind && isWhole(rest, parties) && isAhead(before, work)) return parties;
  }
  return null;
}

/**
 * «Учитывая изложенное, в целях снабжения населения водой облисполкомам необходимо:»: whom the modal word right behind them binds to
 * all that stands below.
 */
export function boundBelow(lead: string): NamedParty[] {
  const said = lead.replace(/\s?:$/u, '');
  if (!modal.test(said)) return [];
  const phrase = cleaned(said);
  const words = maskQuoted(phrase).matchAll(/(?<=[A-Za-zЀ-ԯ\d»):,]\s)[A-Za-zЀ-ԯ]{4,}/gu);
  for (const { index } of [...words].slice(0, mostPlaces)) {
    const rest = phrase.slice(index);
    if (!isToldAlone(rest.split(' ', 1)[0] ?? '') || !beginsWithParty(rest, 'dative')) continue;
    const parties = namedParties(rest, 'dative');
    const before = phrase.slice(0, index).trimEnd();
    return isWhole(rest, parties) && !about.test(before) && !isGiven(before) ? parties : [];
  }
  return [];
}

/** «На методиста Гнатюка О.И. возложить …»: the accusative. */
function laysOn(phrase: string): boolean {
  return /^на\s/iu.test(phrase) && beginsWithParty(phrase.slice('на '.length), 'accusative');
}

/** Nobody and nothing stands between them and the work. */
function isWhole(rest: string, parties: readonly NamedParty[]): boolean {
  return rest.replace(/[\s,–—-]+$/u, '').endsWith(parties.at(-1)?.text ?? '\n');
}

/** «В летний период учителям …», «При осмотре завхозу …»: only when or where the work is done stands before them. */
function isAhead(before: string, work: string): boolean {
  const when = occasion.test(before) || !sends.test(work) || elsewhere.test(work);
  return when && before.length < longestCircumstance;
}

/** «поручение методисту»; whose orders were carried out («об исполнении поручений отделу …») the genitive would tell. */
function isGiven(before: string): boolean {
  return given.test(before) && !/полнени[еия]\sпоручений$/u.test(before);
}

/** «отчёт администрации» may be the administration's own: no word that is a genitive too. */
function isToldAlone(word: string): boolean {
  const cases = wordForms(word).map(({ grammaticalCase }) => grammaticalCase);
  return cases.includes('dative') && !cases.includes('genitive');
}
