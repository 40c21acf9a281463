import { wordForms, type GrammaticalCase } from '../language/word-forms.js';

/** A person as written: «Ивановой А.Б.», «А.Б. Ивановой», «Ивановой Анны Борисовны». */
export interface PersonMention {
  /** As written, folded. */
  readonly text: string;
  readonly surname: string;
  /** «А.Б.», always with dots and without spaces; one letter where the text gives one. */
  readonly initials: string;
  /** First name and patronymic as written, when they are given in full. */
  readonly fullNames: readonly [first: string, patronymic: string] | null;
  /** The case in which grammar expects the name to stand. */
  readonly expected: GrammaticalCase;
  /** In brackets after a body, where the nominative is as good: «отделу культуры (Иванова А.Б.)». */
  readonly bracketed?: boolean;
  /** In brackets after a single position, where both the nominative and the position's case are written. */
  readonly eitherCase?: boolean;
  /** Offsets in the text it was found in. */
  readonly start: number;
  readonly end: number;
}

const part = "\\p{Lu}\\p{Ll}+(?:['’]\\p{Ll}+)?";
const surname = `${part}(?:\\s?-\\s?\\p{Lu}\\p{Ll}+)?|\\p{Lu}{3,}(?:-\\p{Lu}{3,})?`;
/** Also «К.Х-М.» of a double name, «Дж.» and «Нь.» of one sound. */
const initials =
  '\\p{Lu}[ьж]?\\s?[.,]\\s?\\p{Lu}(?:ж(?=\\.))?(?:-\\p{Lu}(?=\\.))?(?:\\s?\\.|(?![A-Za-zЀ-ԯ.-]))';
const single = '\\p{Lu}\\.(?!\\s?\\p{Lu}\\.)';
const patronymic =
  '\\p{Lu}\\p{Ll}+(?:вич|вича|вичу|вичем|виче|[чв]на|[чв]ны|[чв]не|[чв]ну|[чв]ной|ич|ича|ичу|ичем|улы|ұлы|кызы|қызы|уулу|\\s(?:оглы|оглу|кызы|гызы|угли|улы|уулу))';
const pattern = new RegExp(
  `(?<![A-Za-zЀ-ԯ.])(?:` +
    `(?<before>${initials})\\s?(?<after>${surname})(?![A-Za-zЀ-ԯ])|` +
    `(?<last>${surname})\\s(?<first>\\p{Lu}\\p{Ll}+)\\s(?<middle>${patronymic})(?![A-Za-zЀ-ԯ])|` +
    `(?<given>\\p{Lu}\\p{Ll}+)\\s(?<father>${patronymic})\\s(?<family>${part})(?![A-Za-zЀ-ԯ])|` +
    `(?<leading>${surname})\\s(?<trailing>${initials})(?:[\\s-]?(?:оглы|оглу|кызы|гызы))?)`,
  'gu',
);
/** «А. Смаилов»: one letter alone is a name only where a person is looked for. */
const initialFirst = new RegExp(
  `(?<![A-Za-zЀ-ԯ.])(?<before>${single})\\s?(?<after>${part}(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}{4,}(?:-\\p{Lu}{3,})?)(?![A-Za-zЀ-ԯ])`,
  'gu',
);
const initialLast = new RegExp(`(?<![A-Za-zЀ-ԯ.])(?<leading>${part})\\s(?<trailing>${single})`, 'gu');
/** «школа им. А.С. Пушкина»: the person a school is called after does no work. */
const namedAfter = /(?:им\.|имени|памяти|ул\.|улица|проспект|площадь)\s?$/iu;
export function personMentions(text: string, expected: GrammaticalCase): PersonMention[] {
  return found(text, expected, pattern);
}

/** Also with one initial only: for signatures and cells of executors, where nothing but people and positions stands. */
export function lonelyMentions(text: string, expected: GrammaticalCase): PersonMention[] {
  for (const wanted of [pattern, initialFirst, initialLast]) {
    const mentions = found(text, expected, wanted);
    if (mentions.length > 0) return mentions;
  }
  return expected === 'nominative' ? shouted(text) : [];
}

/** Every name with one initial, «А. Смаилов» and «Смаилов А.». */
export function singleMentions(text: string, expected: GrammaticalCase): PersonMention[] {
  const first = found(text, expected, initialFirst);
  const last = found(text, expected, initialLast);
  return [...first, ...last.filter((one) => !first.some((other) => overlap(one, other)))];
}

export function overlap(one: PersonMention, other: PersonMention): boolean {
  return one.start < other.end && other.start < one.end;
}

