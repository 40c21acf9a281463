import { noDeadline } from '#libs/domain/deadline/deadline-reading';
import { itemParties } from '../items/item-parties.js';
import { infinitives } from '../language/verbs.js';
import { actKinds, kindBefore, kindOf } from '../requisites/document-kind.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { Entry } from './entries.js';
import { annexHeading, enclosure, markerOf, mayFollow, noise } from './markers.js';
import { signatureAt } from './signature-lines.js';

const asks =
  /(?<![A-Za-zЀ-ԯ])(?:прошу|просим|просит|убедительно\sпросим|предлагаю|предлагаем|предлагает|рекомендую|рекомендуем|рекомендует|поручаю|поручаем|обязываю|необходимо|надлежит|следует|требую|требуется|подлежит)(?![A-Za-zЀ-ԯ])/iu;
export const salutation = /^уважаем[A-Za-zЀ-ԯ]{2,4}[\s,!]/iu;
/** «Кроме того, до 25 марта направить …»: a request goes on without its verb. */
const goesOn =
  /^(?:кроме\sтого|также|дополнительно|одновременно|вместе\sс\sтем|при\sэтом|до\s\d|в\sсрок\s|не\sпозднее\s|информацию|сведения|отв[её]т|материалы|предложения|контроль)(?![A-Za-zЀ-ԯ])/iu;
const control = /^контроль\s?(?:[:–—-]\s|.{0,80}(?:собой|мной|возложить|оставляю))/iu;
const drafter = /^исп(?:олнитель)?\s?[.:]/iu;
const longestHeadLine = 130;
const reason = /^(?:в\sсвязи|в\sсоответствии|в\sцелях|на\sосновании|во\sисполнение)\s/iu;
const longestReason = 60;

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
  const headTo = headEnd(lines);
  const act = lines.slice(0, headTo).some(({ text }) => isOfAct(text));
  const entries: Entry[] = [];
  let at = headTo;
  let listed = false;
  while (at < lines.length) {
    const line = lines[at];
    const afterTable = tables.get(at);
    if (afterTable !== undefined) {
      at = Math.max(at + 1, afterTable);
      continue;
    }
    if (line === undefined || isPassed(line)) {
      at += 1;
      continue;
    }
    if (entries.length > 0 && isEnd(lines, at)) break;
    if (entries.length === 0 && at > headTo && signatureAt(lines, at)) break;
    const to = paragraphEnd(lines, at);
    const marker = markerOf(line.text);
    const end = lines[to - 1]?.end ?? line.end;
    if (marker !== null && (listed || marker.number !== null)) {
      const start = foldText(source, line.start, end).sourceOffset(marker.length);
      if (listed || numberGoesOn(entries, marker.number) || entryOf(source, start, end) !== null) {
        entries.push({
          mark: marker.number === null ? 'bullet' : 'number',
          number: marker.number,
          start,
          end,
        });
      }
    } else if (listed && /^\p{Ll}/u.test(line.text) && infinitives(maskQuoted(line.text)).length > 0) {
      entries.push({ mark: 'bullet', number: null, start: line.start, end });
    } else if (headsBullets(lines, at, to)) {
      entries.push({ mark: 'header', number: null, start: line.start, end });
      listed = true;
    } else {
      const entry = entryOf(source, line.start, end) ?? bareTask(source, line.start, end, act);
      listed = entry === null ? false : source.slice(entry.start, entry.end).trimEnd().endsWith(':');
      entries.push(...asked(source, entry, listed));
    }
    at = to;
  }
  return { entries, headTo, tailAt: at };
}

/** «7.» behind «6.», whatever stands between. */
function numberGoesOn(entries: readonly Entry[], number: string | null): boolean {
  const last = entries.findLast((entry) => entry.mark === 'number')?.number ?? null;
  return last !== null && number !== null && mayFollow(last, number);
}

