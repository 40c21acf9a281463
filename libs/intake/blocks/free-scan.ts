import { noDeadline } from '#libs/domain/deadline/deadline-reading';
import { itemKind } from '../items/item-kind.js';
import { itemParties } from '../items/item-parties.js';
import { boundBelow } from '../items/opening-clause.js';
import { isResult } from '../items/result-words.js';
import { infinitives } from '../language/verbs.js';
import { actKinds, kindOf } from '../requisites/document-kind.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { Entry } from './entries.js';
import { bulletsAsk, headsBullets } from './asking-bullets.js';
import { asks, asksIn, entriesOf } from './asked-sentences.js';
import { finite, permits } from './asked-words.js';
import { annexHeading, enclosure, markerOf, mayFollow, noise } from './markers.js';
import {
  beginsLine,
  drafter,
  electronicAddress,
  ended,
  headField,
  isFieldBelow,
  labelAtEnd,
} from './line-words.js';
import { headsAct, isTitle, namesItself } from './head-lines.js';
import { signatureAt } from './signature-lines.js';
import { isTold } from './told-line.js';

export const salutation = /^уважаем[A-Za-zЀ-ԯ]{2,4}[\s,!]/iu;
const longestHeadLine = 130;
const reason = /^(?=.{61})(?:в\sсвязи|в\sсоответствии|в\sцелях|на\sосновании|во\sисполнение)\s/iu;

export interface FreeText {
  readonly entries: readonly Entry[];
  readonly headTo: number;
  readonly tailAt: number;
}

/** Letters and resolutions: the paragraphs that ask something of somebody, and the points below them. */
export function scanFree(
  source: string,
  lines: readonly Line[],
  tables: ReadonlyMap<number, number>,
): FreeText {
  const headTo = aboveTable(headEnd(lines), tables);
  const act = lines.slice(0, headTo).some(({ text }) => isOfAct(text) || kindOf(text) === 'резолюция');
  return { ...scanFrom(source, lines, tables, { headTo, act, begun: false }), headTo };
}

/** What is told below the table that is all of the document: «Контроль: …», «Следующее заседание провести …». */
export function scanBelowTable(
  source: string,
  lines: readonly Line[],
  from: number,
): Omit<FreeText, 'headTo'> {
  const { entries, tailAt } = scanFrom(source, lines, new Map(), { headTo: from, act: true, begun: true });
  const told = entries.filter(({ start, end }) => {
    const text = source.slice(start, end);
    return sentence.test(text) && !permits.test(text);
  });
  return { entries: told, tailAt };
}

/** «Скачать план» of a page is none. */
const sentence = /^контроль\s|[.!]\s*$/iu;

function scanFrom(
  source: string,
  lines: readonly Line[],
  tables: ReadonlyMap<number, number>,
  { headTo, act, begun }: { headTo: number; act: boolean; begun: boolean },
): Omit<FreeText, 'headTo'> {
  const entries: Entry[] = [];
  let at = headTo;
  let listed = false;
  let apart = false; // a list that no request heads
  while (at < lines.length) {
    const line = lines[at];
    const afterTable = tables.get(at);
    if (afterTable !== undefined || line === undefined || isPassed(line)) {
      at = Math.max(at + 1, afterTable ?? 0);
      continue;
    }
    if ((begun || entries.length > 0) && isEnd(lines, at)) break;
    if (entries.length === 0 && at > headTo && signatureAt(lines, at)) break;
    const to = paragraphEnd(lines, at);
    const marker = markerOf(line.text);
    const end = lines[to - 1]?.end ?? line.end;
    if (!(lines[at - 1]?.blank ?? true) && takesField(entries.at(-1), line, end)) {
      at = to;
      continue;
    }
    apart = !listed && (apart ? marker !== null : !act && bulletsAsk(lines, at));
    if (marker !== null && (listed || apart || marker.number !== null)) {
      const start = foldText(source, line.start, end).sourceOffset(marker.length);
      const heads = headsBullets(lines, at, to, marker.length);
      if (listed || apart || heads || numberGoesOn(entries, marker.number) || asksIn(source, start, end)) {
        const mark = marker.number !== null ? 'number' : apart ? 'paragraph' : 'bullet';
        entries.push({ mark, number: marker.number, start, end });
        // «1. На уровне района рекомендуется:» over bullets.
        listed ||= marker.number !== null && source.slice(start, end).trimEnd().endsWith(':');
      }
    } else if (listed && isOfList(source, line.start, end, entries)) {
      entries.push({ mark: 'bullet', number: null, start: line.start, end });
    } else if (headsBullets(lines, at, to)) {
      entries.push({ mark: 'header', number: null, start: line.start, end });
      listed = true;
    } else {
      const asked = paragraphOf(source, line.start, end, { act, begun: begun || entries.length > 0 });
      entries.push(...asked.entries);
      listed = asked.listed;
    }
    at = to;
  }
  return { entries: entries.map((entry, index) => heads(entry, entries[index + 1])), tailAt: at };
}

