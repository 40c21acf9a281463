import {
  headNoun,
  lowerFirst,
  manyOf,
  nominativePhrase,
  upperFirst,
  type HeadNoun,
} from '../language/nominative-phrase.js';
import {
  abbreviatedPosition,
  acting,
  begins,
  beginsWithLetters,
  courtesy,
  isAbbreviatedMany,
  isUnknownBody,
  ofMany,
  inCaseOfCourtesy,
  ofAbbreviated,
  unknownOffice,
  unknownOfficeEnd,
} from './party-beginning.js';
import { singularOf, type GrammaticalCase } from '../language/word-forms.js';
import {
  initialFirstMentions,
  overlap,
  sureNames,
  type PersonMention,
  type SureNames,
} from './person-mention.js';
import { isNominative } from './resolve-people.js';
import { splitParties } from './split-parties.js';
import { withoutCircumstance } from './work-words.js';
import { bracketedPair, initialFirstNames } from './name-pairs.js';
import {
  bracketedSurnames,
  comradeMentions,
  firstNameMention,
  rareNameMention,
  surnameInList,
  surnameMention,
  wholeName,
} from './surname-mention.js';

/** Somebody named by a phrase, before names are brought back to the nominative. */
export interface NamedParty {
  readonly text: string;
  readonly mention: PersonMention | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly group: string | null;
}

/**
 * The people, bodies and groups of a phrase such as «Директору школы № 3 Ивановой А.Б., отделу воспитания»: empty unless the
 * phrase begins with one, so that an ordinary sentence yields nobody.
 */
export function namedParties(phrase: string, expected: GrammaticalCase): NamedParty[] {
  if (!courteous.test(phrase)) return partiesIn(phrase, expected);
  const comrades = comradeMentions(phrase, expected);
  if (comrades.length > 0) return comrades.map((mention) => bare(mention));
  return partiesIn(phrase.replace(courtesy, ''), expected).map(({ mention, ...party }) => ({
    ...party,
    mention: mention === null ? null : inCaseOfCourtesy(mention, phrase),
  }));
}

/** A cheap sign of a courtesy: nearly all phrases have none. */
const courteous = /т\.|тов\.|г-[нж]|госпо/iu;

function partiesIn(phrase: string, expected: GrammaticalCase): NamedParty[] {
  const parties = initialFirstNames(phrase, expected).map((mention) => bare(mention));
  const parts = parties.length > 0 ? [] : splitParties(phrase, expected);
  for (const part of parts) {
    const found = partiesOf(part.text, part.expected);
    const lone = found.length > 0 || parts.length < 2 ? null : surnameInList(part.text, part.expected);
    const named = lone === null ? found : [bare(lone)];
    if (named.length === 0) return parties;
    parties.push(...named);
  }
  return parties;
}

/** One part: usually one party, several where brackets hold several names: «директорам школ (Иванова А.Б., Петров В.Г.)». */
function partiesOf(phrase: string, expected: GrammaticalCase): NamedParty[] {
  const names = sureNames(phrase, expected);
  const text = withoutCircumstance(phrase, names, expected);
  const mentions = mentionsOf(text, text === phrase ? names : sureNames(text, expected), expected);
  const around = ofMany(withoutMentions(text, mentions), mentions);
  const frame = frameOf(around, expected) ?? unknownFrame(text, around, mentions, expected);
  const alone = frame === null && mentions.length === 0 ? wholeName(text, expected) : null;
  if (alone !== null) return [bare(alone)];
  if (frame === null) return withRemark(around, mentions);
  const [first = null, ...others] = mentions;
  const head = first !== null && others.length === 0 ? headNoun(text, [expected]) : null;
  const many = head?.form.plural === true && head.form.meaning === 'role';
  const divided = many && first !== null ? withBodyOfOne(text, first, head) : null;
  const quoted = divided ?? ofQuotedBodies(text, mentions, expected);
  if (quoted !== null) return quoted;
  // «отделам округов (Белова А.Б., Серов В.Г.)»: bodies with a name each are no office of theirs.
  const offices = frame.group !== null && headNoun(around, [expected])?.form.meaning !== 'body';
  const lead: NamedParty =
    first !== null && offices
      ? { ...frame, position: frame.group, group: null, text, mention: first }
      : { ...frame, text, mention: first };
  return [lead, ...others.map((mention) => ({ ...lead, text: mention.text, mention }))];
}

type Frame = Pick<NamedParty, 'position' | 'unit' | 'group'>;
const nobody: Frame = { position: null, unit: null, group: null };

