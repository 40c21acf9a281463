import type { GrammaticalCase } from '../language/word-forms.js';
import { isGivenName } from './given-names.js';
import { initialFirstMentions, isOffice, type PersonMention } from './person-mention.js';
import { answeringMention, attribute, surnameAlone, surnameMention } from './surname-mention.js';

/** A first name and a surname alone, one of which is known or ends as such. */
export function nominativePair(text: string): PersonMention | null {
  const { first = '', second = '' } = wholePair.exec(text)?.groups ?? {};
  // «Георгий Махно», whose first name ends as an attribute does.
  if (first === '' || (attribute.test(first) && !isGivenName(first))) return null;
  const sure = [first, second].some((word) => isGivenName(word) || surnameAlone.test(word));
  return sure ? answeringMention(text) : null;
}

const wholePair = /^(?<first>\p{Lu}\p{Ll}+)\s(?<second>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u;

/** «(Мария Тодораш)», «(администратор Виктор Бырсан)»: of the words in the last bracket the two that are a name. */
export function bracketedPair(
  text: string,
  expected: GrammaticalCase,
  isOffice: (words: string, expected: GrammaticalCase) => boolean,
): PersonMention | null {
  const bracket = /\((?<office>[^()]{0,60}?\s)?(?<name>\p{Lu}\p{Ll}+\s\p{Lu}[A-Za-zЀ-ԯ-]+)\)$/u.exec(text);
  const { office, name = '' } = bracket?.groups ?? {};
  const told = office === undefined || isOffice(office, 'nominative');
  // Two words alone behind an office are a name, known or not.
  const held = office === undefined && bracket !== null && isOffice(text.slice(0, bracket.index), expected);
  const found = told ? (nominativePair(name) ?? (held ? answeringMention(name) : null)) : null;
  if (found === null) return bracketedSurname(text, isOffice);
  return { ...found, start: text.length - 1 - name.length, end: text.length - 1 };
}

/** «АВС (мастер Кунц)»: a surname alone behind its office. */
function bracketedSurname(
  text: string,
  isOffice: (words: string, expected: GrammaticalCase) => boolean,
): PersonMention | null {
  const inside = /\((?<words>[^()]{3,60})\)$/u.exec(text)?.groups?.['words'] ?? '';
  const found = isOffice(inside, 'nominative') ? surnameMention(inside, 'nominative') : null;
  const from = text.length - 1 - inside.length;
  return found === null ? null : { ...found, start: from + found.start, end: from + found.end };
}

const oneInitial = /^\p{Lu}[жзь]?\.\s?\p{Lu}\p{Ll}/u;
const remark = /\s\([^()]{2,60}\)$/u;
const declined = /(?:[ую]|[ео]й|е)$/u;

/** «М. Смаилову и З. Бабаян (отдел культуры)»: nothing but names with one letter before each, of which one is plainly told. */
export function initialFirstNames(phrase: string, expected: GrammaticalCase): PersonMention[] {
  if (expected !== 'dative' || !oneInitial.test(phrase)) return [];
  const words = phrase.replace(remark, '');
  const people = initialFirstMentions(words, expected);
  const whole = people.every(({ start, surname }, at) => {
    const before = words.slice(people[at - 1]?.end ?? 0, start);
    return (at === 0 ? before === '' : /^(?:,\s|,?\sи\s)$/u.test(before)) && !isOffice(surname);
  });
  const told = people.some(({ surname }) => declined.test(surname));
  return whole && told && people.at(-1)?.end === words.length ? people : [];
}
