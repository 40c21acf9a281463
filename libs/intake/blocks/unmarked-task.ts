import { infinitives, type FoundVerb } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { begins } from '../people/party-beginning.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { asksAnew, finite, permits } from './asked-words.js';
import { newSentence } from './line-words.js';
import { markerOf, romanMarker, unstoppedMarker, type Marker } from './markers.js';

/** Of a task without a mark below a header. */
const longestUnmarked = 8;
const longestTerm = 60;
const termFirst =
  /^(?:до|к|ко|не\sпозднее|в\s(?:[A-Za-zЀ-ԯ\d-]+\s){0,3}срок|в\sтечение|в\sпериод|еже[A-Za-zЀ-ԯ]+|кажд[а-я]{2,3}|по\s(?:итогам|окончании|завершении|результатам)|с|со|незамедлительно)\s/u;

/** «… Директору:» and below it «составить …;» or «до 1 марта составить …;» without any mark. */
export function beginsUnmarkedTask(lines: readonly Line[], { text, index }: Line, before: string): boolean {
  if (!/[:;]$|[A-Za-zЀ-ԯ]{5}\.$/u.test(before) || !/^\p{Ll}/u.test(text)) return false;
  const near = lines.slice(index, index + longestUnmarked);
  const end = near.findIndex((line) => line.blank || /[;.]$/u.test(line.text));
  if (end < 0 || near[end]?.blank !== false) return false;
  const [verb] = infinitives(maskQuoted(text));
  if (verb === undefined || verb.start === 0) return verb !== undefined;
  // «…; / отделу учёта обобщить …;» is asked of somebody else.
  if (before.endsWith(';') && begins(text, 'dative')) return true;
  return !before.endsWith('.') && verb.start < longestTerm && termFirst.test(text);
}

const overThings =
  /^(?:утвердить(?:\sприлагаемы[ей])?|(?:.{0,200}\s)?(?:представить|направить|предоставить|сдать|выслать)(?:\s[^:]{0,200})?)\s?:$/iu;

/** «Утвердить:» and below it «график … ;» without any mark, two things or more. */
export function beginsUnmarkedThing(
  lines: readonly Line[],
  { text, index }: Line,
  before: string,
  head: string,
): boolean {
  if (!overThings.test(head) || !/^\p{Ll}/u.test(text) || infinitives(text).length > 0) return false;
  if (before.endsWith(';')) return true;
  const near = lines.slice(index, index + longestUnmarked);
  const end = near.findIndex((line) => line.blank || /[;.]$/u.test(line.text));
  const next = near[end + 1]?.text ?? '';
  return (
    before.endsWith(':') &&
    /;$/u.test(near[end]?.text ?? '') &&
    /^\p{Ll}/u.test(next) &&
    markerOf(next) === null
  );
}

const months = 'янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек';
const dayFirst = new RegExp(
  `^(?:(?:\\d{1,2}(?:(?:\\s?[–—-]\\s?|,\\s)\\d{1,2}){0,4}\\s)?(?:${months})\\p{Ll}{0,6}(?:\\s20\\d{2}(?:\\s(?:года|г\\.))?)?|\\d{1,2}\\.\\d{2}(?:\\.20\\d{2})?)\\s[–—-]\\s`,
  'iu',
);

const dayBehind = new RegExp(
  `^[^:;.–—]{3,80}\\s[–—-]\\s(?:\\d{1,2}(?:\\s?[–—-]\\s?\\d{1,2})?\\s)?(?:${months})\\p{Ll}{0,6}(?![A-Za-zЀ-ԯ])`,
  'iu',
);

const namesSomebody = /\p{Lu}\p{Ll}+\s\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\p{Ll}+|(?<![A-Za-zЀ-ԯ])отв\./u;
const longestRun = 20;