/** A request over a list that says nothing but «прошу:» is none. */
function asked(source: string, entry: Entry | null, listed: boolean): Entry[] {
  if (entry === null || (listed && isBareRequest(source.slice(entry.start, entry.end)))) return [];
  return [listed ? leadOf(source, entry) : entry];
}

function isPassed({ text, blank }: Line): boolean {
  return blank || noise.test(text) || salutation.test(text);
}

/** «ПРИКАЗ», «Распоряжение Правительства …». */
function isOfAct(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(' ', 1);
  return actKinds.includes(kindOf(text) ?? first);
}

const besides = /^(?:кроме\sтого|также|дополнительно|отдельно),?\s/iu;

/** «Начальникам цехов:», «Кроме того, Белову А.Б.:» over marked lines: whom the tasks below are for. */
function headsBullets(lines: readonly Line[], from: number, to: number): boolean {
  const first = (lines[from]?.text ?? '').replace(besides, '');
  const last = lines[to - 1]?.text ?? '';
  if (!last.endsWith(':') || !beginsWithParty(first, 'dative')) return false;
  const next = lines.slice(to, to + 3).find((line) => !line.blank)?.text ?? '';
  return markerOf(next) !== null && infinitives(maskQuoted(next)).length > 0;
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

const finite =
  /(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{2,}(?:ает|яет|ует|ают|яют|уют|ится|ется|ются|ятся|ивает|лся|лась|лось|лись)(?![A-Za-zЀ-ԯ])/iu;

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
    if (line.blank || /^(?:о|об|обо)\s/iu.test(line.text) || kindBefore(line.text) === 'план') return false;
    if (reason.test(line.text) && line.text.length > longestReason) return true;
    const speaks =
      asks.test(line.text) ||
      headsBullets(lines, at, at + 1) ||
      (infinitives(maskQuoted(line.text)).length > 0 && beginsWithParty(line.text, 'dative'));
    const sentence =
      line.text.length > longestHeadLine || (/[.;:]$/u.test(line.text) && line.text.length > 60);
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
      (/[.;:!?]$/u.test(line.text) && /^(?:[\p{Lu}«]|\d{1,2}\.\d{2}\.\d{4}\s)/u.test(next.text)) ||
      (/[;:]$/u.test(line.text) && /^\p{Ll}/u.test(next.text))
    )
      return at + 1;
    if (isEnd(lines, at + 1)) return at + 1;
  }
  return at;
}

/** The paragraph from the sentence on that asks; null when none does. */
export function entryOf(source: string, start: number, end: number): Entry | null {
  const folded = foldText(source, start, end);
  let from = 0;
  for (const sentence of sentences(folded.text)) {
    const frame = maskQuoted(sentence);
    const works = infinitives(frame).length > 0;
    if (
      (asks.test(frame) && (works || /:$/u.test(sentence) || /прошу|просим/iu.test(frame))) ||
      (works && (beginsWithParty(sentence, 'dative') || goesOn.test(sentence))) ||
      control.test(sentence)
    ) {
      return { mark: 'paragraph', number: null, start: folded.sourceOffset(from), end };
    }
    from += sentence.length;
  }
  return null;
}

/** Pieces that together give the text: a sentence ends where a capital letter follows its full stop after a word. */
function sentences(text: string): string[] {
  return text.split(/(?<=\p{Ll}{3}[.!?]\s|[)»]\.\s)(?=\p{Lu})/u);
}

/** A request over a list: a header where it names somebody. */
function leadOf(source: string, entry: Entry): Entry {
  const { text } = foldText(source, entry.start, entry.end);
  const named = itemParties(text, noDeadline).parties.length > 0;
  return named ? { ...entry, mark: 'header' } : { ...entry, lead: true };
}

function isBareRequest(text: string): boolean {
  return (
    text
      .replace(/[^A-Za-zЀ-ԯ\s]/gu, '')
      .trim()
      .split(/\s+/u).length <= 3 && infinitives(text).length === 0
  );
}
