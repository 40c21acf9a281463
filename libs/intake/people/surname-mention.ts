import { isOfBody, type GrammaticalCase } from '../language/word-forms.js';
import { isGivenName } from './given-names.js';
import { isOffice, type PersonMention } from './person-mention.js';
import { shoutedPair } from './shouted-pair.js';

/** How surnames that cannot be taken for a place end in each case, and the first names beside them. */
const typical: Readonly<Record<GrammaticalCase, readonly [surname: string, first: string]>> = {
  nominative: ['[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|ко|[уюая]к|[яа]н|дзе|швили', '[A-Za-zЀ-ԯ]'],
  genitive: ['[оеё](?:ва|вой)|[иы](?:на|ной)|[сц]к(?:ого|ой)|ко|[уюая]ка|[яа]на|дзе|швили', '[аяыи]'],
  dative: [
    '[оеё](?:ву|вой)|[иы](?:ну|ной)|[сц]к(?:ому|ой)|ко|[уюая]ку|[яа]ну|дзе|швили|[бвгджзклмнпрстфхчшщ]',
    '[уюеи]',
  ],
  accusative: [
    '[оеё]в[ау]|[иы]н[ау]|[сц]к(?:ого|ую)|ко|[уюая]ка|[яа]на|дзе|швили|[бвгджзклмнпрстфхчшщ]',
    '[аяую]',
  ],
  instrumental: ['[оеё](?:вым|вой)|[иы](?:ным|ной)|[сц]к(?:им|ой)|ко|[уюая]ком|[яа]ном|дзе|швили', '[мйю]'],
};

/** Compiled once: one costs as much as reading many a phrase. */
const pairOf = patterns(
  ([surnameEnd, firstEnd]) =>
    `(?<=(?:(?:^\\p{Lu}|(?<![A-Za-zЀ-ԯ]))[a-zа-яё-]+|[»\\d])\\s)(?<last>\\p{Lu}\\p{Ll}+(?:${surnameEnd}))\\s(?<first>\\p{Lu}\\p{Ll}+${firstEnd})\\.?$`,
);

function patterns(
  source: (endings: readonly [surname: string, first: string]) => string,
): Readonly<Record<GrammaticalCase, RegExp>> {
  const of = (grammaticalCase: GrammaticalCase): RegExp => new RegExp(source(typical[grammaticalCase]), 'u');
  return {
    nominative: of('nominative'),
    genitive: of('genitive'),
    dative: of('dative'),
    accusative: of('accusative'),
    instrumental: of('instrumental'),
  };
}

/** «начальнику отдела Смаилову Ержану»: without a patronymic, after a position and where the words end. */
export function firstNameMention(text: string, expected: GrammaticalCase): PersonMention | null {
  const known = byGivenName(text, expected) ?? shoutedPair(text, expected);
  if (known !== null) return known;
  const pair = pairOf[expected].exec(text);
  const { last, first } = pair?.groups ?? {};
  if (pair === null || last === undefined || first === undefined || !ofPerson(last, first))
    return bySurname(text, expected);
  if (!sure[expected].test(last) && sure[expected].test(first)) return bySurname(text, expected);
  const names = { surname: last, initials: `${first.charAt(0)}.`, fullNames: null };
  return { ...names, text: pair[0], expected, start: pair.index, end: pair.index + pair[0].length };
}

/** «методисту отдела Виктору Ли»: of two words just one is a first name. */
function byGivenName(text: string, expected: GrammaticalCase): PersonMention | null {
  const two = twoWords.exec(text);
  const { before = '', one, other } = two?.groups ?? {};
  if (two === null || one === undefined || other === undefined || place.test(before) || !ofPerson(one, other))
    return null;
  const first = isGivenName(one) && !surnameAlone.test(one);
  const second = isGivenName(other) && !surnameAlone.test(other);
  if (first === second || attribute.test(first ? '' : one)) return null;
  const [last, given] = first ? [other, one] : [one, other];
  // «Дома культуры Роза Ветров»: no name is undeclined so in the dative.
  if (/[ая]$/u.test(given) && (expected === 'dative' || expected === 'instrumental')) return null;
  const names = { surname: last, initials: `${given.charAt(0)}.`, fullNames: null, expected };
  return {
    ...names,
    text: `${one} ${other}`,
    start: two.index,
    end: two.index + one.length + other.length + 1,
  };
}

