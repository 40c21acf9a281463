import { infinitives } from '../language/verbs.js';
import { headNoun } from '../language/nominative-phrase.js';
import { beginsWithParty, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { personMentions } from '../people/person-mention.js';

/** «Ответственной за питание назначить …»: for what, then whom. */
export const appointingBehind =
  /^ответственн[A-Za-zЀ-ԯ]{2,3}\s.{0,120}?\s(?:назначить|считать|определить)\s/iu;
const appointing =
  /(?:^|,\s)(?:ответственн[A-Za-zЀ-ԯ]{2,3}|(?:руководител|председател|секретар)(?:ем|[её]м|ями)|(?:куратор|координатор|организатор)(?:ом|ами))\s(?:.{0,120}?\s)?(?:назначить|считать|определить)\s|(?:назначить|определить|утвердить|считать|закрепить)\s(?=.{0,200}(?<!-)(?:ответственн|уполномоченн|куратор|координатор|руководител|судь[её]й|секретар[её]м|председател[её]м|наставник|дежурн|организатор))|(?:возложить|возлагаю|возлагается)\s(?=(?:.{0,300}\s)?на:?\s)/iu;

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
  // «Закрепить кабинеты за учителями: № 1 – Гусева А.Б.; № 2 – …»
  const list = /^(?:закрепить|закрепляю)\s[^:]{0,120}:\s/iu.exec(text)?.[0].length;
  const listed = list === undefined ? [] : personMentions(text.slice(list), 'nominative');
  if (listed.length > 0)
    return listed.map((mention) => ({
      text: mention.text,
      mention,
      position: null,
      unit: null,
      group: null,
    }));
  const verb = /^(?:закрепить|закрепляю)\sза\s/iu.exec(text);
  if (!verb) return null;
  const rest = text.slice(verb[0].length);
  const [person] = personMentions(rest, 'instrumental');
  if (person?.start === 0)
    return [{ text: person.text, mention: person, position: null, unit: null, group: null }];
  const parties = namedParties(rest.slice(0, person?.end ?? rest.length), 'instrumental');
  return parties.some(({ mention }) => mention !== null) ? parties : null;
}

/**
 * «Назначить ответственным за … методиста Гусеву А.Б.», «возложить … на директора лицея Ильину В.Г.»; where dashes and semicolons tell
 * for what each of several answers, every piece by itself.
 */
export function appointed(text: string, frame: string): readonly NamedParty[] | null {
  const verb = appointing.exec(frame);
  // «Утвердить состав рабочей группы: …»: its members are told in the nominative and execute nothing here.
  if (!verb || composition.test(frame.slice(verb.index))) return null;
  const from = verb.index + verb[0].length;
  // «назначить координатора и сообщить его фамилию в институт (Гусевой А.Б.)»: the second work appoints nobody.
  const until = from + (/\sи\s\p{Ll}+ть\s(?=\p{Ll})/u.exec(frame.slice(from))?.index ?? frame.length);
  const laid = /^возл/iu.test(verb[0]);
  const whole = appointedIn(text.slice(0, until), frame, from, laid);
  const several = piecesOf(frame, from, Math.min(until, frame.length)).flatMap(
    ([start, end]) => appointedIn(text.slice(0, end), frame.slice(0, end), start, laid) ?? [],
  );
  // «Обеспечить сопровождение и ответственность возложить на педагогов»: whoever is told above does the first of two works.
  if (whole !== null && named(whole) === 0 && infinitives(frame.slice(0, verb.index)).length > 0) return null;
  return named(several) > named(whole ?? []) || (whole?.some(isJumbled) === true && named(several) > 1)
    ? several.filter(({ mention }) => mention !== null)
    : whole;
}

const named = (parties: readonly NamedParty[]): number =>
  parties.filter(({ mention }) => mention !== null).length;

/** «старший воспитатель; за пожарную безопасность – завхоз»: words of one who answers for something else. */
function isJumbled({ position, unit, group }: NamedParty): boolean {
  return /\s[–—-]\s|;|,\s(?:на|во?|за)\s|,\s\p{Ll}+$/u.test(position ?? group ?? unit ?? '');
}

const pieceEnd =
  /[;:]\s|,\s(?:и\s)?(?=\p{Lu}\p{Ll}+\s\p{Lu}\.)|,\s(?=\p{Ll}+(?:[ыи]м|[ое]й)\s\p{Lu}\p{Ll}+\s\p{Lu}\.)|\s[–—-]\s|(?<=\p{Lu}\.|\p{Ll}(?:вну|чну|вича)),?\s(?=(?:на|во?|за|по|для|со?|при|а)\s|\p{Ll}[^,;–—-]{1,60}\s[–—-]\s)/gu;

