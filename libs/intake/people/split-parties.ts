import { headNoun } from '../language/nominative-phrase.js';
import type { GrammaticalCase } from '../language/word-forms.js';
import { maskQuoted } from '../text/nested-quotes.js';
import {
  abbreviatedPosition,
  acting,
  begins,
  beginsWithLetters,
  bodyAtWork,
  isAbbreviatedMany,
  lookAhead,
} from './party-beginning.js';
import { personMentions } from './person-mention.js';
import { surnameInList, surnameMention } from './surname-mention.js';

export interface Part {
  readonly text: string;
  readonly expected: GrammaticalCase;
}

const separator =
  /(?:,\s|\s)(?:совместно|вместе|(?:во|при|в\sтесном)\sвзаимодействии|в\sсотрудничестве)\sсо?\s|(?:,\s|\s)при\sсодействии\s|,\s{0,2}(?:а\sтакже\s)?|;\s{0,2}|\s(?:и|а\sтакже)\s|\s?\/\s?|<br\s?\/?>/gu;

/** «Ивановой А.Б., директору школы, и отделу культуры»: divided only where somebody new begins in the same case. */
export function splitParties(phrase: string, governed: GrammaticalCase): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let expected = governed;
  for (const match of maskQuoted(phrase).matchAll(separator)) {
    const next = match.index + match[0].length;
    const rest = phrase.slice(next, next + lookAhead);
    const following = governedBy(match[0]) ?? expected;
    if (!begins(rest, following) && surnameInList(rest, following) === null) continue;
    const before = phrase.slice(start, match.index);
    // «отделу ГО, ЧС и ПБ»: letters begin a body of their own only beside others that do.
    const besides = governedBy(match[0]) !== null && expected !== following;
    if (
      !besides &&
      beginsWithLetters(rest) &&
      !match[0].startsWith(';') &&
      !ownLetters(before, rest, expected)
    )
      continue;
    if (tellsOfLast.test(rest) || attributesOfOne(before, rest, expected)) continue;
    if (belongsTogether(before, rest, expected, match[0])) continue;
    parts.push({ text: withoutEnd(before), expected });
    start = next;
    expected = following;
  }
  parts.push({ text: withoutEnd(phrase.slice(start)), expected });
  return parts.filter((part) => part.text !== '');
}

/** «совместно с методистом», «при содействии методиста»: the case from there on. */
function governedBy(joint: string): GrammaticalCase | null {
  if (/содействии/u.test(joint)) return 'genitive';
  return /[А-Яа-я]{5}/u.test(joint) && /\sсо?\s$/u.test(joint) ? 'instrumental' : null;
}