/** What the words beside the names are: a position, a body or a group; null when they are none of these. */
function frameOf(around: string, expected: GrammaticalCase): Frame | null {
  const act = acting.exec(around);
  if (act)
    return {
      ...nobody,
      position: `${act[0].trim().toLowerCase()} ${around.slice(act[0].length).trim()}`.trim(),
    };
  const heads = /^зав\.\s?(?<what>[A-Za-zЀ-ԯ]+[ая]ми(?![A-Za-zЀ-ԯ]).*)$/iu.exec(around)?.groups?.['what'];
  if (heads !== undefined) return { ...nobody, group: `заведующие ${heads}` };
  const called = isAbbreviatedMany(around, expected) ? 'group' : 'position';
  if (abbreviatedPosition.test(around)) return { ...nobody, [called]: ofAbbreviated(around, expected) };
  const head = headNoun(around, [expected]);
  if (head !== null) return declined(around, head);
  return beginsWithLetters(around) ? { ...nobody, unit: around } : null;
}

/**
 * «Руководителям отделов образования, Центра помощи (Белова А.Б.)»: the name is of whoever heads the last body, and those before it are
 * told as many.
 */
function withBodyOfOne(text: string, person: PersonMention, head: HeadNoun): NamedParty[] | null {
  const open = text.lastIndexOf('(', person.start);
  const comma = text.lastIndexOf(', ', open);
  const body = text.slice(comma + 2, open).trim();
  const own = comma < head.end || !/^\p{Lu}/u.test(body) ? null : headNoun(body, ['genitive']);
  if (!text.endsWith(')') || own === null || own.form.plural || own.form.meaning !== 'body') return null;
  const many = text.slice(0, comma);
  const position = `${singularOf(head.form.lemma)} ${body}`;
  return [
    { ...nobody, text: many, mention: null, group: lowerFirst(nominativePhrase(many, head)) },
    { ...nobody, text: text.slice(comma + 2), mention: person, position },
  ];
}