/** «… представлять сведения по схеме:» over nothing but a form is itself what is asked. */
function heads(entry: Entry, next: Entry | undefined): Entry {
  return entry.lead === true && next === undefined ? { ...entry, lead: false } : entry;
}

/** A task, or a thing that ends as the members of a list do; a sentence with a capital letter only in a list without any marks. */
function isOfList(source: string, start: number, end: number, entries: readonly Entry[]): boolean {
  const text = source.slice(start, end);
  if (/^\p{Ll}/u.test(text)) return infinitives(maskQuoted(text)).length > 0 || /[;.]\s*$/u.test(text);
  const above = entries.at(-1);
  const unmarked =
    above?.lead === true ||
    above?.mark === 'header' ||
    (above?.mark === 'bullet' && beginsLine(source, above.start));
  if (!unmarked || asks.test(text) || permits.test(text)) return false;
  const [verb] = infinitives(maskQuoted(text));
  const told = verb !== undefined && (verb.start === 0 || beginsWithParty(text, 'dative'));
  return told || bareTask(source, start, end, true) !== null;
}

/** A row of a plan may speak like a letter. */
function aboveTable(at: number, tables: ReadonlyMap<number, number>): number {
  return [...tables].find(([from, to]) => at > from && at < to)?.[0] ?? at;
}

/** «7.» behind «6.», whatever stands between. */
function numberGoesOn(entries: readonly Entry[], number: string | null): boolean {
  const last = entries.findLast((entry) => entry.mark === 'number')?.number ?? null;
  return last !== null && number !== null && mayFollow(last, number);
}

function isPassed({ text, blank }: Line): boolean {
  return blank || noise.test(text) || (salutation.test(text) && !asks.test(text));
}

/** «ПРИКАЗ», «Распоряжение Правительства …». */
function isOfAct(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(' ', 1);
  return actKinds.includes(kindOf(text) ?? first);
}

/** What an unmarked paragraph asks; `listed`: its last sentence heads a list. */
function paragraphOf(
  source: string,
  start: number,
  end: number,
  { act, begun }: { act: boolean; begun: boolean },
): { entries: Entry[]; listed: boolean } {
  const found = entriesOf(source, start, end, begun);
  const last = found.pop() ?? bareTask(source, start, end, act);
  if (last === null) return { entries: [], listed: false };
  const text = source.slice(last.start, last.end);
  const listed = text.trimEnd().endsWith(':');
  if (!listed) return { entries: [...found, last], listed };
  return { entries: [...found, leadOf(source, last)], listed };
}

function takesField(above: Entry | undefined, line: Line, end: number): boolean {
  if (above === undefined || !isField(line.text, '')) return false;
  above.fields = [above.fields?.[0] ?? line.start, end];
  return true;
}

/** «Срок: …», «Отв.: …» right below what is asked; in brackets it is the rest of its sentence. */
function isField(text: string, line: string): boolean {
  return !text.startsWith('(') && isFieldBelow(text, line);
}

function isEnd(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return (
    annexHeading.test(text) ||
    enclosure.test(text) ||
    drafter.test(text) ||
    /^с\sуважением/iu.test(text) ||
    signatureAt(lines, at)
  );
}

/** «Погашение ссуды произвести за счет …», «В соответствии с …, установить …» in an act: the infinitive is the verb of its sentence. */
function bareTask(source: string, start: number, end: number, expected: boolean): Entry | null {
  const frame = expected ? maskQuoted(foldText(source, start, end).text) : '';
  if (finite.test(frame) || infinitives(frame).length === 0) return null;
  return { mark: 'paragraph', number: null, start, end };
}

