import type { GrammaticalCase } from '../language/word-forms.js';
import { isGivenName } from './given-names.js';
import { isOffice, type PersonMention } from './person-mention.js';

const inCapitals =
  /^[^\p{Ll}]*(?<=[\p{Lu}»\d]\s)(?<one>\p{Lu}{3,20})\s(?<other>\p{Lu}{3,20}(?:-\p{Lu}{3,20})?)\.?$/u;

/** «НАЧАЛЬНИКУ ОТДЕЛА ВИКТОРУ СМАИЛОВУ», where all words stand in capitals: just one of the last two is a first name. */
export function shoutedPair(text: string, expected: GrammaticalCase): PersonMention | null {
  const { one, other } = inCapitals.exec(text)?.groups ?? {};
  if (one === undefined || other === undefined || isOffice(one) || isOffice(other)) return null;
  if (isGivenName(one) === isGivenName(other)) return null;
  const [given, surname] = isGivenName(one) ? [one, other] : [other, one];
  const start = text.lastIndexOf(`${one} ${other}`);
  return {
    text: `${one} ${other}`,
    surname: surname
      .split('-')
      .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
      .join('-'),
    initials: `${given.charAt(0)}.`,
    fullNames: null,
    expected,
    start,
    end: start + one.length + other.length + 1,
  };
}
