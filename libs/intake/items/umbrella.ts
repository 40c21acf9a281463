import { noDeadline, type DeadlineKind } from '#libs/domain/deadline/deadline-reading';
import type { ItemKind } from '#libs/domain/draft/draft-order';
import { infinitives } from '../language/verbs.js';
import { withoutHyphens } from '../text/cut-words.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { RawItem } from './raw-item.js';

/** The point that sets the frame for others: «Провести мониторинг … в период …», which other points then carry out. */
export interface Umbrella {
  readonly ref: string;
  /** «мониторинг» without its ending. */
  readonly stem: string;
  /** The words after that noun, which say what kind of event it is. */
  readonly complement: string;
}

const spans: ReadonlySet<DeadlineKind> = new Set([
  'window',
  'on-date',
  'month',
  'months',
  'quarter',
  'year',
  'school-year',
  'by-date',
]);
const conducts =
  /^(?:провести|открыть|организовать(?:\sи\sпровести)?|объявить|начать|осуществить|подготовить\sи\sпровести)\s(?:на\s(?:территории|базе)\s(?:[A-Za-zЀ-ԯ]+(?:ых|их|ого|его|ой|ей)\s){0,3}(?:[A-Za-zЀ-ԯ]+\s){1,4}?)?(?:в\s.{0,60}?\s)?(?:с\s\d.{0,60}?\s)?(?:[IVXХ]{1,5}(?:-[A-Za-zЀ-ԯ]{1,3})?\s)?["«“]?((?:[A-Za-zЀ-ԯ]+(?:ый|ий|ой|ую|юю|ое|ее|ые|ие)\s){0,3}([A-Za-zЀ-ԯ]{4,}))(?![A-Za-zЀ-ԯ])\s?(.{0,400})/iu;
const stemEnd = /(?:[аяуюыиеойёмь]{1,3}|ов|ев|ей)$/u;

const framing: ReadonlySet<ItemKind> = new Set(['action', 'event', 'umbrella']);

/** What a `letter` asks for is work of whoever got it and no frame. */
export function findUmbrellas(items: readonly RawItem[], letter: boolean): ReadonlyMap<string, Umbrella> {
  const found = new Map<string, Umbrella>();
  const byRef = new Map(items.map((item) => [item.ref, item]));
  const parents = new Set(items.filter((item) => worksItself(item)).map((item) => item.parent));
  for (const item of items) {
    if (item.row !== null || !framing.has(item.kind)) continue;
    const event = conducts.exec(verbFirst(withoutTerm(item)));
    const stem = stemsOf(event).find((word) => isCarriedOut(items, item, word)) ?? '';
    const frames =
      !letter &&
      item.parties.length === 0 &&
      !isLed(item, byRef) &&
      spans.has(item.deadline.kind) &&
      !isOneDay(item) &&
      stem !== '';
    const heads = parents.has(item.ref) && /:$/u.test(item.folded.text);
    if (frames || heads)
      found.set(item.ref, { ref: item.ref, stem: frames ? stem : '', complement: event?.[3] ?? '' });
  }
  return found;
}

/** «Областной этап олимпиады провести …» as «провести областной этап олимпиады …». */
function verbFirst(text: string): string {
  return text.replace(
    /^(?![A-Za-zЀ-ԯ]+(?:ть|ти)\s)((?:[A-Za-zЀ-ԯ]+(?:ый|ий|ой|ую|юю|ое|ее|ые|ие)\s){0,3}[A-Za-zЀ-ԯ]{4,}\s(?:[^.;:]{1,200}?\s)?)(провести|организовать)(?=[\s.;])/iu,
    '$2 $1',
  );
}

/** By what another point may call the event: «мониторинг»; for the stage of an olympiad, «олимпиад» as well. */
function stemsOf(event: RegExpExecArray | null): string[] {
  const [, , noun = '', behind = ''] = event ?? [];
  const whole = /^(?:этап|тур|недел|декад|месячник|финал)/iu.test(noun) ? behind.split(/\s/u, mostWords) : [];
  const stems = [noun, ...whole.filter((word) => /^\p{Ll}{5,}$/u.test(word) && !ofKind.test(word))];
  return stems.map((word) => word.toLowerCase().replace(stemEnd, '')).filter((stem) => stem.length > 3);
}

const mostWords = 5;
const ofKind = /(?:ой|ей|ого|его|ых|их|ыми|ими)$/u;

/** A month of work that is only announced, with no other point to carry it out, is done by the signature. */
export function withFrames(items: readonly RawItem[], umbrellas: ReadonlyMap<string, Umbrella>): RawItem[] {
  return items.map((item) => {
    const umbrella = umbrellas.get(item.ref);
    // «По линии учёта:» sets no frame and asks for no work: only what stands below it does.
    const bare =
      umbrella?.stem === '' &&
      item.deadline.kind === 'none' &&
      infinitives(maskQuoted(item.folded.text)).length === 0;
    if (umbrella !== undefined) return { ...item, kind: bare ? 'header' : 'umbrella' };
    return item.kind === 'umbrella'
      ? { ...item, kind: 'self-executing', deadline: noDeadline, deadlineSpan: null }
      : item;
  });
}

/** «Провести 26 апреля субботник», «Провести «Бал» 19 июня» is done on its day by somebody; a frame holds the work of several days. */
function isOneDay(item: RawItem): boolean {
  const named = /^[A-Za-zЀ-ԯ]+\s["«“]/u.test(withoutTerm(item));
  return item.deadline.kind === 'on-date' && (item.kind === 'event' || named);
}

/** Told to somebody by a header above. */
function isLed(item: RawItem, byRef: ReadonlyMap<string, RawItem>): boolean {
  return item.parent !== null && (byRef.get(item.parent)?.parties.length ?? 0) > 0;
}

function withoutTerm({ folded: { text }, deadline }: RawItem): string {
  const [start, end] = deadline.span ?? [0, 0];
  return withoutHyphens(`${text.slice(0, start)}${text.slice(end)}`)
    .replace(/\s+/gu, ' ')
    .trimStart();
}

function worksItself(item: RawItem): boolean {
  return item.parent !== null && item.row === null && infinitives(maskQuoted(item.folded.text)).length > 0;
}

/** Another point speaks of the same event. */
function isCarriedOut(items: readonly RawItem[], umbrella: RawItem, stem: string): boolean {
  return items.some(
    (item) =>
      item !== umbrella && item.row === null && item.kind !== 'control' && mentions(item.folded.text, stem),
  );
}

export function mentions(text: string, stem: string): boolean {
  return new RegExp(`(?<![A-Za-zЀ-ԯ])${stem}`, 'iu').test(text);
}

const during = /^(?:в\s(?:ходе|процессе|рамках|период|течение)|во\sвремя|при\sпроведении)\s/iu;

/**
 * The words by which a point places itself in the frame («В ходе мониторинга»), '' where it only carries the event out
 * («обеспечить проведение мониторинга»), null where it does neither. What speaks of results comes after the event.
 */
export function framedBy(text: string, { stem }: Umbrella): string | null {
  if (stem === '' || !mentions(text, stem)) return null;
  if (during.test(text)) {
    const verb = infinitives(maskQuoted(text))[0];
    const phrase = verb === undefined ? '' : text.slice(0, verb.start).replace(/[\s,]+$/u, '');
    return mentions(phrase, stem) ? phrase : null;
  }
  const within = new RegExp(
    `(?<![A-Za-zЀ-ԯ])(?:в\\s(?:период|ходе|рамках|дни|течение)|во\\sвремя|на\\s(?:период|время))\\s(?:всего\\s)?(?:проведения\\s)?${stem}[A-Za-zЀ-ԯ]{0,4}(?![A-Za-zЀ-ԯ])`,
    'iu',
  ).exec(text);
  if (within) return within[0];
  if (/(?:результат|итог)/iu.test(text)) return null;
  return new RegExp(
    `(?<!мест(?:ах|а|о|ам|у)?\\s)(?:проведени|организаци|участи|подготовк)[A-Za-zЀ-ԯ]{0,3}\\s(?:[A-Za-zЀ-ԯ]+\\s){0,4}${stem}`,
    'iu',
  ).test(text)
    ? ''
    : null;
}
