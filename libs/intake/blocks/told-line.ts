import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { personMentions } from '../people/person-mention.js';
import { looksLikeTerm } from '../tables/cell-likeness.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { finite } from './asked-words.js';

const longestTold = 120;

/** «Лугову П.:» – whoever that is, work is given to him. */
const surnameWithMark = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s(?:\p{Lu}\.\s?){1,2}\s?[:–—-]$/u;

/** «Гусевой А.Б. и Лугову П.П. – подготовить …», «Бабич К.Т.: запросить …», «Всем ознакомиться …»: a line of a resolution. */
export function isTold(text: string): boolean {
  const [verb] = infinitives(maskQuoted(text));
  if (verb === undefined) return isGiven(text);
  if (verb.start > longestTold) return false;
  const told = text.slice(0, verb.start).trim();
  if (/^(?:всем|каждому|остальным)(?:\s|$)/iu.test(told) || surnameWithMark.test(told)) return true;
  const [first] = personMentions(told, /[–—:-]$/u.test(told) ? 'nominative' : 'dative');
  return first?.start === 0;
}

/** «Гусевой А.Б. – ответ заявителю до 5 мая», «Белов К.К.: проект письма 07.11.2025»: a thing and its term, for whoever is named. */
function isGiven(text: string): boolean {
  const people = personMentions(text, 'nominative');
  const [person] = people;
  const last = people.find(({ end }, at) => !/^(?:,\s|\sи\s)$/u.test(text.slice(end, people[at + 1]?.start)));
  const given = /^\s?[:–—-]\s(?=\p{Ll})(.+)$/u.exec(text.slice(last?.end ?? 0))?.[1] ?? '';
  if (person?.start !== 0) return isGivenToOffice(text);
  if (finite.test(given)) return false;
  return forNotice.test(given) || looksLikeTerm(given.slice(-longestGivenTerm));
}

/** «Юристу – возражения в фонд, не позднее 5 мая»: the same for an office. */
function isGivenToOffice(text: string): boolean {
  const { whom = '', what = '' } = dashed.exec(text)?.groups ?? {};
  if (whom === '' || finite.test(what) || !beginsWithParty(whom, 'dative')) return false;
  return what
    .split(/,\s/u, mostPieces)
    .some((piece) => looksLikeTerm(piece.slice(-longestGivenTerm)) || soon.test(piece));
}

const dashed = /^(?<whom>\p{Lu}[^–—:;]{3,60}?)\s[–—-]\s(?=\p{Ll})(?<what>.{4,300})$/u;
const mostPieces = 6;
const soon = /^(?:не\sпозднее|до|к)\s/u;

/** «Гусевой А.Б. – к сведению» */
const forNotice =
  /^(?:к|для|в|на)\s(?:сведени|исполнени|руководств|работ|уч[её]т|контроль)[A-Za-zЀ-ԯ]{0,2}(?![A-Za-zЀ-ԯ])/iu;

const longestGivenTerm = 40;
