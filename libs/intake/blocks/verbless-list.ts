import { infinitives } from '../language/verbs.js';
import { looksLikeTerm } from '../tables/cell-likeness.js';
import { fold } from '../text/folded-text.js';
import type { Entry } from './entries.js';

/** «Утвердить:» alone, or «… в следующие сроки:»: what stands below, line by line, is told apart without marks. */
const bareVerb = /^[A-Za-zЀ-ԯ]{3,}ть\s?:$/iu;
const terms = /\sсроки\s?:$/iu;

const longestHead = 1_000;

/** The beginning of a point, in which its list is announced: a point may be as long as its document. */
export function headOf(source: string, { start, end }: Entry): string {
  return source.slice(start, Math.min(end, start + longestHead));
}

/** «Создать комиссию в составе:» and below it «- Гусева А.Б., методист;»: who is in it is told by the point itself. */
export function isMember(head: string, line: string): boolean {
  return /\sсостав[еа](?:\s[A-Za-zЀ-ԯ]+){0,6}\s?:/iu.test(head) && infinitives(line).length === 0;
}

/** Divides a point over unmarked lines that begin small and end with «;» and at last «.»; all others stay as they are. */
export function divideLists(source: string, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => (entry.mark === 'number' ? divided(source, entry) : [entry]));
}

function divided(source: string, entry: Entry): Entry[] {
  const colon = entry.start + source.slice(entry.start, entry.end).indexOf(':');
  if (colon < entry.start || !/^[^\S\n]*\n/u.test(source.slice(colon + 1, entry.end))) return [entry];
  const head = fold(source.slice(entry.start, colon + 1));
  const withTerms = terms.test(head);
  if (!bareVerb.test(head) && !withTerms) return [entry];
  const below = membersOf(source, colon + 1, entry.end);
  const texts = below.map(([from, to]) => source.slice(from, to));
  const apart =
    texts.length > 1 &&
    texts.every((text, index) => text.endsWith(index === texts.length - 1 ? '.' : ';')) &&
    texts.every((text) => /^\p{Ll}/u.test(text) && infinitives(text).length === 0) &&
    (!withTerms || texts.every((text) => looksLikeTerm(fold(text))));
  if (!apart) return [entry];
  return [
    { ...entry, end: colon + 1 },
    ...below.map(([start, end]): Entry => ({ mark: 'bullet', number: null, start, end })),
  ];
}

/** Pieces that end where a line ends with «;». */
function membersOf(source: string, from: number, to: number): [number, number][] {
  const members: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (source.charAt(at) !== ';' || !/^[^\S\n]*\n/u.test(source.slice(at + 1, at + 40))) continue;
    members.push(trimmed(source, start, at + 1));
    start = at + 1;
  }
  members.push(trimmed(source, start, to));
  return members;
}

function trimmed(source: string, from: number, to: number): [number, number] {
  const text = source.slice(from, to);
  return [from + text.length - text.trimStart().length, from + text.trimEnd().length];
}
