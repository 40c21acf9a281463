import type { GrammaticalCase } from '../language/word-forms.js';

/** A person as written: «Ивановой А.Б.», «А.Б. Ивановой», «Ивановой Анны Борисовны». */
export interface PersonMention {
  /** As written, folded. */
  readonly text: string;
  readonly surname: string;
  /** «А.Б.», always with dots and without spaces. */
  readonly initials: string;
  /** First name and patronymic as written, when they are given in full. */
  readonly fullNames: readonly [first: string, patronymic: string] | null;
  /** The case in which grammar expects the name to stand. */
  readonly expected: GrammaticalCase;
  /** Offsets in the text it was found in. */
  readonly start: number;
  readonly end: number;
}

const surname = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}{3,}(?:-\\p{Lu}{3,})?';
const initials = '\\p{Lu}\\.\\s?\\p{Lu}(?:\\.|(?![\\p{L}.]))';
const patronymic =
  '\\p{Lu}\\p{Ll}+(?:вич|вича|вичу|вичем|виче|[чв]на|[чв]ны|[чв]не|[чв]ну|[чв]ной|ич|ича|ичу|ичем)';
const pattern = new RegExp(
  `(?<![\\p{L}.])(?:` +
    `(?<before>${initials})\\s?(?<after>${surname})(?!\\p{L})|` +
    `(?<last>${surname})\\s(?<first>\\p{Lu}\\p{Ll}+)\\s(?<middle>${patronymic})(?!\\p{L})|` +
    `(?<leading>${surname})\\s(?<trailing>${initials}))`,
  'gu',
);
/** «школа им. А.С. Пушкина»: the person a school is called after does no work. */
const namedAfter = /(?:им\.|имени|памяти)\s?$/iu;

export function personMentions(text: string, expected: GrammaticalCase): PersonMention[] {
  const found: PersonMention[] = [];
  for (const match of text.matchAll(pattern)) {
    if (namedAfter.test(text.slice(Math.max(0, match.index - 10), match.index))) continue;
    const groups = match.groups ?? {};
    const last = groups['after'] ?? groups['leading'] ?? groups['last'];
    if (last === undefined) continue;
    const first = groups['first'];
    const middle = groups['middle'];
    const full = first !== undefined && middle !== undefined ? ([first, middle] as const) : null;
    found.push({
      text: match[0],
      surname: capitalised(last),
      initials: full
        ? `${full[0].charAt(0)}.${full[1].charAt(0)}.`
        : dotted(groups['before'] ?? groups['trailing'] ?? ''),
      fullNames: full,
      expected,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

function dotted(written: string): string {
  return written.replace(/[^\p{L}]/gu, '').replace(/\p{L}/gu, '$&.');
}

function capitalised(word: string): string {
  if (word !== word.toUpperCase()) return word;
  return word
    .split('-')
    .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
    .join('-');
}