/**
 * «… по графику:» and below it «18 марта – цех № 1 – Белов А.Б.», or «цех № 1 – 18 марта, отв. Белов А.Б.;», two or more: each is held on
 * its own day by its own people. Days that nobody is named beside are terms of one work.
 */
export function beginsDay(lines: readonly Line[], { text, index }: Line, before: string): boolean {
  const shape = [dayFirst, dayBehind].find((pattern) => pattern.test(text));
  if (shape === undefined) return false;
  const fits = (at: number): boolean => shape.test(lines[at]?.text ?? '');
  if (!(before.endsWith(':') && fits(index + 1)) && !fits(index - 1)) return false;
  let [from, to] = [index, index + 1];
  while (from > index - longestRun && fits(from - 1)) from -= 1;
  while (to < index + longestRun && fits(to)) to += 1;
  return lines.slice(from, to).some((line) => namesSomebody.test(line.text));
}

const shortestFull = 50;
const longestFull = 160;

/** No line that goes on below is as short as the one above, and none is as long: a paragraph has ended there. */
export function standsBelowEnd(lines: readonly Line[], { index }: Line): boolean {
  const before = lines[index - 1];
  const length = before === undefined ? shortestFull : before.to - before.from;
  return length < shortestFull || length > longestFull;
}

/** «По итогам смотра представить отчёт …»: what is done when all the rest is over. */
function isSequel(text: string, verb: FoundVerb): boolean {
  return (
    /^по\s(?:итогам|результатам|окончании|завершении)\s/iu.test(text) &&
    !finite.test(text.slice(0, verb.start))
  );
}

/** An unmarked paragraph that is a point by its words. */
export const mostLines = 4;

/** «Методисту Лапиной О.С. / до 1 мая провести …», «до 5 мая 2024 г. / представить …»: a stop that ends no sentence. */
function isAbbreviated(text: string, below: Line | undefined): boolean {
  return (
    /(?<![A-Za-zЀ-ԯ])(?:\p{Lu}|г|т\.\s?п|т\.\s?д|др|им|ул|д)\.$/u.test(text) &&
    /^\p{Ll}/u.test(below?.text ?? '')
  );
}

/** A sentence from its first line on, as far as the margin broke it. */
export function sentenceFrom(lines: readonly Line[], at: number): string {
  const near = lines.slice(at, at + mostLines);
  const last = near.findIndex(
    ({ text }, index) =>
      (/[.;:!?]$/u.test(text) && !isAbbreviated(text, near[index + 1])) ||
      (near[index + 1]?.blank ?? true) ||
      markerOf(near[index + 1]?.text ?? '') !== null,
  );
  return near
    .slice(0, last < 0 ? near.length : last + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** A whole sentence of work, whatever it begins with: in a list without marks there are no other points. */
export function isWorkAt(lines: readonly Line[], at: number): boolean {
  const sentence = maskQuoted(sentenceFrom(lines, at));
  return /[.;]$/u.test(sentence) && infinitives(sentence).length > 0 && !permits.test(sentence);
}

export function beginsPointAt(lines: readonly Line[], at: number): boolean {
  return beginsPoint(sentenceFrom(lines, at));
}

export function beginsPoint(text: string): boolean {
  if (newSentence.test(text) || asksAnew(text)) return true;
  const [verb] = infinitives(maskQuoted(text));
  if (verb === undefined) return false;
  // «Гусевой А.Б. ежедневно представлять …»: somebody, and then work.
  return verb.start === 0 || begins(text, 'dative') || isSequel(text, verb);
}

/**
 * A Roman number, or one that lost its stop, marks a point where its words are one, else a part of the document. `due`: the number that
 * may come without its stop here.
 */
export function wordedMarker(text: string, due: string | null): Marker | null {
  const marker = romanMarker(text) ?? (due === null ? null : unstoppedMarker(text, due));
  if (marker === null) return null;
  const words = text.slice(marker.length);
  return beginsWithParty(words, 'dative') || beginsPoint(words) ? marker : null;
}
