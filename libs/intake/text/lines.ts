import { wordForms } from '../language/word-forms.js';
import { fold } from './folded-text.js';
import { maskQuoted } from './nested-quotes.js';
import { readableText } from './readable-text.js';

export interface Line {
  readonly index: number;
  /** Offsets of the whole line, without its line feed. */
  readonly from: number;
  readonly to: number;
  /** Offsets of the content without surrounding white space and bold marks; equal for a blank line. */
  readonly start: number;
  readonly end: number;
  /** The content, folded, with what a scanner confuses put right letter by letter. */
  readonly text: string;
  readonly blank: boolean;
}

const margin = /[\s*_]/;
/** Marks of headings and quotations in Markdown and mail. */
const lead = /[#>]/;

export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of source.split('\n').flatMap(pieces)) {
    let start = at;
    let end = at + raw.length;
    while (start < end && (isMargin(source, start) || lead.test(source.charAt(start)))) start += 1;
    while (end > start && isMargin(source, end - 1)) end -= 1;
    const text = readableText(fold(source.slice(start, end)));
    lines.push({ index: lines.length, from: at, to: at + raw.length, start, end, text, blank: text === '' });
    at += raw.length + 1;
  }
  return lines;
}

/** «… до 1 марта. 2. Отделу кадров …», «… на год 2. Обязать …»: where the next point begins on the line of the one before. */
const nextPoint = /\s(?=\s{0,9}(?<number>\d{1,2})\.\s{1,9}\p{Lu}(?<work>\p{Ll}{2,20}(?:ть|ти)\s)?)/gu;
const sentenceEnd = /(?:[A-Za-zЀ-ԯ]{3}|[)»"\s]|\p{Lu}\.\s?\p{Lu}|\d{4}(?:\s?г)?|\s\p{Ll}\s\p{Ll})[.;:]$/u;
/** «согласно приложению 2. Назначить …»: the number is of the paper. */
const ofPaper = /(?:приложени[юея]|пункт[уа]?|форм[еуы]|таблиц[еуы]|раздел[уа]?|[№N])$/iu;
const longestEnd = 12;
const ownNumber = /^\s{0,20}(\d{1,2})\.\s/u;
/** Points of which none begins the line are many before they are believed. */
const fewestInside = 2;

/** The points that stand on one line, as they are copied from a page; each is a line of its own, one space shorter. */
function pieces(line: string): string[] {
  if (/[|\t](?![\s|]*$)/u.test(line) || line.search(nextPoint) < 0) return [line];
  const own = Number(ownNumber.exec(line)?.[1] ?? 0);
  let cuts: number[] = [];
  // «… в школах района 2. Распоряжение направить …»: a stop was left out where the number after it comes behind a stop again.
  let unstopped: number | null = null;
  for (const { index, groups } of maskQuoted(line).matchAll(nextPoint)) {
    const number = Number(groups?.['number']) - own - cuts.length;
    const before = line.slice(Math.max(0, index - longestEnd), index);
    const ended = sentenceEnd.test(before) || (groups?.['work'] !== undefined && !ofPaper.test(before));
    if (ended && number === 1) cuts.push(index);
    else if (ended && number === 2 && unstopped !== null) cuts = [...cuts, unstopped, index];
    else if (!ended && number === 1) unstopped ??= index;
    if (ended) unstopped = null;
  }
  if (cuts.length < (own === 0 ? fewestInside : 1)) return [line];
  return cutAt(line, [...cuts, ...signaturePlaces(line, cuts.at(-1) ?? 0)]);
}

function cutAt(line: string, places: readonly number[]): string[] {
  return [0, ...places.map((place) => place + 1)].map((from, at) => line.slice(from, places[at]));
}

const signedBehind =
  /(?<=(?:[A-Za-zЀ-ԯ]{3}|\p{Lu}\.\s?\p{Lu}|\d{4}\s?г)[.»)]{1,2})\s(?=(?:И\.\s?о\.\s)?(?<office>[A-Za-zЀ-ԯ]\p{Ll}{3,})(?:\s[^.;:!?]{1,120})?\s\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}{2,})/gu;
const signatory = /^\s[^.;:!?]{4,140}\s\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?\.?(?=\s|$)/u;

/** «… до 1 мая. Глава района А.Б. Белов»: whoever signs stands behind the last point, and what follows stands apart again. */
function signaturePlaces(line: string, from: number): number[] {
  for (const { index, groups } of line.matchAll(signedBehind)) {
    const offices = wordForms(groups?.['office'] ?? '');
    if (index <= from || !offices.some(({ meaning, plural }) => meaning === 'role' && !plural)) continue;
    const acting = /^\sИ\.\s?о\./u.exec(line.slice(index, index + 6))?.[0].length ?? 0;
    const length = signatory.exec(line.slice(index + acting))?.[0].length;
    if (length === undefined) continue;
    const end = index + acting + length;
    return end < line.trimEnd().length ? [index, end] : [index];
  }
  return [];
}

/** A single `*` followed by a space is a bullet, not decoration. */
function isMargin(source: string, at: number): boolean {
  const character = source.charAt(at);
  if (character !== '*') return margin.test(character);
  return source.charAt(at - 1) === '*' || source.charAt(at + 1) === '*';
}
