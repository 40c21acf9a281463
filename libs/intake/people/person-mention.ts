import { capital, small } from '../language/letters.js';
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

const part = `${capital}${small}+(?:['’]${small}+)?`;
/** A hyphen with a space on both sides is a dash: «Контроль - Белова А.Б.». */
/** «Али-заде», «Мерген-оол»: the second part of some surnames is written small. */
const double = `${part}(?:(?:-\\s?|\\s-)${capital}${small}+|-(?:эль|аль|уль|ад|ар|ас)-${capital}${small}+|-(?:заде|зода|паша|оглы|бей|(?:оол|бек)(?:у|а|ом)?))?`;
const surname = `${double}|${capital}{3,}(?:-${capital}{3,})?`;
/** «Дж.» and «Нь.» stand for one sound; «А.-Х.» and «А-М.» for a name of two parts. */
const letter = `${capital}[жзь]?`;
const initial = `${letter}(?:\\.?-${letter})?`;
const initials = `${initial}\\s?[.,]\\s?${initial}(?:\\s?\\.|(?![A-Za-zЀ-ԯ.]))`;
/** «Белову А Б», «Белову А Б.» */
const undotted = `${letter}\\s${letter}(?:\\.|(?![A-Za-zЀ-ԯ.]))`;
const single = `${initial}\\.(?!\\s?${capital}\\.)`;
const patronymic = `${capital}${small}+(?:вич|вича|вичу|вичем|виче|[чв]на|[чв]ны|[чв]не|[чв]ну|[чв]ной|ич|ича|ичу|ичем|улы|ұлы|кызы|қызы|уулу|\\s(?:оглы|оглу|кызы|гызы|угли|улы|уулу))`;
/** «ЛИ В.Ч.»: two capitals are a surname unless another one follows the initials, as in «начальник МО А.Б. Белов». */
const twoCapitals = `${capital}{2}(?=\\s${initials})(?:(?<!${small}\\s${capital}{2})|(?=\\s${initials}(?!\\s?${capital})))`;
/** Where a name may begin: not within a word, nor with the second half of «А.-Х.». */
const from = `(?<![A-Za-zЀ-ԯ.])(?<!${capital}\\.?-)`;
const pattern = new RegExp(
  `${from}(?:` +
    `(?<before>${initials})\\s?(?<after>${surname}|${capital}{2})(?![A-Za-zЀ-ԯ])|` +
    `(?<last>${surname}|[ЮЭИ]|О(?=\\s${capital}${small}+\\s${capital}${small}+вич(?!е)))\\s(?<first>${capital}${small}+)\\s(?<middle>${patronymic})(?![A-Za-zЀ-ԯ])|` +
    `(?<given>${capital}${small}+)\\s(?<father>${patronymic})\\s(?<family>${double})(?![A-Za-zЀ-ԯ])|` +
    `(?<clan>${capital}${small}+\\s(?:уулу|кызы|қызы|ұлы))\\s(?<own>${capital}${small}*)(?:\\.|(?![A-Za-zЀ-ԯ]))|` +
    `(?<leading>${surname}|[ОЮЭИ]|${twoCapitals})(?:\\s|(?<=${small})(?=${initials}))(?<trailing>${initials}|${undotted})(?:[\\s-]?(?:оглы|оглу|кызы|гызы))?)`,
  'gu',
);
/** «А. Смаилов»: one letter alone is a name only where a person is looked for. */
const initialFirst = new RegExp(
  `${from}(?<before>${single})\\s?(?<after>${double}(?:\\s(?:уулу|кызы|қызы|ұлы))?|${capital}{4,}(?:-${capital}{3,})?)(?![A-Za-zЀ-ԯ])`,
  'gu',
);
const initialLast = new RegExp(`${from}(?<leading>${double})\\s(?<trailing>${single})`, 'gu');
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

/** «А. Смаилов» with one letter. */
export function initialFirstMentions(text: string, expected: GrammaticalCase): PersonMention[] {
  return found(text, expected, initialFirst);
}

export function overlap(one: PersonMention, other: PersonMention): boolean {
  return one.start < other.end && other.start < one.end;
}

/** «Смаиловой А.» with one letter: a person where nothing but the work, an end or the next one follows it. */
export function shortMentions(text: string, expected: GrammaticalCase): PersonMention[] {
  return found(text, expected, initialLast).filter(
    ({ surname: name, end }) =>
      !lettered.test(name) && /^(?:[\s.]*$|\s?[),;:–—-]|\s[(\p{Ll}])/u.test(text.slice(end)),
  );
}

/** Names that need nothing around them: those with one initial apart, which may stand within those with both. */
export interface SureNames {
  readonly full: readonly PersonMention[];
  readonly short: readonly PersonMention[];
}

