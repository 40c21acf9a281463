import { wordForms } from '../language/word-forms.js';
import { loneSurname, surnameAlone } from './surname-mention.js';

/** «ДИРЕКТОР ШКОЛЫ БЕЛОВА – …»: capitals down to the dash or to the first word in small letters. */
const shouted = /^[^\p{Ll}]{6,300}(?<![^\s)»"])/u;
const capitals = /\p{Lu}{2,}(?:-\p{Lu}{2,})*/gu;
const quoted = /[«"“][^«»"“”]{0,80}[»"”]/gu;
/** Shorter words and those without vowels are called by letters: «МУП», «МБДОУ». */
const ordinary = /^(?=.{0,20}[АЕЁИОУЫЭЮЯ])(?!.{0,20}ОУ$)\p{Lu}{5,}$/u;

/**
 * The same text, of equal length, with whoever stands in capitals at its beginning written as usual, so that offices, bodies and surnames
 * are known by their letters. Names in quotes and letters of bodies stay.
 */
export function inUsualLetters(text: string): string {
  const start = shouted.exec(text)?.[0] ?? '';
  if (start === '' || !/\p{Lu}{4}/u.test(start)) return text;
  const kept = [...start.matchAll(quoted)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const words = [...start.matchAll(capitals)]
    .filter(({ index }) => !kept.some(([from, to]) => index > from && index < to))
    .map(({ 0: word, index }) => wordOf(start, word, index));
  // Letters of a body and a name beside initials are known as they stand.
  if (!words.some(({ office, alone }) => office || alone)) return text;
  return words.reduce(
    (usual, { at, written }) => usual.slice(0, at) + written + usual.slice(at + written.length),
    text,
  );
}

interface Word {
  readonly at: number;
  /** As usual. */
  readonly written: string;
  readonly office: boolean;
  /** A surname, and nothing else stands there. */
  readonly alone: boolean;
}

function wordOf(start: string, word: string, at: number): Word {
  const pieces = word.split('-').map((piece) => piece.charAt(0) + piece.slice(1).toLowerCase());
  const title = pieces.join('-');
  const office = wordForms(title).length > 0;
  const initials =
    /^\s\p{Lu}\./u.test(start.slice(at + word.length)) || /\p{Lu}\.\s?$/u.test(start.slice(0, at));
  const surname = !office && (initials || surnameAlone.test(title) || loneSurname(title) !== null);
  const small = at === 0 ? title : word.toLowerCase();
  const written = surname ? title : office || ordinary.test(word) ? small : word;
  return { at, written, office, alone: surname && start.trim() === word };
}
