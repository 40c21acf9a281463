import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { beginsWithParty, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { personMentions, shortMentions } from '../people/person-mention.js';
import { answeringMention, loneSurname } from '../people/surname-mention.js';

const mostDashes = 6;
const longestParty = 120;
/** «председатель комиссии – …», «ответственный – …»: what somebody is, no work. */
const office = /^(?:председател|сопредседател|секретар|член|состав|ответственн|контроль)/iu;

/**
 * Who stands beside work that no verb tells: «Обход здания – завхоз Рогов П.П.», «Собрание (методист Гусева А.Б.)». `until` is
 * where the first verb stands, behind which a dash joins something else.
 */
export function besideWork(text: string, until: number): readonly NamedParty[] | null {
  return behindDash(text, until) ?? (until < text.length ? null : inBracket(text));
}

function behindDash(text: string, until: number): readonly NamedParty[] | null {
  for (const dash of [...text.slice(0, until).matchAll(/(?:,\s?|\s)[–—-]\s/gu)]
    .slice(-mostDashes)
    .toReversed()) {
    const before = text.slice(0, dash.index);
    const rest = text.slice(dash.index + dash[0].length, dash.index + dash[0].length + longestParty);
    if (office.test(before) || beginsWithParty(before, 'nominative') || beginsWithParty(before, 'dative'))
      return null;
    for (const expected of ['nominative', 'dative'] as const) {
      const [person] = [...personMentions(rest, expected), ...shortMentions(rest, expected)];
      if (person === undefined || !/^[\s.,;)]*(?:$|,|;|\s\()/u.test(rest.slice(person.end))) continue;
      const parties = namedParties(rest.slice(0, person.end), expected);
      if (parties.some(({ mention }) => mention !== null)) return parties;
    }
  }
  return null;
}

function inBracket(text: string): readonly NamedParty[] | null {
  const bracket = /\(([^()]{4,120})\)[.;]?$/u.exec(text);
  if (bracket === null || beginsWithParty(text, 'dative') || office.test(text)) return null;
  const parties = namedParties(bracket[1] ?? '', 'nominative');
  return parties.some(({ mention }) => mention !== null) ? parties : null;
}

/** «Провести опрос до 1 марта (методист).»: in a bracket right behind the term, and at the end, stands who does it. */
export function behindTerm(text: string, { span }: DeadlineReading): readonly NamedParty[] | null {
  const bracket = /\s?\(([^()]{4,80})\)[.;]?$/u.exec(text);
  if (bracket === null || span?.[1] !== bracket.index) return null;
  const words = bracket[1] ?? '';
  const parties = namedParties(words, 'nominative');
  const whole = parties.map((party) => party.text).join(', ') === words;
  return whole && parties.every(({ mention, position }) => mention !== null || position !== null)
    ? parties
    : null;
}

/** «Белову А.Б. – проект ответа», «Директору школы – сводка»: somebody, a dash and what is to be made. */
export function dashedParty(text: string): { parties: readonly NamedParty[]; workAt: number } | null {
  const dash = /^([^–—:]{3,160}?)\s?(?:\s[–—-]|:)\s(?=\p{Ll})/u.exec(text);
  if (dash === null || /[:]$/u.test(text)) return null;
  const workAt = dash[0].length;
  const parties = namedParties(dash[1] ?? '', 'dative');
  if (parties.length === 0 || beginsWithParty(text.slice(workAt), 'dative')) return null;
  return { parties, workAt };
}

/** «отв. рабочий по обслуживанию здания Нечаев П.»: an office in small letters and whoever holds it. */
export function answeringPosition(text: string): readonly NamedParty[] | null {
  const mark = /(?:^|[\s(,;–-])отв\.\s(?=[A-Za-zЀ-ԯ])/iu.exec(text);
  if (mark === null) return null;
  const rest = text.slice(mark.index + mark[0].length);
  const [person] = [...personMentions(rest, 'nominative'), ...shortMentions(rest, 'nominative')];
  const position = person === undefined ? '' : rest.slice(0, person.start).trim();
  if (person === undefined || !/^[a-zа-яё][A-Za-zЀ-ԯ\s-]{2,80}$/u.test(position)) return null;
  return [{ text: rest.slice(0, person.end), mention: person, position, unit: null, group: null }];
}

/** «Мусиной подготовить …», «Всем ознакомиться …»: one word and nothing else before the work. */
export function aloneBeforeWork(phrase: string): NamedParty | null {
  const mention = loneSurname(phrase);
  const group = /^всем$/iu.test(phrase) ? 'все' : null;
  return mention === null && group === null
    ? null
    : { text: phrase, mention, position: null, unit: null, group };
}

/** «Опубликовать решение в газете (И.О. Фамилия).»: a name alone in brackets at the end is who publishes; elsewhere it may be whom the work is about. */
export function nameAtEnd(text: string): readonly NamedParty[] | null {
  const bracket = /\(([^()]{4,60})\)[.;]?$/u.exec(text)?.[1];
  if (
    bracket === undefined ||
    !/(?<![A-Za-zЀ-ԯ])(?:опубликовать|обнародовать|разместить)(?![A-Za-zЀ-ԯ])/iu.test(text)
  )
    return null;
  const [person, ...others] = personMentions(bracket, 'nominative');
  if (person === undefined || others.length > 0 || person.text !== bracket.trim()) return null;
  return [{ text: person.text, mention: person, position: null, unit: null, group: null }];
}

/** «На методиста Белова А.Б. возложить контроль …»: on whom, ahead of the verb that lays it. */
export function laidAhead(text: string): readonly NamedParty[] | null {
  const whom = /^на\s(?<whom>.{3,200}?)\s(?:возложить|возлагается|возлагаю)\s/iu.exec(text)?.groups?.['whom'];
  const parties = whom === undefined ? [] : namedParties(whom, 'accusative');
  return parties.length > 0 ? parties : null;
}

/** «Отв.: Белов А.Б., Петровых»: names with and without initials, one after another. */
export function answeringList(text: string): readonly NamedParty[] | null {
  const pieces = text.split(/,\s/u);
  const parties = pieces.flatMap((piece) => {
    const [party] = namedParties(piece, 'nominative');
    const mention = party === undefined ? answeringMention(piece) : null;
    if (party !== undefined) return [party];
    return mention === null ? [] : [{ text: piece, mention, position: null, unit: null, group: null }];
  });
  return pieces.length > 1 && parties.length === pieces.length ? parties : null;
}