export function sureNames(text: string, expected: GrammaticalCase): SureNames {
  return { full: personMentions(text, expected), short: shortMentions(text, expected) };
}

/** «Приложение А.», «группе Б.»: things that are told apart by letters. */
const lettered =
  /^(?:приложени|таблиц|форм|раздел|част|пункт|вариант|групп|подгрупп|класс|литер|блок|корпус|этап|рисун|схем|лист|том|секци|категори|тип|уров|модул|строени|зон|сектор|цех|дом|очеред)[A-Za-zЀ-ԯ]{0,3}$/iu;

/** «Министр Зинаида ГОРБАНЬ»: the surname in capitals behind a first name. */
function shouted(text: string): PersonMention[] {
  const match =
    /(?<![A-Za-zЀ-ԯ.])(\p{Lu}\p{Ll}{1,20}[бвгджзклмнпрстфхцчшщйьая])\s(\p{Lu}{3,20}(?:-\p{Lu}{3,20})?)$/u.exec(
      text,
    );
  const [whole, first, last] = match ?? [];
  if (match === null || whole === undefined || first === undefined || last === undefined) return [];
  if (isOffice(first) || isOffice(last) || /(?:[сц]к|н|ов|ев)(?:ий|ый|ой|ая)$/u.test(first)) return [];
  // «Старая ЦРБ»: no name is without a vowel.
  if (!/[АЕЁИОУЫЭЮЯ]/u.test(last)) return [];
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

/** Cheap signs of a name: most lines and items have none. */
const maybe =
  /\p{Lu}\s?[.,]|\s\p{Lu}[жзь]?\s\p{Lu}[жзь]?(?![A-Za-zЀ-ԯ])|(?:ич|[чв]н)\p{Ll}{0,3}(?![A-Za-zЀ-ԯ])|(?:[уұ]лы|[кқ]ызы|оглы|уулу)(?![A-Za-zЀ-ԯ])/u;

function found(text: string, expected: GrammaticalCase, wanted: RegExp): PersonMention[] {
  if (!maybe.test(text)) return [];
  const mentions: PersonMention[] = [];
  // Each search runs to its end, which sets the pattern back; a copy for every phrase costs more than the search.
  wanted.lastIndex = 0;
  for (let match = wanted.exec(text); match !== null; match = wanted.exec(text)) {
    const groups = match.groups ?? {};
    const last =
      groups['after'] ?? groups['leading'] ?? groups['last'] ?? groups['family'] ?? groups['clan'] ?? '';
    if (namedAfter.test(text.slice(Math.max(0, match.index - 10), match.index))) continue;
    if (undottedEnd.test(match[0]) && lettered.test(last)) continue;
    if (groups['after'] === undefined && (isOffice(last) || isBeforeName(text, match, groups))) {
      // «Директор И.И. Иванов»: the office is no surname; the name begins after it.
      wanted.lastIndex = match.index + last.length;
      continue;
    }
    const given = groups['given'];
    if (given !== undefined && isOffice(given)) {
      wanted.lastIndex = match.index + given.length;
      continue;
    }
    const first = groups['first'] ?? given;
    const middle = groups['middle'] ?? groups['father'];
    const full = first !== undefined && middle !== undefined ? ([first, middle] as const) : null;
    mentions.push({
      text: match[0],
      surname: capitalised(groups['clan'] ?? last.replace(/\s?-\s?/gu, '-')),
      initials: full
        ? `${full[0].charAt(0)}.${full[1].charAt(0)}.`
        : dotted(groups['before'] ?? groups['trailing'] ?? groups['own']?.charAt(0) ?? ''),
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

export function isOffice(word: string): boolean {
  return wordForms(word).length > 0 || otherOffices.test(word);
}

/** «Республики Энской В.Э. Косых» at the end of a signature: the initials belong to the name that follows them. */
function isBeforeName(
  text: string,
  match: RegExpExecArray,
  groups: Readonly<Record<string, string | undefined>>,
): boolean {
  if (groups['leading'] === undefined || match.index === 0) return false;
  return /^\s?(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{3,}(?:-\p{Lu}{3,})?)[\s/.]*$/u.test(
    text.slice(match.index + match[0].length),
  );
}

/** «Группы А Б» are told apart by letters. */
const undottedEnd = /\s\p{Lu}[жзь]?$/u;
const initialsOf = new RegExp(initial, 'gu');

/** «А.Б.», «Д.-Ж.Т.», «А-М.К.». */
function dotted(written: string): string {
  return [...written.matchAll(initialsOf)].map(([name]) => `${name}.`).join('');
}

function capitalised(word: string): string {
  if (word !== word.toUpperCase()) return word;
  return word
    .split('-')
    .map((piece) => piece.charAt(0) + piece.slice(1).toLowerCase())
    .join('-');
}