/** Legal forms that are told to work as a whole kind: «управляющим организациям, ТСЖ». */
const associations = /^(?:ТСЖ|ТСН|ЖСК|ЖСПК|ЖКО|ТОС|СНТ|СОНКО|НКО|УК|РСО|КФХ|ИП)(?:[\s,;:(]|$)/u;

/** «ОАО «Энергия»» is a body of its own, «ЧС» in «отделу ГО, ЧС и ПБ» is not. */
function ownLetters(before: string, rest: string, expected: GrammaticalCase): boolean {
  // «Директорам ГАУК «Заря», ГБУК «Музей»»: of each, as of the first.
  const head = headNoun(before, [expected]);
  if (head?.form.plural === true && beginsWithLetters(before.slice(head.end).trimStart())) return false;
  // «отдел ЖКХ (Белов А.Б.), КСК»: a bracket closes whoever was named before.
  return (
    before.trimEnd().endsWith(')') ||
    beginsWithLetters(before) ||
    /^\p{Lu}{2,6}(?:\s\p{Lu}{2,6})?\s["«“]/u.test(rest) ||
    associations.test(rest) ||
    bodyAtWork.test(rest) ||
    (bodyInLetters.test(rest) &&
      head?.form.meaning === 'body' &&
      !ofField.test(before) &&
      !/\p{Lu}{2}/u.test(before))
  );
}

/** «Совет ветеранов, УНО»: letters of a body that stand alone. */
const bodyInLetters = /^(?!ЖКХ|ТЭК|АПК|ЗОЖ)\p{Lu}{3,5}(?:[,;]|$)/u;
/** «отдел экономики, ЖКХ»: letters behind such a body may name one more of its fields. */
const ofField =
  /(?<![A-Za-zЀ-ԯ])(?:отдел|управлени|комитет|департамент|министерств|сектор|служб|бюро|групп)/iu;

/** «руководителей городских и сельских школ», «центральным и местным органам»: two attributes of one noun. */
function attributesOfOne(before: string, rest: string, expected: GrammaticalCase): boolean {
  if (/\p{Ll}(?:ых|их)$/u.test(before)) return /^\p{Ll}+(?:ых|их)\s\p{Ll}/u.test(rest);
  if (bodiesOfOneKind(before, rest, expected)) return true;
  const attributes = before.split(/,?\s/u).every((word) => /^[A-Za-zЀ-ԯ-]+(?:ым|им|ому|ему)$/u.test(word));
  const alone = attributes && headNoun(before, [expected]) === null;
  return alone && /^\p{Ll}+(?:ым|им|ому|ему)\s\p{Ll}/u.test(rest);
}

const ofOneBody = /^\p{Lu}\p{Ll}+(?:[ыио]й|[ая]я|[ое]му|ей)$/u;

/** «Заречный, Луговской сельсоветы», «Заречному и Луговскому сельсоветам»: each attribute is of one, and the noun of all. */
function bodiesOfOneKind(before: string, rest: string, expected: GrammaticalCase): boolean {
  const words = [...before.split(/,?\s(?:и\s)?/u), rest.split(/,?\s/u, 1)[0] ?? ''];
  return words.every((word) => ofOneBody.test(word)) && headNoun(rest, [expected])?.form.plural === true;
}

/** «организациям, подчиненным правительству»: more of whoever was named before, nobody new. */
const tellsOfLast =
  /^(?:не\s)?(?:подчин[её]нн|находящ|расположенн|участвующ|входящ|имеющ|осуществляющ|являющ|относящ|реализующ|обладающ)[A-Za-zЀ-ԯ]{2,6}\s|^ответственным\sза\s(?!.{0,80}\p{Lu}\.)/iu;

/**
 * «Ивановой А.Б., директору школы»: the position that follows a bare name belongs to it; «директору школы, Ивановой А.Б.»:
 * the name that follows a single position without a name belongs to that.
 */
function belongsTogether(before: string, rest: string, expected: GrammaticalCase, mark: string): boolean {
  const [following] = personMentions(rest, expected);
  if (!mark.startsWith(',')) return false;
  // «Белова А.Б., врач отделения Шутко»: an office and whoever holds it.
  if (surnameMention(rest.split(/[,;]\s/u, 1)[0] ?? '', expected) !== null) return false;
  // «Белову А.Б., учителю музыки Гусеву К.К.»: the office right before the next name is of that one.
  const office = rest.split(/[,;]\s/u, 1)[0] ?? '';
  if (
    following !== undefined &&
    following.start > 0 &&
    following.end === office.replace(/(?<=\p{Lu}\.)\s.*$/u, '').length
  )
    return false;
  if (isBareName(before, expected)) return following?.start !== 0 && isSingular(rest, expected);
  if (following?.start !== 0 || personMentions(before, expected).length > 0) return false;
  return isSingular(before, expected);
}

function isSingular(text: string, expected: GrammaticalCase): boolean {
  if (isAbbreviatedMany(text, expected)) return false;
  if (abbreviatedPosition.test(text) || acting.test(text)) return true;
  const head = headNoun(text, [expected]);
  return head?.form.meaning === 'role' && !head.form.plural;
}

function isBareName(part: string, expected: GrammaticalCase): boolean {
  const [person] = personMentions(part, expected);
  return person !== undefined && person.start === 0 && person.end === part.trim().length;
}

function withoutEnd(part: string): string {
  const end = /[\s,;:.–—-]{1,20}$/u.exec(part)?.[0] ?? '';
  const kept = part.slice(0, part.length - end.length).trimStart();
  // The dot of initials belongs to the name, the dot of the sentence does not.
  return kept + (end.startsWith('.') && /(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{1,3}$/u.test(kept) ? '.' : '');
}
