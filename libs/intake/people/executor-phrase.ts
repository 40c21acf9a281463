import { headNoun, lowerFirst, nominativePhrase, upperFirst } from '../language/nominative-phrase.js';
import type { GrammaticalCase } from '../language/word-forms.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { personMentions, type PersonMention } from './person-mention.js';

/** Somebody named by a phrase, before names are brought back to the nominative. */
export interface NamedParty {
  readonly text: string;
  readonly mention: PersonMention | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly group: string | null;
}

const separator = /(?:,\s|\s)совместно\sс\s|,\s(?:а\sтакже\s)?|;\s|\s(?:и|а\sтакже)\s/gu;
const acting = /^(?:и\.\s?о\.|врио|вр\.\s?и\.\s?о\.)\s/iu;
/** «МБУ «Центр»», «ГМК»: bodies that are called by letters are not declined. */
const abbreviation = /^\p{Lu}{2,}(?![\p{Ll}])/u;

/**
 * The people, bodies and groups of a phrase such as «Директору школы № 3 Ивановой А.Б., отделу воспитания»: empty unless the
 * phrase begins with one, so that an ordinary sentence yields nobody.
 */
export function namedParties(phrase: string, expected: GrammaticalCase): NamedParty[] {
  const parties: NamedParty[] = [];
  for (const part of splitParties(phrase, expected)) {
    const party = namedParty(part.text, part.expected);
    if (party === null) return parties;
    parties.push(party);
  }
  return parties;
}

/** Enough of what follows a separator to see whether it begins a party; a longer look would make long lists quadratic. */
const lookAhead = 160;

interface Part {
  readonly text: string;
  readonly expected: GrammaticalCase;
}

function splitParties(phrase: string, governed: GrammaticalCase): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let expected = governed;
  for (const match of maskQuoted(phrase).matchAll(separator)) {
    const next = match.index + match[0].length;
    const rest = phrase.slice(next, next + lookAhead);
    // «совместно с методистом»: from there on the instrumental.
    const following = /совместно/iu.test(match[0]) ? 'instrumental' : expected;
    const [person] = personMentions(rest, following);
    const begins = headNoun(rest, [following]) !== null || person?.start === 0 || acting.test(rest);
    if (!begins) continue;
    const before = phrase.slice(start, match.index);
    // «Ивановой А.Б., директору школы»: the position that follows a bare name belongs to it.
    if (isBareName(before, expected) && person?.start !== 0) continue;
    parts.push({ text: withoutEnd(before), expected });
    start = next;
    expected = following;
  }
  parts.push({ text: withoutEnd(phrase.slice(start)), expected });
  return parts.filter((part) => part.text !== '');
}

function withoutEnd(part: string): string {
  const end = /[\s,;:.–-]{1,20}$/u.exec(part)?.[0] ?? '';
  const kept = part.slice(0, part.length - end.length);
  // The dot of initials belongs to the name, the dot of the sentence does not.
  return kept + (end.startsWith('.') && /(?<!\p{L})\p{L}{1,3}$/u.test(kept) ? '.' : '');
}

function isBareName(part: string, expected: GrammaticalCase): boolean {
  const [person] = personMentions(part, expected);
  return person !== undefined && person.start === 0 && person.end === part.trim().length;
}

function namedParty(text: string, expected: GrammaticalCase): NamedParty | null {
  const [mention = null] = personMentions(text, expected).slice(-1);
  const around = mention === null ? text : withoutMention(text, mention);
  const none = { text, mention, position: null, unit: null, group: null };
  const act = acting.exec(around);
  if (act)
    return { ...none, position: `${act[0].trim().toLowerCase()} ${around.slice(act[0].length).trim()}` };
  const head = headNoun(around, [expected, ...(expected === 'accusative' ? (['genitive'] as const) : [])]);
  if (head === null) {
    if (abbreviation.test(around)) return { ...none, unit: around };
    return mention !== null && around === '' ? none : null;
  }
  const nominative = nominativePhrase(around, head);
  if (head.form.plural && head.form.meaning !== 'body') return { ...none, group: lowerFirst(nominative) };
  if (head.form.plural) return { ...none, group: lowerFirst(nominative) };
  if (head.form.meaning === 'role') return { ...none, position: lowerFirst(nominative) };
  return { ...none, unit: upperFirst(nominative) };
}

function withoutMention(text: string, mention: PersonMention): string {
  return (text.slice(0, mention.start) + text.slice(mention.end))
    .replace(/\(\s*\)/gu, '')
    .replace(/^[\s,–-]+|[\s,–-]+$/gu, '')
    .replace(/\s+/gu, ' ');
}

/** Whether a line may stand under a document as a position: it begins with one in the nominative. */
export function beginsWithPosition(line: string): boolean {
  if (acting.test(line)) return true;
  const head = headNoun(line, ['nominative']);
  return head?.form.meaning === 'role' && !head.form.plural;
}

export function beginsWithParty(line: string, expected: GrammaticalCase): boolean {
  const [first] = namedParties(line, expected);
  return first !== undefined;
}

/** «Директору школы № 3»: a line of the addressee, no line of the letterhead. */
export function beginsWithAddressee(line: string): boolean {
  return headNoun(line, ['dative'])?.form.meaning === 'role';
}