/** The head of a letter ends where its sentences begin. */
function headEnd(lines: readonly Line[]): number {
  const greeting = lines.findIndex((line) => salutation.test(line.text));
  if (greeting >= 0) return greeting;
  const found = lines.findIndex((line, at) => {
    if (line.blank || isTitle(line.text) || namesItself(line.text) || headsAct.test(line.text)) return false;
    const mark = markerOf(line.text)?.length ?? 0;
    if (reason.test(line.text)) return true;
    const [verb] = infinitives(maskQuoted(line.text));
    const speaks =
      asks.test(line.text) ||
      isTold(line.text.slice(mark)) ||
      headsBullets(lines, at, at + 1, mark) ||
      bulletsAsk(lines, at) ||
      verb?.start === 0 ||
      (verb !== undefined && beginsWithParty(line.text, 'dative'));
    const long = line.text.length > longestHeadLine || (/[.;:]$/u.test(line.text) && line.text.length > 60);
    const sentence = long && !headField.test(line.text);
    const before = lines[at - 1];
    return speaks || (sentence && (before === undefined || before.blank));
  });
  return found < 0 ? lines.length : found;
}

function paragraphEnd(lines: readonly Line[], from: number): number {
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const next = lines[at + 1];
    if (line === undefined || next === undefined || next.blank) return at + 1;
    if (
      markerOf(next.text) !== null ||
      isTold(next.text) ||
      isField(next.text, line.text) ||
      (termAtEnd.test(line.text) && /^\p{Lu}/u.test(next.text)) ||
      (/[.;:!?]$/u.test(line.text) &&
        ended.test(line.text) &&
        !initialsFirst.test(line.text) &&
        /^(?:[\p{Lu}«]|\d{1,2}\.\d{2}\.\d{4}\s)/u.test(next.text)) ||
      (/[;:]$/u.test(line.text) && /^\p{Ll}/u.test(next.text) && !isNamed(line.text, next.text)) ||
      isEnd(lines, at + 1)
    )
      return at + 1;
  }
  return at;
}

/** «… Срок 26.09.2022» without a full stop. */
const termAtEnd = /[.;]\sСрок[\s:–-]{1,3}[\d\p{L} .]{4,25}$/u;
/** «Главному врачу С.Л. / Орлову»: the surname follows. */
const initialsFirst = /(?<!\p{Lu}[\p{Lu}\p{Ll}-]+\s)(?<![A-Za-zЀ-ԯ.])\p{Lu}\.\s?\p{Lu}\.$/u;

/** What a colon introduces on the next line is no list: «Срок: / апрель», «на адрес: / edu@…». */
function isNamed(text: string, next: string): boolean {
  return labelAtEnd.test(text) || electronicAddress.test(next);
}

/** «- о наличии …», «б) по районам …» on the next line: what the paper above is about. */
const topicBelow = /^\s+(?:[–—•·●▪*-]|\p{Ll}\))\s*(?:об?|обо|по)\s/u;
const ofTopics = /^(?:вопрос|тем|направлени|пункт|показател|раздел)(?:ам|ями?)$/u;
const nearEnd = 200;

/** «… подготовить заявку о потребности в:»: the things below end the sentence. */
const hangs = /\s(?:во?|об?|на|для|по|за|со?)\s?:$/iu;

/** A request over a list: a header where it names somebody, and itself what is asked for where the list only tells of what. */
function leadOf(source: string, entry: Entry): Entry {
  const { text } = foldText(source, entry.start, entry.end);
  const paper = /(?<=\s)\p{Ll}+(?=\s?:$)/u.exec(text)?.[0] ?? '';
  if (hangs.test(text) || itemKind(text, text, false) === 'self-executing') return entry;
  if (
    (isResult(paper, false) || ofTopics.test(paper)) &&
    topicBelow.test(source.slice(entry.end, entry.end + nearEnd))
  )
    return entry;
  // «Учитывая изложенное, главам округов необходимо:» names them in a sentence of its own, which is no header.
  const within = !beginsWithParty(text, 'dative') && boundBelow(text).length > 0;
  const named = !within && itemParties(text, noDeadline).parties.length > 0;
  return named ? { ...entry, mark: 'header' } : { ...entry, lead: true };
}
