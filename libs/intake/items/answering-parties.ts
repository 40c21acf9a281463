import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { personMentions, shortMentions } from '../people/person-mention.js';
import { answeringMention } from '../people/surname-mention.js';

const responsibleMark =
  /(?:^|[\s(,.;])(?:ответственн(?:ый|ая|ые|ые\sлица|ое\sлицо)(?:\s(?:исполнител[ьи]|за\s[^:–—]{3,60}))?|отв\.?|исполнител[ьи]|докладчик)\s?[:–—.-]{1,2}\s?/iu;

/** «…, ответственный: Гусева А.Б.»: after the colon the nominative, the accusative now and then. */
export function answering(text: string): readonly NamedParty[] | null {
  const match =
    responsibleMark.exec(text) ??
    /(?:^|[\s(,.;])(?:[Оо]тветственн(?:ый|ая)|[Оо]тв\.)\s(?=\p{Lu}\p{Ll}+\s\p{Lu}\.)/u.exec(text);
  if (!match) return answeringPosition(text);
  const rest = text
    .slice(match.index + match[0].length)
    .split(
      /(?!(?<=[A-Za-zЀ-ԯ])\.)[\s.;,(]{1,3}(?:срок|до\s\d|еже[а-я]{4,}|постоянно|по\sмере\s|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[A-Za-zЀ-ԯ]{0,5}(?:(?:,\s|\sи\s|\s?[–—-]\s?)[а-я]{3,8}){0,3}(?:\s20\d{2}(?:\s?г\.?|\sгода)?)?\)?[.;]?$|\d{1,2}\s(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)|в\sсрок|контроль\s?[:–—-])/iu,
    )[0]
    ?.replace(/\)[;.]*$|[);]+$/u, (_, at: number, whole: string) =>
      opensBracket(whole.slice(0, at)) ? ')' : '',
    )
    .replace(/[\s.;,]{1,3}соисполнител[ьи]\s?[:–—-]\s?/iu, '; ')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .trim();
  if (rest === undefined || rest === '') return null;
  for (const expected of ['nominative', 'accusative', 'dative'] as const) {
    const parties = namedParties(rest, expected);
    if (parties.length > 0) return parties;
  }
  const mention = answeringMention(rest);
  if (mention === null) return answeringList(rest) ?? answeringPosition(text);
  const others = namedParties(rest.slice(mention.end).replace(/^[,\s]+/u, ''), 'nominative');
  const [office] = others;
  const own = office?.mention === null && office.position !== null ? office.position : null;
  const person = { text: mention.text, mention, position: own, unit: null, group: null };
  return [person, ...(own === null ? others : others.slice(1))];
}

/** «ООО «Мост» (по согласованию)»: the bracket was opened behind the mark. */
function opensBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** «Комитетам классов обсудить график (ответственный Иванов А.Б.)»: the one who answers stands after a group without a name. */
export function withAnswering(told: readonly NamedParty[], text: string): readonly NamedParty[] {
  if (told.some((party) => party.mention !== null)) return told;
  const named = (answering(text) ?? []).filter((party) => party.mention !== null);
  return named.length === 1 ? [...told, ...named] : told;
}

const nextTold =
  /[,;]\s(?:а\s)?(?<whom>(?:\p{Ll}[\p{Ll}\s-]{3,60}\s)?\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\.)\s[–—-]\s(?=\p{Ll})/gu;

/** «Белову А.Б. составить смету, Гусевой В.Г. – акт»: the second work of one point is somebody else's. */
export function withNextTold(told: readonly NamedParty[], work: string): readonly NamedParty[] {
  const next = [...work.matchAll(nextTold)].flatMap(({ groups }) =>
    namedParties(groups?.['whom'] ?? '', 'dative'),
  );
  const laid = /[,;]\s(?:а\s)?[^,;]{3,80}\sвозложить\sна\s(?<whom>.{3,200})$/u.exec(work)?.groups?.['whom'];
  const also = laid === undefined ? [] : namedParties(laid, 'accusative');
  return [...told, ...[...next, ...also].filter(({ mention }) => mention !== null)];
}

/** «отв. рабочий по обслуживанию здания Нечаев П.»: an office in small letters and whoever holds it. */
function answeringPosition(text: string): readonly NamedParty[] | null {
  const mark = /(?:^|[\s(,;–-])отв\.\s(?=[A-Za-zЀ-ԯ])/iu.exec(text);
  if (mark === null) return null;
  const rest = text.slice(mark.index + mark[0].length);
  const [person] = [...personMentions(rest, 'nominative'), ...shortMentions(rest, 'nominative')];
  const position = person === undefined ? '' : rest.slice(0, person.start).trim();
  if (person === undefined || !/^[a-zа-яё][A-Za-zЀ-ԯ\s-]{2,80}$/u.test(position)) return null;
  return [{ text: rest.slice(0, person.end), mention: person, position, unit: null, group: null }];
}

/** «Отв.: Белов А.Б., Петровых»: names with and without initials, one after another. */
function answeringList(text: string): readonly NamedParty[] | null {
  const pieces = text.split(/,\s/u);
  const parties = pieces.flatMap((piece) => {
    const [party] = namedParties(piece, 'nominative');
    const mention = party === undefined ? answeringMention(piece) : null;
    if (party !== undefined) return [party];
    return mention === null ? [] : [{ text: piece, mention, position: null, unit: null, group: null }];
  });
  return pieces.length > 1 && parties.length === pieces.length ? parties : null;
}
