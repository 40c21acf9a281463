import { headNoun } from '../language/nominative-phrase.js';
import { fold } from './folded-text.js';
import { maskQuoted } from './nested-quotes.js';

export interface Line {
  readonly index: number;
  /** Offsets of the whole line, without its line feed. */
  readonly from: number;
  readonly to: number;
  /** Offsets of the content without surrounding white space and bold marks; equal for a blank line. */
  readonly start: number;
  readonly end: number;
  /** The content, folded. */
  readonly text: string;
  readonly blank: boolean;
  /** What stands apart at its right end, behind a wide gap: in a signature the name. */
  readonly aside?: string;
}

const margin = /[\s*_]/;
/** Marks of headings and quotations in Markdown and mail. */
const lead = /[#>]/;

export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of source.split('\n').flatMap(parts).flatMap(pieces)) {
    let start = at;
    let end = at + raw.length;
    while (start < end && (isMargin(source, start) || lead.test(source.charAt(start)))) start += 1;
    while (end > start && isMargin(source, end - 1)) end -= 1;
    const text = fold(source.slice(start, end)).replace(loneBar, '');
    const aside = fold(wideGap.exec(source.slice(start, end))?.[1] ?? '');
    lines.push({
      index: lines.length,
      from: at,
      to: at + raw.length,
      start,
      end,
      text,
      blank: text === '',
      ...(aside === '' ? {} : { aside }),
    });
    at += raw.length + 1;
  }
  return lines;
}

/** A bar on a line of its own only stands between two cells. */
const loneBar = /^[|│]$/u;

const wideGap = /(?:\s{4}|\t)\s{0,200}(\S[^\t]{3,60})$/u;