const quotedBefore = /(?:(?<![A-Za-zЀ-ԯ])\p{Lu}{2,8}\s)?["«“][^()]*["»”](?=\s?\($)/u;

/** «Руководителям предприятий «Мост» (Белов А.Б.), «Лад» (Гусева В.Г.)»: each heads the body right before the bracket. */
function ofQuotedBodies(
  text: string,
  people: readonly PersonMention[],
  expected: GrammaticalCase,
): NamedParty[] | null {
  const head = people.length > 1 ? headNoun(text, [expected]) : null;
  if (head?.form.plural !== true || head.form.meaning !== 'role') return null;
  const position = singularOf(head.form.lemma);
  const parties = people.flatMap((mention, index) => {
    const from = people[index - 1]?.end ?? head.end;
    const name = quotedBefore.exec(text.slice(from, mention.start))?.[0];
    return name === undefined ? [] : [{ ...bare(mention), position, unit: name }];
  });
  return parties.length === people.length ? parties : null;
}

/** «Тестировщику Белову А.Б.»: only the name behind it makes it an office. */
function unknownFrame(
  text: string,
  around: string,
  mentions: readonly PersonMention[],
  expected: GrammaticalCase,
): Frame | null {
  if (expected === 'dative' && isUnknownBody(text, mentions)) return nobody;
  const office = unknownOfficeEnd(text, mentions) > 0 ? unknownOffice(around, expected) : null;
  return office === null
    ? null
    : { ...nobody, [office.many ? 'group' : 'position']: lowerFirst(office.name) };
}

function declined(around: string, head: HeadNoun): Frame {
  const nominative = nominativePhrase(around, head);
  if (head.form.plural) return { ...nobody, group: manyOf(nominative) };
  if (head.form.meaning === 'role') return { ...nobody, position: lowerFirst(nominative) };
  return { ...nobody, unit: upperFirst(nominative) };
}

function bare(mention: PersonMention): NamedParty {
  return { ...nobody, text: mention.text, mention };
}

/** «Иванову И.И. (свод)»: a remark in brackets names nobody else; «(редакция газеты)» is where the person works. */
function withRemark(around: string, mentions: readonly PersonMention[]): NamedParty[] {
  const [remark = '', ...others] = [...around.matchAll(/\(([^()]{0,80})\)/gu)].map(([, words]) => words);
  if (/[A-Za-zЀ-ԯ]/u.test(around.replace(/\([^()]{0,80}\)/gu, ''))) return [];
  const head = mentions.length === 1 && others.length === 0 ? headNoun(remark, ['nominative']) : null;
  const frame =
    head === null || head.form.plural
      ? { ...nobody, unit: /^\p{Lu}{2,8}\s["«]/u.test(remark) ? remark : null }
      : declined(remark, head);
  return mentions.map((mention) => ({ ...bare(mention), ...frame }));
}

/**
 * A body's or group's people in brackets are told in the nominative («отделу культуры (Иванова А.Б.)»), a position's person agrees with
 * it; «в лице начальника Иванова А.Б.» has the genitive.
 */
function mentionsOf(text: string, names: SureNames, expected: GrammaticalCase): PersonMention[] {
  const found = namesIn(text, names, expected);
  return found.map((mention) => {
    const before = text.slice(0, mention.start);
    if (/^ИП\s/u.test(before)) return { ...mention, bracketed: true };
    if (/(?<![A-Za-zЀ-ԯ])в\sлице\s/iu.test(before)) return { ...mention, expected: 'genitive' as const };
    if (!before.trimEnd().endsWith('(') && !/\([^)]*$/u.test(before)) return mention;
    const head = headNoun(before, [expected]);
    const body = head === null ? beginsWithLetters(before) : head.form.meaning === 'body' || head.form.plural;
    if (!body) return { ...mention, eitherCase: true };
    // «(Белов А.Б., Линде В.Г.)»: beside a nominative another one.
    const beside =
      expected === 'dative' && found.some((other) => other !== mention && isNominative(other.surname));
    return { ...mention, bracketed: true, ...(beside ? { expected: 'nominative' as const } : {}) };
  });
}

/**
 * «акима района Б. Сейтова», «(Ж. Сейтов)», «секретарю Сейтовой Ж.»: one initial is enough where the phrase, its bracket or a member of
 * a list ends with the name.
 */
function namesIn(text: string, { full, short }: SureNames, expected: GrammaticalCase): PersonMention[] {
  const sure = [...full, ...short.filter((one) => !full.some((other) => overlap(one, other)))];
  const first = initialFirstMentions(text, expected).filter(
    (one) => one.start > 0 && !sure.some((other) => overlap(one, other)),
  );
  const all = [...sure, ...first].sort((a, b) => a.start - b.start);
  const kept = all.filter(
    (one) =>
      !first.includes(one) || (closes(text, one, all) && (sure.length === 0 || isInBracket(text, one))),
  );
  if (kept.length > 0)
    return [...kept, ...bracketedSurnames(text, expected, kept)].sort((a, b) => a.start - b.start);
  const inside = bracketedPair(text, expected, beginsWithPosition);
  if (inside !== null) return [inside];
  const behind = beginsWithPosition(text, expected)
    ? (firstNameMention(text, expected) ?? surnameMention(text, expected) ?? rareNameMention(text, expected))
    : null;
  return behind === null ? bracketedSurnames(text, expected, []) : [behind];
}

/** The words or their bracket end with the name, or another name follows: «(Т. Белов, С. Айдаров)». */
function closes(text: string, { end }: PersonMention, all: readonly PersonMention[]): boolean {
  if (text.charAt(end) === ')' || /^[\s.)]*$/u.test(text.slice(end))) return true;
  return all.some((next) => next.start > end && /^(?:,\s|\sи\s)$/u.test(text.slice(end, next.start)));
}

function isInBracket(text: string, { start }: PersonMention): boolean {
  return /\([^)]*$/u.test(text.slice(0, start));
}

function withoutMentions(text: string, mentions: readonly PersonMention[]): string {
  let rest = text;
  for (const mention of mentions.toReversed()) {
    const [from, to] = withItsBracket(rest, mention);
    rest = rest.slice(0, from) + rest.slice(to);
  }
  return rest
    .replace(/\s?\([\s,;]{0,3}по\sсогласованию\s?\)/giu, '')
    .replace(/\((?:(?:и\.\s?о|врио|вр\.\s?и\.\s?о|отв|исп)\.?)?[\s,;:и–-]{0,9}\)/giu, '')
    .replace(/\s{1,9}в\sлице\s.*$|\s(?:проф|доц|акад)\.?\s{0,2}$/iu, '')
    .replace(/^[\s,–—-]+|[\s,–—:-]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s(?=[,;])/gu, '');
}

/** «Центру (директор – Иванова А.Б.)»: the bracket goes with the name, once nothing but an office is left in it. */
function withItsBracket(text: string, { start, end }: PersonMention): readonly [from: number, to: number] {
  const office = /\(\s?(?<words>[^()\s][^()]{1,60}?)[\s–—:-]{1,3}$/u.exec(text.slice(0, start));
  const closes = /^\s?\)/u.exec(text.slice(end))?.[0].length;
  if (closes === undefined || !beginsWithPosition(office?.groups?.['words'] ?? '')) return [start, end];
  return [office?.index ?? start, end + closes];
}

/** Whether the words begin with one person's position in that case, as a line under a document does. */
export function beginsWithPosition(line: string, expected: GrammaticalCase = 'nominative'): boolean {
  if (acting.test(line) || abbreviatedPosition.test(line)) return true;
  const head = headNoun(line, [expected]);
  return head?.form.meaning === 'role' && !head.form.plural;
}

export function beginsWithParty(line: string, expected: GrammaticalCase): boolean {
  if (wholeName(line.replace(/:$/u, ''), expected) !== null) return true;
  return begins(line, expected) && namedParties(line.replace(behindName, ''), expected).length > 0;
}

/** «Иванову А.Б. – подготовить …», «Иванов А.Б.: подготовить …»: the work of whoever is named. */
const behindName = /(?<=\p{Lu}\.)\s?(?:[–—-]|:)\s\p{Ll}.*$/u;

/** «Директору школы № 3»: a line of the addressee, no line of the letterhead. */
export function beginsWithAddressee(line: string): boolean {
  const head = headNoun(line, ['dative']);
  return head !== null && (head.form.meaning !== 'body' || head.form.plural);
}