/** «Виктору Ли:», «Нгуену Ван Тхангу:»: words that are nothing but a name, the first one's place or its case tell. */
export function wholeName(text: string, expected: GrammaticalCase): PersonMention | null {
  const named = byGivenName(`я ${text}`, expected);
  if (named !== null && named.start === 2) return { ...named, start: 0, end: named.end - 2 };
  const { clan, middle, given } = threeWords.exec(text)?.groups ?? {};
  if (clan === undefined || middle === undefined || given === undefined || expected !== 'dative') return null;
  if (!ofPerson(clan, middle, given) || attribute.test(middle)) return null;
  const initials = `${middle.charAt(0)}.${given.charAt(0)}.`;
  return { text, surname: clan, initials, fullNames: null, expected, start: 0, end: text.length };
}

/** In the dative the first and the last of three end in -у or -ю, and the short one between them in a consonant. */
const threeWords =
  /^(?<clan>\p{Lu}\p{Ll}+у)\s(?<middle>\p{Lu}\p{Ll}{1,3}[бвгджзклмнпрстфх])\s(?<given>\p{Lu}\p{Ll}+[ую])$/u;

const twoWords =
  /(?<=(?:(?:^\p{Lu}|(?<![A-Za-zЀ-ԯ]))(?<before>[a-zа-яё-]+)|[»\d])\s)(?<one>\p{Lu}\p{Ll}+)\s(?<other>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\.?$/u;

function ofPerson(...names: readonly string[]): boolean {
  return !names.some((name) => isOffice(name));
}

/** Endings that no first name has: «Ержану Смаилову» begins with the first name. */
const sure: Readonly<Record<GrammaticalCase, RegExp>> = {
  nominative: /(?:[оеё]ва?|[иы]на|[сц]к(?:ий|ая))$/u,
  genitive: /(?:[оеё](?:ва|вой)|[иы]ной|[сц]к(?:ого|ой))$/u,
  dative: /(?:[оеё](?:ву|вой)|[иы]ной|[сц]к(?:ому|ой)|[ую]ку|(?:ен|[ий]|[чш])ко)$/u,
  accusative: /(?:[оеё]в[ау]|[иы]н[ау]|[сц]к(?:ого|ую)|[ую]ка|енко)$/u,
  instrumental: /(?:[оеё](?:вым|вой)|[иы](?:ным|ной)|[сц]к(?:им|ой))$/u,
};

/** «директору цеха «Мост» Сабиру Смаилову», «методисту отдела Смаиловой Айжан»: of two words just one ends as surnames alone do. */
function bySurname(text: string, expected: GrammaticalCase): PersonMention | null {
  const pair = /(?<=[a-zа-яё»\d]\s)(?<one>\p{Lu}\p{Ll}+)\s(?<two>\p{Lu}\p{Ll}+)\.?$/u.exec(text);
  const { one, two } = pair?.groups ?? {};
  if (pair === null || one === undefined || two === undefined || !ofPerson(one, two)) return null;
  const [last, given] = sure[expected].test(two) ? [two, one] : [one, two];
  if (sure[expected].test(given) || !sure[expected].test(last) || attribute.test(given)) return null;
  if (expected === 'nominative' || place.test(text.slice(0, pair.index).trimEnd())) return null;
  const names = { surname: last, initials: `${given.charAt(0)}.`, fullNames: null };
  return { ...names, text: pair[0], expected, start: pair.index, end: pair.index + pair[0].length };
}

/** «Красный Маяк», «Новой Заре»: what has an attribute is no person. */
export const attribute = /(?:[ыиое]й|[ая]я|[ое]е|[ыи]е|[ое]му|[ое]го|[ую]ю)$/u;

export const surnameAlone =
  /^\p{Lu}\p{Ll}+(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|[сц]кий|[сц]кая|ко|ук|юк|ык|ич|ян|ер|ец|их|ых|дзе|швили)$/u;

/** Ends in a consonant and is no body in short: «Стельмах», not «Минздрав». */
const foreign = /^(?!Мин|Рос|Гос|Гор|Обл|Рай|Край|Центр)\p{Lu}\p{Ll}{1,8}[бвгджзйклмнпрстфхцчшщ]$/u;
const shortened = /(?:обр|соц|ком|пром|надзор|строй|фонд|банк|транс|газ|свет|пресс|центр|сервис)$/u;

/** «отделу (Белову)»: declined with whoever it is. */
const datively = /^\p{Lu}\p{Ll}+(?:[оеё](?:ву|вой)|[иы](?:ну|ной)|[сц]кому)$/u;

function looksLikeSurname(word: string): boolean {
  return surnameAlone.test(word) || (foreign.test(word) && !shortened.test(word));
}

/**
 * «Отделу экономики (Чумаков)», «Начальникам цехов (Белов, Чумаков)», «Главам сёл Озёрное (Белов), Заимское (Дзюба)»: brackets
 * with nothing but surnames. `beside` people in other brackets any such word is a surname, else most must end as surnames do.
 */
export function bracketedSurnames(
  text: string,
  expected: GrammaticalCase,
  beside: readonly PersonMention[],
): PersonMention[] {
  const known = beside.some(({ start }) => /\([^()]*$/u.test(text.slice(0, start)));
  if (!known && !text.endsWith(')')) return [];
  const found = [...text.matchAll(/\(([^()]{3,200})\)/gu)]
    .filter(
      ({ index, 0: { length } }) => !beside.some(({ start }) => start > index && start < index + length),
    )
    .map((bracket) => wordsOf(bracket));
  const words = found.flat();
  const brackets = found.filter(({ length }) => length > 0).length;
  // Among usual surnames a rare one is a surname too.
  const declined = expected === 'dative' ? datively : /(?!)/u;
  const usual = words.filter(({ word }) => looksLikeSurname(word) || declined.test(word)).length;
  if (!known && (usual === 0 || usual * 2 < words.length + (brackets > 1 ? 0 : 1))) return [];
  return words.map(({ word, start }) => ({
    text: word,
    surname: word,
    initials: '',
    fullNames: null,
    expected,
    start,
    end: start + word.length,
  }));
}

/** The words of a bracket when each could be a surname. */
function wordsOf(bracket: RegExpExecArray): { word: string; start: number }[] {
  const words = [...(bracket[1] ?? '').matchAll(/[^,;\s]+/gu)].filter(([word]) => word !== 'и');
  return words.every(([word]) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !isOffice(word))
    ? words.map((found) => ({ word: found[0], start: bracket.index + 1 + found.index }))
    : [];
}

/** Before these a name is a place's: «главе села Озерное». */
const place =
  /(?:газет|журнал|город|посел|посёл|сел|деревн|район|област|станц|станиц|аул|хутор|округ|улиц|имен|кра|республик|поселени|микрорайон|сельсовет|лагер|санатори)[A-Za-zЀ-ԯ]{0,3}$/u;

/** Behind a word, the quoted name of a body or its number, at the end. */
const lastWord =
  /(?<=(?:(?:^\p{Lu}|(?<![A-Za-zЀ-ԯ]))(?<before>[a-zа-яё]{3,})|[»"”]|№\s?\d{1,4})\s)\p{Lu}\p{Ll}+$/u;

/**
 * «инженеру Стельмаху», «завхозу Пак», «инженер Стельмах»: a surname alone behind one person's position, where the words end.
 * «директору школы № 3 Белову», «редактор газеты «Вести» Белов»: behind the name of a body only one that ends as surnames do.
 */
export function surnameMention(text: string, expected: GrammaticalCase): PersonMention | null {
  const match = lastWord.exec(text);
  if (match === null || isOffice(match[0])) return null;
  const before = match.groups?.['before'];
  if (before === undefined ? !isOffice(/^[A-Za-zЀ-ԯ-]+/u.exec(text)?.[0] ?? '') : place.test(before))
    return null;
  const [surname] = match;
  const known = expected === 'nominative' ? surnameAlone.test(surname) : sure[expected].test(surname);
  const likely =
    (expected === 'nominative' && looksLikeSurname(surname)) ||
    (expected === 'dative' && /[бвгджзйклмнпрстфхчшщьую]$/u.test(surname));
  // «директору школы Бурабай»: undeclined behind a body it is the body's place.
  const ofBody =
    before === undefined || (isOfBody(before) && !(expected === 'dative' && /[ую]$/u.test(surname)));
  if (!known && (!likely || ofBody)) return null;
  const name = { text: surname, surname, initials: '', fullNames: null, expected };
  return { ...name, start: match.index, end: match.index + surname.length };
}

const severalWords =
  /(?<=(?:^\p{Lu}|(?<![A-Za-zЀ-ԯ]))(?<before>[a-zа-яё]{3,})\s)(?<last>\p{Lu}\p{Ll}+)\s(?<first>\p{Lu}\p{Ll}+)$|(?<=[a-zа-яё»\d]\s)(?<clan>\p{Lu}\p{Ll}+у)\s(?<one>\p{Lu}\p{Ll}+)\s(?<two>\p{Lu}\p{Ll}+[ую])$/u;

/** «педагогу Сат Долаана», «завхозу Чану Ван Линю»: names of peoples who do not decline them, or have three, behind a position. */
export function rareNameMention(text: string, expected: GrammaticalCase): PersonMention | null {
  const match = severalWords.exec(text);
  const { before = '', last, first, clan, one, two } = match?.groups ?? {};
  const surname = last ?? clan;
  const given = [first, one, two].filter((name) => name !== undefined);
  if (match === null || surname === undefined || expected !== 'dative') return null;
  if (place.test(before) || isOfBody(before) || !ofPerson(surname, ...given)) return null;
  if (attribute.test(surname)) return null;
  const initials = given.map((name) => `${name.charAt(0)}.`).join('');
  const name = { text: match[0], surname, initials, fullNames: null, expected };
  return { ...name, start: match.index, end: match.index + match[0].length };
}

/** «Мусиной подготовить …»: a surname alone, which its ending and the work right behind it give away. */
export function loneSurname(text: string): PersonMention | null {
  if (!lone.test(text) || isOffice(text)) return null;
  return {
    text,
    surname: text,
    initials: '',
    fullNames: null,
    expected: 'dative',
    start: 0,
    end: text.length,
  };
}

/** «Белова А.Б., Шутко»: a surname alone among people who are named with initials, in the nominative or plainly declined. */
export function surnameInList(text: string, expected: GrammaticalCase): PersonMention | null {
  const surname = /^\p{Lu}\p{Ll}{2,}(?=[,;]|\s?$)/u.exec(text)?.[0] ?? '';
  if (surname === '' || isOffice(surname)) return null;
  const known =
    expected === 'nominative'
      ? looksLikeSurname(surname)
      : sure[expected].test(surname) || (expected === 'dative' && /[^аеёиоуыэюя][ую]$/u.test(surname));
  return known ? { ...nominative(surname, surname, ''), expected } : null;
}

const comrade =
  /(?:[Тт]ов\.|[Тт]т\.|[Тт]\.)\s?(?<surname>\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![A-Za-zЀ-ԯ-]|\s\p{Lu}\.)(?:\s?\([^()]{1,40}\))?/uy;
const oneMore =
  /(?:,\s|\sи\s)(?<surname>\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![A-Za-zЀ-ԯ-]|\s\p{Lu}\.)(?:\s?\([^()]{1,40}\))?/uy;

/** «т. Стельмаху (склад)», «тт. Белову, Стельмаху и т. Цою»: in old acts such a mark stands for the initials. */
export function comradeMentions(text: string, expected: GrammaticalCase): PersonMention[] {
  const mentions: PersonMention[] = [];
  let at = 0;
  for (;;) {
    const joint = at === 0 ? 0 : (/^(?:,\s|\sи\s)(?=т)/u.exec(text.slice(at, at + 4))?.[0].length ?? 0);
    comrade.lastIndex = at + joint;
    oneMore.lastIndex = at;
    const match = comrade.exec(text) ?? (at > 0 ? oneMore.exec(text) : null);
    const surname = match?.groups?.['surname'];
    if (match === null || surname === undefined || isOffice(surname)) return mentions;
    const start = match.index + match[0].indexOf(surname);
    const name = { text: surname, surname, initials: '', fullNames: null, expected };
    mentions.push({ ...name, start, end: start + surname.length });
    at = match.index + match[0].length;
  }
}

const lone = /^\p{Lu}\p{Ll}+(?:[оеё](?:ву|вой)|[иы](?:ну|ной)|[сц]к(?:ому|ой)|енко)$/u;
const pair = /^(?<first>\p{Lu}\p{Ll}+)\s(?<second>\p{Lu}\p{Ll}+)(?=[,.;]|\s?$|\s[–—-])/u;
const alone = /^(?<surname>\p{Lu}\p{Ll}{2,})(?=[,.;]|\s?$)/u;

/** «Ответственный: Юань Мэй», «Отв. Беридзе»: behind such a mark a name without initials is a name, in the nominative. */
export function answeringMention(text: string): PersonMention | null {
  const { first, second } = pair.exec(text)?.groups ?? {};
  if (first !== undefined && second !== undefined) {
    if (isOffice(first) || isOffice(second)) return null;
    // «Мария Гусева»: an ending of a surname tells which of the two it is.
    const [surname, given] = givenFirst(first, second) ? [second, first] : [first, second];
    return nominative(`${first} ${second}`, surname, `${given.charAt(0)}.`);
  }
  const { surname } = alone.exec(text)?.groups ?? {};
  if (surname === undefined || isOffice(surname) || !looksLikeSurname(surname)) return null;
  return nominative(surname, surname, '');
}

/** «Мария Тодораш», «Анатол Мунтян»: of two words in the nominative the first is a first name. */
function givenFirst(first: string, second: string): boolean {
  if (isGivenName(first) !== isGivenName(second)) return isGivenName(first);
  return surnameAlone.test(second) && !surnameAlone.test(first);
}

function nominative(text: string, surname: string, initials: string): PersonMention {
  return { text, surname, initials, fullNames: null, expected: 'nominative', start: 0, end: text.length };
}
