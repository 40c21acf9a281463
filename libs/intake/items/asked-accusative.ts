import type { Entry } from '../blocks/entries.js';
import { infinitives } from '../language/verbs.js';
import { headNoun } from '../language/nominative-phrase.js';
import { personMentions } from '../people/person-mention.js';
import { maskQuoted } from '../text/nested-quotes.js';

const longestBeginning = 60;
const asksWhom = /(?:обязываю|обязываем|прошу|просим)(?:вас)?:[\d.)§–—-]{0,6}$/iu;

/** What is done to people: «учителей направить на курсы» tells nobody to do it. */
const doneTo =
  /^(?:назначить|утвердить|избрать|считать|определить|включить|исключить|закрепить|наградить|присвоить|принять|зачислить|отчислить|перевести|уволить|направить|командировать|освободить|поощрить|допустить|пригласить|обеспечить|ознакомить|уведомить|проинформировать|предупредить)$/iu;

/** «Белова А.Б.», «Рудского А.Б.»: what only a man's accusative gives. */
const ofMan = /(?:[оеё]ва|[иы]на|ого)$/u;

/**
 * The points of a list below «ОБЯЗЫВАЮ:», «Прошу:» that may name whoever is asked in the accusative, once one of them does as
 * nothing else explains: «1. Начальников участков:», «2. Белова А.Б.:».
 */
export function toldInAccusative(source: string, entries: readonly Entry[]): ReadonlySet<Entry> {
  const lists: Entry[][] = [];
  for (const entry of entries) {
    const first = lists.at(-1)?.[0];
    if (asksAbove(source, entry.start)) lists.push([entry]);
    else if (first !== undefined && standsBeside(entry, first)) lists.at(-1)?.push(entry);
  }
  const textOf = ({ start, end }: Entry): string => source.slice(start, end);
  const told = lists.filter((list) => list.some((entry) => isSurelyTold(textOf(entry))));
  return new Set(told.flat().filter((entry) => mayBeTold(textOf(entry))));
}

function asksAbove(source: string, at: number): boolean {
  return asksWhom.test(source.slice(Math.max(0, at - longestBeginning), at).replace(/\s/gu, ''));
}

function standsBeside(entry: Entry, first: Entry): boolean {
  return (
    entry.mark === first.mark &&
    (entry.number?.includes('.') ?? false) === (first.number?.includes('.') ?? false)
  );
}

function isSurelyTold(text: string): boolean {
  if (!mayBeTold(text)) return false;
  const [person] = personMentions(text.slice(0, longestBeginning), 'accusative');
  if (person?.start === 0) return ofMan.test(person.surname);
  return headNoun(text, ['accusative']) !== null && headNoun(text, ['dative', 'nominative']) === null;
}

/** A body that stands as it does in the nominative may be what the work is about, unless a colon or a dash sets it apart. */
function mayBeTold(text: string): boolean {
  const [verb] = infinitives(maskQuoted(text));
  if (verb !== undefined && doneTo.test(verb.word)) return false;
  const head = headNoun(text, ['accusative']);
  if (head === null || head.form.meaning === 'role') return true;
  return /(?:\s[–—-]|:)\s*$/u.test(text.slice(0, verb?.start ?? text.length));
}
