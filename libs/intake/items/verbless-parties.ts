import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { infinitives } from '../language/verbs.js';
import { isOfBody, type GrammaticalCase } from '../language/word-forms.js';
import { beginsWithParty, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { isOffice, personMentions, shortMentions } from '../people/person-mention.js';
import { answeringMention, loneSurname, surnameAlone } from '../people/surname-mention.js';
import { sends } from './opening-clause.js';
import { resultStart } from './result-words.js';

const mostDashes = 6;
const longestParty = 120;
/** «председатель комиссии – …», «ответственный – …»: what somebody is, no work. */
const office = /^(?:председател|сопредседател|секретар|член|состав|ответственн|контроль)/iu;

/** «Обход здания – завхоз Рогов П.П.»: who stands beside work; `until` is where the first verb stands, behind which a dash joins something else. */
export function behindDash(text: string, until: number): readonly NamedParty[] | null {
  for (const dash of [...text.slice(0, until).matchAll(/(?:,\s?|\s)[–—-]\s/gu)]
    .slice(-mostDashes)
    .toReversed()) {
    const before = text.slice(0, dash.index);
    const rest = text.slice(dash.index + dash[0].length, dash.index + dash[0].length + longestParty);
    if (office.test(before) || beginsWithParty(before, 'nominative') || beginsWithParty(before, 'dative'))
      return null;
    for (const expected of ['nominative', 'dative'] as const) {
      const listed = onlyNames(rest, expected);
      if (listed.length > 1) return listed;
      const [person] = [...personMentions(rest, expected), ...shortMentions(rest, expected)];
      if (person === undefined || !/^[\s.,;)]*(?:$|,|;|\s\()/u.test(rest.slice(person.end))) continue;
      const parties = namedParties(rest.slice(0, person.end), expected);
      if (parties.some(({ mention }) => mention !== null)) return parties;
    }
  }
  return null;
}

const ofPeople =
  /^(?:назначить|утвердить|избрать|считать|определить|включить|исключить|закрепить|создать|наградить|объявить|присвоить|принять|зачислить|отчислить|перевести|уволить|направить|командировать|освободить|возложить|поощрить|допустить)(?![A-Za-zЀ-ԯ])/iu;

/**
 * «Провести линейку – Белов А.Б., Гусева В.Г.», «… – Белов А.Б., 20 мая.»: names alone behind the last dash do the work, unless it is
 * done to them.
 */
export function afterDash(text: string, { span }: DeadlineReading): readonly NamedParty[] | null {
  const ends = span !== undefined && /^[\s.;]*$/u.test(text.slice(span[1]));
  const words = ends ? text.slice(0, span[0]).replace(/,\s$/u, '') : text;
  const whom = /\s[–—-]\s(?<whom>[^–—:]{4,200})$/u.exec(words)?.groups?.['whom']?.replace(/;$/u, '') ?? '';
  if (whom === '' || ofPeople.test(text)) return null;
  const parties = onlyNames(whom, 'nominative');
  return parties.length > 0 ? parties : null;
}

/** The people of words that name people and nothing else, one after another. */
function onlyNames(words: string, expected: GrammaticalCase): readonly NamedParty[] {
  const parties = namedParties(words, expected);
  const named = parties.map(({ text }) => text).join(', ');
  // The stop of the last initial may be that of the sentence.
  const whole = [words, words.replace(/[.;]$/u, '')].includes(named);
  return whole && parties.every(({ mention }) => mention !== null) ? parties : [];
}

const publishes = /(?<![A-Za-zЀ-ԯ])(?:опубликовать|обнародовать|разместить)(?![A-Za-zЀ-ԯ])/iu;

/**
 * Who does the work stands in a bracket at the end: right behind the term («Провести опрос до 1 марта (методист).»), alone behind what
 * is published («Опубликовать решение в газете (И.О. Фамилия).»), or beside work that no verb tells («Собрание (методист Гусева А.Б.)»);
 * elsewhere it may be whom the work is about.
 */
export function inBracket(
  text: string,
  { span }: DeadlineReading,
  hasVerb: boolean,
): readonly NamedParty[] | null {
  const before = aheadOfTerm(text, span);
  const bracket = /\s?\(([^()]{4,120})\)[.;]?$/u.exec(before);
  if (bracket === null) return bodyAndPerson(text);
  // «ООО «Мост» (Белов А.Б.) – до 1 мая»: the body acts, and the bracket tells its person.
  if (!hasVerb && beginsWithParty(before, 'dative')) return null;
  const inside = bracket.index + bracket[0].indexOf('(') + 1;
  const [from, to] = span !== undefined && span[0] >= inside ? [span[0] - inside, span[1] - inside] : [0, 0];
  const words = `${(bracket[1] ?? '').slice(0, from)}${(bracket[1] ?? '').slice(to)}`.replace(
    /^[\s,;–—-]+/u,
    '',
  );
  const parties = namedParties(words, 'nominative');
  const whole = parties.map((party) => party.text).join(', ') === words;
  const named = parties.some(({ mention }) => mention !== null);
  const beside = to > 0 && named;
  const told = beside || parties.every(({ mention, position }) => mention !== null || position !== null);
  if (whole && told && (span?.[1] === bracket.index || to > 0 || before !== text)) return parties;
  const alone = span?.[1] === bracket.index && surnameAlone.test(words) ? answeringMention(words) : null;
  if (alone !== null && parties.length === 0)
    return [{ text: words, mention: alone, position: null, unit: null, group: null }];
  if (whole && parties.length === 1 && named && publishes.test(text)) return parties;
  return named && !hasVerb && !office.test(text) ? parties : null;
}

/** «Оборудовать площадку (Белов А.Б.) – до 1 сентября»: the words down to a term that ends them. */
function aheadOfTerm(text: string, span: DeadlineReading['span']): string {
  if (span === undefined || !/^[\s.;]*$/u.test(text.slice(span[1]))) return text;
  const before = text.slice(0, span[0]).replace(/[\s,–—-]+$/u, '');
  const receiver = /(?<word>[A-Za-zЀ-ԯ-]+)\s?\([^()]*\)$/u.exec(before)?.groups?.['word'] ?? '';
  // «передать списки в отдел (Белов А.Б.) до 1 сентября»: to whom.
  return isOfBody(receiver) || infinitives(text).some(({ word }) => sends.test(word)) ? text : before;
}

/** «Согласовать график до 22.07, Мусина.»: names behind the term that ends the words. */
export function behindTerm(text: string, { span }: DeadlineReading): readonly NamedParty[] | null {
  const words =
    span === undefined ? '' : (/^[,;]\s([^,;]{4,60}?)[.;]?$/u.exec(text.slice(span[1]))?.[1] ?? '');
  const [party, ...others] = words === '' ? [] : [...namedParties(words, 'nominative'), ...bySurname(words)];
  return party?.mention != null && party.text === words && others.length === 0 ? [party] : null;
}

/** «Организовать подвоз воды (МУП «Ручей», Белов), график сообщить жителям»: a body with its person in a bracket of their own. */
function bodyAndPerson(text: string): readonly NamedParty[] | null {
  for (const [, words = ''] of text.matchAll(/\(([^()]{6,120})\)/gu)) {
    const parties = namedParties(words, 'nominative');
    const whole = parties.map((party) => party.text).join(', ') === words;
    if (whole && parties.some(({ unit }) => unit !== null) && parties.some(({ mention }) => mention !== null))
      return parties;
  }
  return null;
}

const behindWhom = /^([^–—:]{3,160}?)\s?(?:\s[–—-]|:)\s(?=\p{Ll})/u;

/** «Белову А.Б. – проект ответа», «Директору школы – сводка»: somebody, a dash and what is to be made. */
export function dashedParty(text: string): { parties: readonly NamedParty[]; workAt: number } | null {
  const dash = behindWhom.exec(text);
  if (dash === null || /[:]$/u.test(text)) return null;
  const workAt = dash[0].length;
  const told = namedParties(dash[1] ?? '', 'dative');
  const undeclined =
    told.length > 0
      ? []
      : resultStart.test(text.slice(workAt))
        ? bySurname(dash[1] ?? '')
        : inDuty(dash[1] ?? '', text.slice(workAt));
  const parties = told.length === 0 ? undeclined : told;
  if (parties.length === 0 || beginsWithParty(text.slice(workAt), 'dative')) return null;
  return { parties, workAt };
}

/** «Методист Белова – обход участков»: undeclined, and told what to do. */
export function hasDuty(text: string): boolean {
  const dash = behindWhom.exec(text);
  return dash !== null && inDuty(dash[1] ?? '', text.slice(dash[0].length)).length > 0;
}

const workNoun =
  /^(?:\p{Ll}+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)\s){0,2}(?<noun>\p{Ll}{2,}(?:[аеяи]ни[ея]|тие|[лрвтбпс]ка|ство|вля|воз|бор|монтаж|ремонт|осмотр|контроль))(?![A-Za-zЀ-ԯ])/u;