/** «Министр Зинаида ГОРБАНЬ»: the surname in capitals behind a first name. */
function shouted(text: string): PersonMention[] {
  const match =
    /(?<![A-Za-zЀ-ԯ.])(\p{Lu}\p{Ll}{1,20}[бвгджзклмнпрстфхцчшщйьая])\s(\p{Lu}{3,20}(?:-\p{Lu}{3,20})?)$/u.exec(
      text,
    );
  const [whole, first, last] = match ?? [];
  if (match === null || whole === undefined || first === undefined || last === undefined) return [];
  if (isOffice(first) || isOffice(last) || /(?:ск|н|ов|ев)(?:ий|ый|ой|ая)$/u.test(first)) return [];
  return [
    {
      text: whole,
      surname: capitalised(last),
      initials: `${first.charAt(0)}.`,
      fullNames: null,
      expected: 'nominative',
      start: match.index,
      end: match.index + whole.length,
    },
  ];
}

const surnameAlone =
  /^\p{Lu}\p{Ll}+(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|[сц]кий|[сц]кая|ко|ук|юк|ык|ич|ян|ер|ец|их|ых|дзе|швили)$/u;

/** «Отделу экономики (Чумаков)», «Начальникам цехов (Белов, Чумаков)»: nothing but surnames in brackets at the end. */
export function bracketedSurnames(text: string, expected: GrammaticalCase): PersonMention[] {
  const bracket = /\(([^()]{3,200})\)$/u.exec(text);
  if (bracket === null) return [];
  const inside = bracket[1] ?? '';
  const words = [...inside.matchAll(/[^,;\s]+/gu)].filter(([word]) => word !== 'и');
  if (!words.every(([word]) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !isOffice(word))) return [];
  // Among usual surnames a rare one is a surname too.
  if (words.filter(([word]) => surnameAlone.test(word)).length * 2 <= words.length) return [];
  return words.map((word) => {
    const start = bracket.index + 1 + word.index;
    const [surname] = word;
    return {
      text: surname,
      surname,
      initials: '',
      fullNames: null,
      expected,
      start,
      end: start + surname.length,
    };
  });
}

/** Cheap signs of a name: most lines and items have none. */
const maybe =
  /\p{Lu}\s?[.,]|(?:ич|[чв]н)\p{Ll}{0,3}(?![A-Za-zЀ-ԯ])|(?:[уұ]лы|[кқ]ызы|оглы|уулу)(?![A-Za-zЀ-ԯ])/u;

function found(text: string, expected: GrammaticalCase, wanted: RegExp): PersonMention[] {
  if (!maybe.test(text)) return [];
  const mentions: PersonMention[] = [];
  const search = new RegExp(wanted);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const groups = match.groups ?? {};
    const last = groups['after'] ?? groups['leading'] ?? groups['last'] ?? groups['family'] ?? '';
    if (namedAfter.test(text.slice(Math.max(0, match.index - 10), match.index))) continue;
    if (groups['after'] === undefined && (isOffice(last) || isBeforeName(text, match, groups))) {
      // «Директор И.И. Иванов»: the office is no surname; the name begins after it.
      search.lastIndex = match.index + last.length;
      continue;
    }
    const given = groups['given'];
    if (given !== undefined && isOffice(given)) {
      search.lastIndex = match.index + given.length;
      continue;
    }
    const first = groups['first'] ?? given;
    const middle = groups['middle'] ?? groups['father'];
    const full = first !== undefined && middle !== undefined ? ([first, middle] as const) : null;
    mentions.push({
      text: match[0],
      surname: capitalised(last.replace(/\s/gu, '')),
      initials: full
        ? `${full[0].charAt(0)}.${full[1].charAt(0)}.`
        : dotted(groups['before'] ?? groups['trailing'] ?? ''),
      fullNames: full,
      expected,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return mentions;
}

const otherOffices =
  /^(?:приказ|срок|тел|исп|отв|школ[A-Za-zЀ-ԯ]|протокол|визы|подпись|вел[аи]?|ответственн[A-Za-zЀ-ԯ]{2}|докладчик)$/iu;

function isOffice(word: string): boolean {
  return wordForms(word).length > 0 || otherOffices.test(word);
}

/** «Республики Энской В.Э. Косых» at the end of a signature: the initials belong to the name that follows them. */
function isBeforeName(
  text: string,
  match: RegExpExecArray,
  groups: Readonly<Record<string, string | undefined>>,
): boolean {
  if (groups['leading'] === undefined || match.index === 0) return false;
  return /^\s?(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{3,}(?:-\p{Lu}{3,})?)[\s/]*$/u.test(
    text.slice(match.index + match[0].length),
  );
}

function dotted(written: string): string {
  return written.replace(/[^A-Za-zЀ-ԯ-]/gu, '').replace(/[A-Za-zЀ-ԯ](?![-\p{Ll}])/gu, '$&.');
}

function capitalised(word: string): string {
  if (word !== word.toUpperCase()) return word;
  return word
    .split('-')
    .map((piece) => piece.charAt(0) + piece.slice(1).toLowerCase())
    .join('-');
}