function piecesOf(frame: string, from: number, until: number): [start: number, end: number][] {
  const ends = [...frame.slice(from, until).matchAll(pieceEnd)]
    .filter(
      ({ index, 0: mark }) =>
        !isOffice(frame.slice(0, from + index), mark, frame.slice(from + index + mark.length)),
    )
    .map(({ index, 0: mark }) => [from + index, from + index + mark.length]);
  return [from, ...ends.map(([, next]) => next ?? until)].map((start, at) => [start, ends[at]?.[0] ?? until]);
}

/** «Белову А.А. – учителя истории»: the dash goes on with the one it stands behind. */
function isOffice(before: string, mark: string, behind: string): boolean {
  return /[–—-]/u.test(mark) && /\p{Lu}\.$/u.test(before) && beginsWithParty(behind, 'accusative');
}

function appointedIn(text: string, frame: string, from: number, laid: boolean): readonly NamedParty[] | null {
  for (const at of laid ? laidPlaces(frame, from) : wordPlaces(frame, from)) {
    const tail = text.slice(at).replace(/[.;]\s*$/u, (end) => (/\p{Lu}\.$/u.test(text) ? end : ''));
    const rest = tail.split(laid ? laidThing : whatFor, 1)[0] ?? tail;
    if (!beginsWithParty(rest, 'accusative')) continue;
    // «ответственным за организацию …» tells for what, not whom.
    const form = headNoun(rest, ['accusative'])?.form;
    if (!laid && /(?<![A-Za-zЀ-ԯ])(?:за|по)\s(?:ответственн[A-Za-zЀ-ԯ]+\s)?$/iu.test(text.slice(0, at)))
      continue;
    // «в школе № 5 методиста Белову А.Б.»: where, not whom.
    if (!laid && /(?<![A-Za-zЀ-ԯ])(?:в|во|при|из|для|от|с|со|о|об)\s$/iu.test(text.slice(0, at))) continue;
    const parties = namedParties(rest, 'accusative').filter((party) => !/^ответственн/iu.test(party.text));
    // «за питание учащихся Иванову А.Б.», «за питание учащихся методиста Иванову А.Б.»: the many before one name are no office of hers.
    const ofMany = form?.plural === true && parties.length === 1;
    if (!laid && ofMany && parties[0]?.mention?.start !== 0) continue;
    if (parties.some((party) => party.mention !== null || laid)) return parties;
  }
  return laid ? null : manyAppointed(text, frame, from);
}

/** «Назначить ответственными за жизнь детей классных руководителей»: nobody else is told, so the last office in the plural is whom. */
function manyAppointed(text: string, frame: string, from: number): readonly NamedParty[] | null {
  if (!/(?<![A-Za-zЀ-ԯ])ответственными\sза\s/iu.test(frame) || /:\s*$/u.test(text)) return null;
  const offices = wordPlaces(frame, from).filter((at) => {
    const head = headNoun(text.slice(at), ['accusative']);
    return (
      head?.start === 0 &&
      head.form.plural &&
      head.form.meaning === 'role' &&
      !/(?:за|по)\s$/u.test(text.slice(0, at))
    );
  });
  // «заместителей директоров»: the second stands in the genitive.
  const last = offices.findLast(
    (at, index) => !/^[A-Za-zЀ-ԯ]+\s$/u.test(text.slice(offices[index - 1] ?? 0, at)),
  );
  if (last === undefined) return null;
  // «классных руководителей» is one phrase from its attribute on.
  const attribute = /(?:[A-Za-zЀ-ԯ]{3,}(?:ых|их)\s)+$/u.exec(text.slice(0, last))?.[0].length ?? 0;
  const parties = namedParties(text.slice(last - attribute).replace(/[.;]\s*$/u, ''), 'accusative');
  return parties.length > 0 ? parties : null;
}

const whatFor = /(?<!\p{Lu})\.\s(?=\p{Lu}\p{Ll}{3})|\s(?=(?:ответственн|уполномоченн)(?:ым|ой|ыми)\s)/u;
/** «возложить на отдел (Белова) обеспечение сметы», «на методиста Белову персональную ответственность за …»: what is laid. */
const laidThing =
  /(?<!\p{Lu})\.\s(?=\p{Lu}\p{Ll}{3})|(?<![ое]е)\s(?=(?:\p{Ll}+(?:ую|ый|ий|ие|ое|ее)\s)?(?:ответственность|контроль|обязанности|руководство|подготовку|координацию|\p{Ll}{4,}[аеия]ние)\s)/u;
const composition = /^(?:утвердить|определить)\s(?:[A-Za-zЀ-ԯ]+\s){0,4}состав(?![A-Za-zЀ-ԯ])/iu;

function laidPlaces(frame: string, from: number): number[] {
  const behind = [...frame.matchAll(/(?<=^|\s)на:?\s(?=[A-Za-zЀ-ԯ])/gu)]
    .filter((match) => match.index >= from)
    .map((match) => match.index + match[0].length);
  return [...behind, from];
}

const mostPlaces = 80;

function wordPlaces(frame: string, from: number): number[] {
  return [...frame.slice(from).matchAll(/(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{3,}/gu)]
    .slice(0, mostPlaces)
    .map((match) => from + match.index);
}