/** «… до 1 марта. 2. Отделу кадров …»: where the next point begins on the line of the one before. */
const nextPoint = /\s(?=\s{0,9}(?<number>\d{1,2})\.\s{1,9}\p{Lu}(?<work>\p{Ll}{2,20}(?:ть|ти)\s)?)/gu;
/** Also behind «п о с т а н о в л я ю:». */
const sentenceEnd = /(?:[A-Za-zЀ-ԯ]{3}|[)»"\s]|\p{Lu}\.\s?\p{Lu}|\d{4}(?:\s?г)?|\s\p{Ll}\s\p{Ll})[.;:]$/u;
/** «согласно приложению 2. Назначить …»: the number is of the paper. */
const ofPaper = /(?:приложени[юея]|пункт[уа]?|форм[еуы]|таблиц[еуы]|раздел[уа]?)$/iu;
const longestEnd = 12;
const ownNumber = /^\s{0,20}(\d{1,2})\.\s/u;
/** Points of which none begins the line are many before they are believed. */
const fewestInside = 2;

const longestPart = 200;
/** «Директорам школ Управление образования сообщает …»: whom a letter is for, and its first sentence. */
const glued =
  /^\p{Lu}\p{Ll}+(?:[ая]м|[ое]?му|[ую])\s[^.;:!?«"]{5,200}?(?=\s(?:В\s(?:соответствии|связи|целях|рамках)|Во\sисполнение|На\sосновании|С\sцелью|Министерство|Управление|Департамент|Комитет|Администрация)\s\p{Ll})/u;
const partOfMinutes =
  /(?<=[.:;»)\d]|\d\s?(?:г|чел)\.?)\s(?=(?:Повестка\sдня|ПОВЕСТКА\sДНЯ|Присутствовали|ПРИСУТСТВОВАЛИ|Слушали|СЛУШАЛИ|Выступил[аи]?|ВЫСТУПИЛ[АИ]?|Решили|РЕШИЛИ|Постановили|ПОСТАНОВИЛИ)\s?:|По\s(?:\p{Ll}+|\d)\sвопросу\s|(?:Председател|Секретар)ь\s\p{Lu})/gu;

/** The parts of a paper whose lines were lost when it was copied: the addressee of a letter, what minutes consist of. */
function parts(line: string): string[] {
  if (line.length < longestPart) return [line];
  const addressee = glued.exec(line)?.[0].length;
  if (addressee !== undefined) return cutAt(line, [addressee]);
  return /повестка\sдня\s?:/iu.test(line)
    ? cutAt(
        line,
        [...line.matchAll(partOfMinutes)].map(({ index }) => index),
      )
    : [line];
}

/** The points that stand on one line, as they are copied from a page; each is a line of its own, one space shorter. */
function pieces(line: string): string[] {
  if (/[|\t](?!\s{0,9}(?:\|\s{0,9}){0,3}$)/u.test(line)) return [line];
  if (line.search(nextPoint) < 0)
    return signedAtEnd.test(line) ? cutAt(line, signaturePlaces(line, 0)) : [line];
  const own = Number(ownNumber.exec(line)?.[1] ?? 0);
  let cuts: number[] = [];
  // «… в школах района 2. Направить …»: a stop that was left out, where the number after it comes behind a stop again.
  let unstopped: number | null = null;
  for (const { index, groups } of maskQuoted(line).matchAll(nextPoint)) {
    const number = Number(groups?.['number']) - own - cuts.length;
    const before = line.slice(Math.max(0, index - longestEnd), index);
    // «… на 1958 год 2. Обязать …»: work begins.
    const works =
      groups?.['work'] !== undefined && /[A-Za-zЀ-ԯ\d)»"]$/u.test(before) && !ofPaper.test(before);
    const ended = sentenceEnd.test(before) || works;
    if (ended && number === 1) cuts.push(index);
    else if (ended && number === 2 && unstopped !== null) cuts = [...cuts, unstopped, index];
    else if (!ended && number === 1) unstopped ??= index;
    if (ended) unstopped = null;
  }
  if (cuts.length < (own === 0 ? fewestInside : 1)) return [line];
  cuts.unshift(...headPlaces(line.slice(0, cuts[0])));
  cuts.push(...signaturePlaces(line, cuts.at(-1) ?? 0));
  return cutAt(line, cuts);
}

/** A long line that ends with a name: «… и родителей. Заместитель министра А.Б. Белов». */
const signedAtEnd = /^.{100,}\s\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[\s|]*$/u;

function cutAt(line: string, cuts: readonly number[]): string[] {
  return [0, ...cuts.map((cut) => cut + 1)].map((from, at) => line.slice(from, cuts[at]));
}

/** «Школа № 5 ПРИКАЗ 23.08.2024 № 37 О приёме В целях …»: the lines of a head that was copied as one. */
const flatHead =
  /^(?<issuer>[^.;:!?]{5,200}?)\s(?<own>(?:ПРИКАЗ|Приказ|РАСПОРЯЖЕНИЕ|Распоряжение|ПОСТАНОВЛЕНИЕ|Постановление|РЕШЕНИЕ|Решение)\s(?:от\s)?["«]?\d[^А-ЯЁ]{5,30}(?:№|N)\s?\S{1,20})\s(?<title>Об?\s.{5,300}?)\s(?=В\s(?:целях|соответствии|связи|рамках)\s|На\sосновании\s|Во\sисполнение\s|С\sцелью\s|Руководствуясь\s)/u;

function headPlaces(line: string): number[] {
  const { issuer = '', own = '', title = '' } = flatHead.exec(line)?.groups ?? {};
  const [ownAt, titleAt] = [issuer.length, issuer.length + 1 + own.length];
  return title === '' ? [] : [ownAt, titleAt, titleAt + 1 + title.length];
}

const signedBehind =
  /(?<=[.»")])\s(?=(?<acting>И\.\s?о\.\s)?[A-Za-zЀ-ԯ]\p{Ll}{2,}(?:\s[^.;:!?]{1,120})?\s\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll})/gu;
const signatory =
  /^[^.;:!?]{4,140}\s\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?\.?(?=\s|$)/u;

/** «… до 1 мая. Глава района А.Б. Белов»: whoever signs stands behind the last point, and what follows stands apart again. */
function signaturePlaces(line: string, from: number): number[] {
  for (const { index, groups } of line.matchAll(signedBehind)) {
    const start = index + 1 + (groups?.['acting']?.length ?? 0);
    const form = headNoun(line.slice(start, start + longestOffice), [
      start > index + 1 ? 'genitive' : 'nominative',
    ])?.form;
    const length = signatory.exec(line.slice(start))?.[0].length;
    if (index <= from || form?.meaning !== 'role' || form.plural || length === undefined) continue;
    return start + length < line.trimEnd().length ? [index, start + length] : [index];
  }
  return [];
}

const longestOffice = 80;

/** A single `*` followed by a space is a bullet, not decoration. */
function isMargin(source: string, at: number): boolean {
  const character = source.charAt(at);
  if (character !== '*') return margin.test(character);
  return source.charAt(at - 1) === '*' || source.charAt(at + 1) === '*';
}