const remarks = /\s?\((?:по\sсогласованию|рекоменд[а-я]{3,7}|при\sнеобходимости)\)/giu;

/** «Дом культуры, методист Белова – побелка стен»: undeclined bodies and people, and nothing else, before work that a noun tells. */
function inDuty(written: string, work: string): readonly NamedParty[] {
  const noun = workNoun.exec(work)?.groups?.['noun'] ?? '';
  const words = written.replace(remarks, '');
  if (noun === '' || isOffice(noun) || office.test(words)) return [];
  const parties = namedParties(words, 'nominative');
  return parties.map(({ text }) => text).join(', ') === words ? parties : [];
}

/** «Мусина – заявка …», «Мусина: подготовить …»: a surname alone in the nominative, which only the work behind it tells. */
export function bySurname(phrase: string): NamedParty[] {
  const person = surnameAlone.test(phrase) && !likeSurname.test(phrase);
  const mention = person ? answeringMention(phrase) : null;
  return mention === null ? [] : [{ text: phrase, mention, position: null, unit: null, group: null }];
}

/** Nouns that end as surnames do. */
const likeSurname =
  /^(?:осн|гол|сл|остр|стол|кл|зас|ост)ов|^(?:прич|полов|велич|дисципл|медиц|магаз|маш|верш|карт|глуб|вакц|витр|доктр|окра|стар)[иы]н/iu;

/** «Мусиной подготовить …», «Всем ознакомиться …»: one word and nothing else before the work. */
export function aloneBeforeWork(phrase: string): NamedParty | null {
  const mention = loneSurname(phrase);
  const group = /^всем$/iu.test(phrase) ? 'все' : null;
  return mention === null && group === null
    ? null
    : { text: phrase, mention, position: null, unit: null, group };
}
