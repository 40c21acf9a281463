import { headNoun } from '../language/nominative-phrase.js';
import { beginsWithParty, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { personMentions } from '../people/person-mention.js';

/** «Ответственной за питание назначить …»: for what, then whom. */
export const appointingBehind =
  /^ответственн[A-Za-zЀ-ԯ]{2,3}\s.{0,120}?\s(?:назначить|считать|определить)\s/iu;
const appointing =
  /^ответственн[A-Za-zЀ-ԯ]{2,3}\s.{0,120}?\s(?:назначить|считать|определить)\s|(?:назначить|определить|утвердить|считать|закрепить)\s(?=.{0,200}(?<!-)(?:ответственн|уполномоченн|куратор|координатор|руководител|судь[её]й|секретар[её]м|председател[её]м|наставник|дежурн|организатор))|(?:возложить|возлагаю|возлагается)\s(?=(?:.{0,300}\s)?на\s)/iu;

/** «На методиста Белова А.Б. возложить контроль …»: on whom, ahead of the verb that lays it. */
export function laidAhead(text: string): readonly NamedParty[] | null {
  const whom = /^на\s(?<whom>.{3,200}?)\s(?:возложить|возлагается|возлагаю)\s/iu.exec(text)?.groups?.['whom'];
  const parties = whom === undefined ? [] : namedParties(whom, 'accusative');
  return parties.length > 0 ? parties : null;
}

/** «Закрепить за методистом Гусевой А.Б. …», «закрепить за Гусевой А.Б. …», «на методиста … возложить»: on whom something is laid. */
export function fastened(text: string): readonly NamedParty[] | null {
  const ahead = laidAhead(text);
  if (ahead !== null) return ahead;
  const verb = /^(?:закрепить|закрепляю)\sза\s/iu.exec(text);
  if (!verb) return null;
  const rest = text.slice(verb[0].length);
  const [person] = personMentions(rest, 'instrumental');
  if (person?.start === 0)
    return [{ text: person.text, mention: person, position: null, unit: null, group: null }];
  const parties = namedParties(rest.slice(0, person?.end ?? rest.length), 'instrumental');
  return parties.some(({ mention }) => mention !== null) ? parties : null;
}

/** «Назначить ответственным за … методиста Гусеву А.Б.», «возложить … на директора лицея Ильину В.Г.» */
export function appointed(text: string, frame: string): readonly NamedParty[] | null {
  const verb = appointing.exec(frame);
  // «Утвердить состав рабочей группы: …»: its members are told in the nominative and execute nothing here.
  if (!verb || composition.test(frame.slice(verb.index))) return null;
  const from = verb.index + verb[0].length;
  const laid = /^возл/iu.test(verb[0]);
  const places = laid ? laidPlaces(frame, from) : wordPlaces(frame, from);
  // «назначить координатора и сообщить его фамилию в институт (Гусевой А.Б.)»: the second work appoints nobody.
  const until = from + (/\sи\s\p{Ll}+ть\s(?=\p{Ll})/u.exec(frame.slice(from))?.index ?? frame.length);
  for (const at of places.filter((place) => place < until)) {
    const rest = text.slice(at, until).replace(/[.;]\s*$/u, (end) => (/\p{Lu}\.$/u.test(text) ? end : ''));
    if (!beginsWithParty(rest, 'accusative')) continue;
    // «ответственным за организацию …» tells for what, not whom.
    if (!laid && /(?<![A-Za-zЀ-ԯ])(?:за|по)\s(?:ответственн[A-Za-zЀ-ԯ]+\s)?$/iu.test(text.slice(0, at)))
      continue;
    // «в школе № 5 методиста Белову А.Б.»: where, not whom.
    if (!laid && /(?<![A-Za-zЀ-ԯ])(?:в|во|при|из|для|от|с|со|о|об)\s$/iu.test(text.slice(0, at))) continue;
    const whom = laid
      ? rest.split(laidThing, 1)
      : rest.split(besides).flatMap((piece) => piece.split(whatFor, 1));
    const parties = whom
      .flatMap((piece) => namedParties(piece, 'accusative'))
      .filter((party) => !/^ответственн/iu.test(party.text));
    // «за питание учащихся Иванову А.Б.», «за питание учащихся методиста Иванову А.Б.»: the many before one name are no office of hers.
    const ofMany = headNoun(rest, ['accusative'])?.form.plural === true && parties.length === 1;
    if (!laid && ofMany && parties[0]?.mention?.start !== 0) continue;
    if (parties.some((party) => party.mention !== null || laid)) return parties;
  }
  return null;
}

/** «…, ответственным за охрану труда – мастера Белова А.Б.», «…, в её отсутствие – методиста Гусеву В.Г.»: for what else, and whom. */
const besides =
  /,\s(?:(?:в|на|за|по|при|для)\s|\p{Ll}+(?:ым|им|ой|ей|ом|ем|ями|ами)\s)[^,;–—]{3,120}?\s[–—-]\s/u;
const whatFor = /(?<!\p{Lu})\.\s(?=\p{Lu}\p{Ll}{3})|\s(?=(?:ответственн|уполномоченн)(?:ым|ой|ыми)\s)/u;
/** «возложить на отдел (Белова) обеспечение сметы», «на методиста Белову персональную ответственность за …»: what is laid. */
const laidThing =
  /(?<!\p{Lu})\.\s(?=\p{Lu}\p{Ll}{3})|(?<![ое]е)\s(?=(?:\p{Ll}+(?:ую|ый|ий|ие|ое|ее)\s)?(?:ответственность|контроль|обязанности|руководство|подготовку|координацию|\p{Ll}{4,}[аеия]ние)\s)/u;
const composition = /^(?:утвердить|определить)\s(?:[A-Za-zЀ-ԯ]+\s){0,4}состав(?![A-Za-zЀ-ԯ])/iu;

function laidPlaces(frame: string, from: number): number[] {
  return [...frame.matchAll(/\sна\s(?=[A-Za-zЀ-ԯ])/gu)]
    .filter((match) => match.index >= from - 1)
    .map((match) => match.index + match[0].length);
}

const mostPlaces = 80;

function wordPlaces(frame: string, from: number): number[] {
  return [...frame.slice(from).matchAll(/(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{3,}/gu)]
    .slice(0, mostPlaces)
    .map((match) => from + match.index);
}
