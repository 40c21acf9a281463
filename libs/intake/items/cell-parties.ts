import { beginsWithPosition, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { isOffice, lonelyMentions } from '../people/person-mention.js';
import { answeringMention } from '../people/surname-mention.js';
import { cellSource, type GridCell } from '../tables/grid.js';
import { cellPieces } from './cell-pieces.js';

/**
 * Everybody an executor's cell names: one a line, or told apart by commas; a cell with anything else is one body or group.
 * `margin`: how many signs the widest line of the column has.
 */
export function cellParties(source: string, cell: GridCell, margin: number): NamedParty[] {
  return partiesOfWords(source, cellSource(source, cell), margin);
}

/** The same of words that stand in no table but tell nobody else either; `source` is the whole text. */
export function partiesOfWords(source: string, words: string, margin: number): NamedParty[] {
  return cellPieces(words, margin).flatMap((piece) => {
    const names = piece.split(', ');
    const known = names.map((name) => knownByWord(source, name));
    if (known.every((party) => party === null)) return partiesOf(piece);
    return names.flatMap((name, index) => known[index] ?? partiesOf(name));
  });
}

const quotedWord = /«(\p{Lu}\p{Ll}{2,})»/gu;
const surnameOfPerson =
  /(?<![A-Za-zЀ-ԯ])(\p{Lu}\p{Ll}{2,})(?=\s\p{Lu}\.)|(?<=\p{Lu}\.\s?)(\p{Lu}\p{Ll}{2,})/gu;
/** «прораб Ткач»: a name without initials behind an office. */
const surnameOfOffice = /(?<![A-Za-zЀ-ԯ])(?<office>\p{Ll}{4,20})\s(?<name>\p{Lu}\p{Ll}{2,20})(?=[,;)\n]|$)/gu;
const declined = /(?:[аяуюыи]|[оеыи][йм]|ую|ая|[ое]го|[ое]му)$/u;

interface OneWords {
  readonly source: string;
  readonly bodies: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** Of the document that is being read: many cells ask for the same. */
let latest: OneWords = { source: '', bodies: new Set(), people: new Set() };

function oneWordsOf(source: string): OneWords {
  if (latest.source !== source) {
    const behind = [...source.matchAll(surnameOfOffice)].flatMap(({ groups }) =>
      isOffice(groups?.['office'] ?? '') ? (groups?.['name'] ?? []) : [],
    );
    const named = [...[...source.matchAll(surnameOfPerson)].map(([word]) => word), ...behind];
    const bodies = new Set([...source.matchAll(quotedWord)].map(([, word = '']) => word));
    latest = { source, bodies, people: new Set(named.map((word) => word.replace(declined, ''))) };
  }
  return latest;
}

/** «Тепловик» in a cell, where the text tells of ООО «Тепловик», «Белова», where it tells of Белова А.Б.: what one word means. */
function knownByWord(source: string, name: string): NamedParty | null {
  const { bodies, people } = oneWordsOf(source);
  const party = { text: name, position: null, group: null };
  if (bodies.has(name)) return { ...party, mention: null, unit: name };
  const mention = people.has(name.replace(declined, '')) ? answeringMention(name) : null;
  return mention === null ? null : { ...party, mention, unit: null };
}

/** «УИЦ, ДЮЦ», «Рябова А., волонтёры»: in a cell whatever follows a name or letters alone is somebody of their own. */
const ownParty =
  /^(?:\p{Lu}{2,8}|\p{Lu}\p{Ll}+(?:\s?\p{Lu}\.){1,2}|(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}{2,})(?=\s?,\s)/u;

/** «Отв.: Гусева А.Б.» */
const label = /^(?:отв|ответственн[а-я]{2,3})(?:\.?:|\.)\s?(?=\p{Lu})/iu;

/** «Участок № 2 (Белов А.), лаборатория»: a bracket closes whoever was named before. */
const closedParty = /^(?<whole>\p{Lu}[^,;()]{2,60}\s\([^();]{3,60}\)),\s(?<next>.+)$/u;

function partiesOf(labelled: string): NamedParty[] {
  const piece = labelled.replace(label, '');
  const { whole = '', next = '' } = closedParty.exec(piece)?.groups ?? {};
  const others = /^\p{Ll}{4,20}$/u.test(next)
    ? !beginsWithPosition(next)
    : namedParties(next, 'nominative').length > 0;
  if (others && namedParties(piece, 'nominative').length < 2)
    return [...partiesOfOne(whole), ...partiesOf(next)];
  const [first] = ownParty.exec(piece) ?? [];
  const rest = first === undefined ? '' : piece.slice(first.length).replace(/^\s?,\s/u, '');
  // «Гусева А.Б., хранитель»: the office of whoever is named.
  return first === undefined || beginsWithPosition(rest) || namedParties(piece, 'nominative').length > 1
    ? partiesOfOne(piece)
    : [...partiesOfOne(first), ...partiesOf(rest)];
}

/** «по согласованию», «по отдельному приказу», «уточняется»: a cell that leaves open who it is. */
const nobodyYet =
  /^\(?(?:по\s(?:согласовани|назначени|отдельн|приказ|распоряжени|график|списк|договор|результат|итог)[а-я]*|согласно\s|уточн|определ(?:яется|ится)|назначается|будет\s|не\s(?:определ|назнач)|вакан)/iu;

function partiesOfOne(piece: string): NamedParty[] {
  if (nobodyYet.test(piece)) return [];
  for (const expected of ['nominative', 'dative', 'accusative'] as const) {
    const parties = namedParties(piece, expected);
    if (parties.length > 0) return parties;
  }
  const text = piece.replace(/[\s,;.–—-]+$/u, '');
  if (!/[A-Za-zЀ-ԯ]/u.test(text)) return [];
  const [other = '', named = '', ...more] = text.split(', ');
  // «строительный контроль, прораб Ткач»
  if (more.length === 0 && beginsWithPosition(named) && namedParties(named, 'nominative')[0]?.mention != null)
    return [other, named].flatMap(partiesOfOne);
  const [person] = lonelyMentions(text, 'nominative');
  if (person !== undefined) {
    const around = (text.slice(0, person.start) + text.slice(person.end)).replace(
      /^[\s,–—()-]+|[\s,–—()-]+$/gu,
      '',
    );
    // «Гараж (Белов А.Б.)»: no office that anybody knows, but whose the person in the bracket is.
    const body = /\s\($/u.test(text.slice(0, person.start)) && /^\p{Lu}/u.test(around);
    const frame = { position: around === '' || body ? null : around, unit: body ? around : null };
    return [{ text, mention: person, ...frame, group: null }];
  }
  const many = /^[A-Za-zЀ-ԯ]+(?:и|ы|а|я|ые|ие)(?:\s|,|$)/u.test(text);
  return [{ text, mention: null, position: null, unit: many ? null : text, group: many ? text : null }];
}
