import type { GrammaticalCase } from '../language/word-forms.js';
import { isGivenName } from './given-names.js';
import type { PersonMention } from './person-mention.js';
import { answeringMention, attribute, surnameAlone, surnameMention } from './surname-mention.js';

/** A first name and a surname alone, one of which is known or ends as such. */
export function nominativePair(text: string): PersonMention | null {
  const { first = '', second = '' } = wholePair.exec(text)?.groups ?? {};
  if (first === '' || attribute.test(first)) return null;
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
