import { headNoun } from '../language/nominative-phrase.js';
import { isOfBody, type GrammaticalCase } from '../language/word-forms.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { begins } from './party-beginning.js';
import { isOffice, type SureNames } from './person-mention.js';

const circumstance =
  /(?:\s|,\s(?=что\s))(?:дополнительно\sк|что|помимо|наряду\sс|при|до|после|в\sходе|в\sслучае|в\sцелях|с\sцелью|в\sсвязи|в\sсоответствии|на\sосновании|по\sитогам|по\sрезультатам|в\sрамках|с\sпривлечением|с\sучастием|с\sуч[её]том|по\sсогласованию|по\sвозможности|во\sисполнение|в\sпределах|в\sустановленном|в\sполном|в\sполной|в\sтечение|в\sпериод|на\sпериод|в\s(?:ночное|дневное|рабочее|вечернее|свободное|летнее|зимнее|любое|указанное)\sвремя|(?<!н(?:ым|ой|ому)\s)для)\s/giu;
/** «, исходя из сроков …», «, не допуская срывов …», «, согласовав смету …»: how the work is done. */
const doing =
  /,\s(?:не\s)?(?:\p{Ll}{2,30}(?:[аяеу]я|(?:ход|вед|вод|нос|нес)я|ясь|[аиыуея]в|вши(?:сь)?)|учтя|внеся|будучи)\s/u;
const ofWork =
  /^(?:[A-Za-zЀ-ԯ]+(?:ом|ем|ой|ей|ых|их)\s){0,2}(?<noun>[A-Za-zЀ-ԯ]+(?:(?:ени|ани|яни|ци|ти|си)[ияю]|ост(?:и|ью)))(?![A-Za-zЀ-ԯ])/iu;
const named = /\((?:[^()]{0,60}\p{Lu}\.|(?<surname>\p{Lu}\p{Ll}{2,20}))\)(?=\s\p{Ll})/u;
const workNoun =
  /^(?:(?:подготовк|разработк|проверк|оценк|поставк|закупк)[еи]|организации\sи(?=\sпроведени)|необходимости|условии|приеме|приёме)(?![A-Za-zЀ-ԯ])/iu;

/**
 * «Финансовому отделу (Иванова А.Б.) при формировании бюджета», «главам в случае …»: on what occasion the work is done says
 * nothing of who does it. «Совету при губернаторе» keeps its name.
 */
export function withoutCircumstance(phrase: string, names: SureNames, expected: GrammaticalCase): string {
  const person = names.full[0] ?? names.short[0];
  // «Белову А.Б. до первого заседания …»: behind a bare name stand no words of its own.
  if (
    person?.start === 0 &&
    (/^\s(?:до|после|при|по|во?|ко?|на|со?|за|для|из|от)\s/u.test(phrase.slice(person.end)) ||
      standsWithWork(phrase.slice(person.end), expected))
  )
    return person.text;
  // «на заместителя Белову А.Б. с 1 по 28 июня»: how long, behind whoever it is.
  const time =
    person === undefined ? -1 : (/^\s(?:со?|по|до|на|в)\s\d/u.exec(phrase.slice(person.end))?.index ?? -1);
  if (person !== undefined && time === 0) return phrase.slice(0, person.end);
  const how = doing.exec(maskQuoted(phrase))?.index ?? -1;
  if (how > 0 && begins(phrase.slice(0, how), expected)) return phrase.slice(0, how);
  const closed = bracketBeforeWork(phrase);
  if (closed !== null) return phrase.slice(0, closed);
  for (const match of maskQuoted(phrase).matchAll(circumstance)) {
    const rest = phrase.slice(match.index + match[0].length);
    const noun = ofWork.exec(rest)?.groups?.['noun'] ?? '';
    const work = workNoun.test(rest) || (noun !== '' && !isOfBody(noun));
    const occasion = work || !/^\s(?:при|до|для)\s/iu.test(match[0]);
    if (occasion && begins(phrase.slice(0, match.index), expected)) return phrase.slice(0, match.index);
  }
  return phrase;
}

/**
 * «отделу (Белов А.Б.) на приобретение приза …», «отделу (Белова) расходы …»: what stands behind the bracket belongs to the work,
 * unless it says which body or office that is: «отделу (Белова) администрации района».
 */
function bracketBeforeWork(phrase: string): number | null {
  const bracket = named.exec(phrase);
  if (bracket === null || isOffice(bracket.groups?.['surname'] ?? '')) return null;
  const end = bracket.index + bracket[0].length;
  const rest = phrase.slice(end + 1);
  return /^(?:и|а|по)\s/u.test(rest) || headNoun(rest, ['genitive']) !== null ? null : end;
}

/** «Белову А.Б. проект ответа (представить)»: what the person is to do it with, or when. */
function standsWithWork(rest: string, expected: GrammaticalCase): boolean {
  return expected === 'dative' && /^\s\p{Ll}{3,}\s/u.test(rest) && !begins(rest.trimStart(), expected);
}
