import type { Line } from '../text/lines.js';
import { infinitives } from '../language/verbs.js';
import { beginsWithAddressee, beginsWithParty } from '../people/executor-phrase.js';
import { abbreviatedPosition, beginsWithLetters } from '../people/party-beginning.js';
import { actKinds, kindOf } from '../requisites/document-kind.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { headerLines, headsBullets } from './header-line.js';
import { markerOf, mayFollow, misreadMarker, operativeAtStart, unstoppedMarker } from './markers.js';
import { beginsPoint } from './unmarked-task.js';

const verbs =
  'приказываю|приказываем|приказывает|поручаю|поручаем|поручает|постановляю|постановляем|постановляет|постановил|постановила|постановило|постановили|распоряжаюсь|распоряжается|обязываю|обязывает|предлагаю|предлагает|решил|решила|решило|решили|решает|решаем|прошу|просим|просит|рекомендую|рекомендует|определил|считаетнеобходимым|считаюнеобходимым';
const atEnd = new RegExp(`(?:${verbs})$`, 'u');
const sure = /(?:приказываю|приказываем|постановляю|постановляет|распоряжаюсь|поручаю|обязываю)$/u;
const inline =
  /(?<![A-Za-zЀ-ԯ])(?:приказываю|приказываем|поручаю|постановляю|постановляет|постановил[аио]?|распоряжаюсь|обязываю|решил[аио]?|решает)\s?:\s{1,9}(?=\S)/iu;

const mostCommas = 4;

export interface BodyPlace {
  readonly operativeAt: number | null;
  readonly bodyAt: number;
  /** Where the body's first line begins, when the operative verb stands before it on the same line. */
  readonly offset: number | null;
  readonly numbered: boolean;
}

/** The operative line («ПОРУЧАЮ:», also spaced out), and where the entries may begin. */
export function findBody(lines: readonly Line[], from: number): BodyPlace {
  const firstItem = firstNumber(lines, from);
  const before = lastOperative(lines, from, firstItem);
  if (before !== null) return { ...before, numbered: firstItem < lines.length };
  const later = firstOperative(lines, firstItem);
  if (later !== null && firstItem < lines.length) {
    return { ...later, numbered: firstNumber(lines, later.bodyAt) < lines.length };
  }
  const topLost = markerOf(lines[firstItem]?.text ?? '')?.number === '1.1';
  const bulleted = firstItem < lines.length && !topLost ? null : bulletsBelow(lines, from, topLost);
  if (bulleted !== null) return { ...bulleted, numbered: topLost };
  const headed = firstItem < lines.length ? null : headedBullets(lines, from);
  if (headed !== null) return { ...headed, numbered: false };
  const decided = firstItem < lines.length ? decidedAbove(lines, firstItem) : null;
  if (decided !== null) return { ...decided, numbered: true };
  const below = firstItem < lines.length && firstItem > from;
  const within = below ? headerWithin(lines, firstItem) : null;
  if (within !== null) return { ...within, operativeAt: null, numbered: true };
  const header = below ? headerBefore(lines, firstItem) : null;
  return { operativeAt: null, bodyAt: header ?? firstItem, offset: null, numbered: firstItem < lines.length };
}

function firstNumber(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line) => {
    if (line.index < from) return false;
    const marker = markerOf(line.text);
    return marker !== null && marker.number !== null && mayFollow(null, marker.number);
  });
  if (at < 0) {
    const later = laterNumber(lines, from);
    if (later !== null) return unstoppedFirst(lines, from, later) ?? later;
    return lines.slice(from).find(({ text }) => isSlippedFirst(text))?.index ?? lines.length;
  }
  return misreadFirst(lines, from, at) ?? at;
}

/** A list whose first points were lost on the way begins with «2.» and goes on with «3.». */
function laterNumber(lines: readonly Line[], from: number): number | null {
  const marked = lines.flatMap((line) => {
    const number = line.index < from ? null : (markerOf(line.text)?.number ?? null);
    return number === null || number.includes('.') ? [] : [{ index: line.index, number: Number(number) }];
  });
  const [first, second] = marked;
  const goesOn = first !== undefined && first.number < 4 && second?.number === first.number + 1;
  return goesOn ? first.index : null;
}

const furthestMisread = 6;

/** «1, Создать комиссию …»: the only number of the list, its stop mistyped. */
function isSlippedFirst(text: string): boolean {
  const marker = misreadMarker(text, '1');
  return marker !== null && beginsPoint(text.slice(marker.length));
}

/** «1 Провести …» above «2. Утвердить …»: the stop of the first number was left out. */
function unstoppedFirst(lines: readonly Line[], from: number, later: number): number | null {
  const near = lines.slice(Math.max(from, later - furthestMisread), later);
  const first = near.find(({ text }) => {
    const marker = unstoppedMarker(text, '1');
    return marker !== null && beginsPoint(text.slice(marker.length));
  });
  return markerOf(lines[later]?.text ?? '')?.number === '2' ? (first?.index ?? null) : null;
}

/** «l. Комитету:» above «1.1.»: the first number itself was misread. */
function misreadFirst(lines: readonly Line[], from: number, at: number): number | null {
  if (markerOf(lines[at]?.text ?? '')?.number !== '1.1') return null;
  const near = lines.slice(Math.max(from, at - furthestMisread), at);
  return near.find((line) => misreadMarker(line.text, '1') !== null)?.index ?? null;
}

/**
 * «В связи с …:» of an act and below it «- Утвердить …»: the verb of the whole was left out; `sure` of the act where «1.1.» follows,
 * so that the bullets stand for the numbers above it.
 */
function bulletsBelow(lines: readonly Line[], from: number, sure: boolean): Operative | null {
  const act = lines.findIndex((line) => actKinds.includes(kindOf(line.text) ?? ''));
  if (act < 0 && !sure) return null;
  const at = lines.findIndex(
    ({ index, text }) => index > Math.max(act, from) && markerOf(text)?.kind === 'bullet',
  );
  const above = lines.slice(0, Math.max(at, 0)).findLast((line) => !line.blank);
  const text = lines[at]?.text ?? '';
  const [verb] = infinitives(maskQuoted(text));
  const begins = /^\p{Lu}/u.test(text.slice(markerOf(text)?.length ?? 0)) && verb !== undefined;
  if (above === undefined || !begins || !above.text.endsWith(':')) return null;
  if (infinitives(maskQuoted(above.text)).length > 0 || beginsWithParty(above.text, 'dative')) return null;
  return { operativeAt: above.index, bodyAt: at, offset: null };
}

type Operative = Omit<BodyPlace, 'numbered'>;

/** «ДИРЕКТОРАМ ШКОЛ» over «– подать отчёты …», twice or more in an act: whoever is named there is told, whatever the lines above say. */
function headedBullets(lines: readonly Line[], from: number): Operative | null {
  const act = lines.findIndex(({ text }) => {
    const kind = kindOf(text);
    return kind !== null && kind !== 'письмо' && actKinds.includes(kind);
  });
  if (act < 0) return null;
  const heads = lines.filter(
    ({ index, text, blank }) =>
      index > Math.max(act, from) && !blank && headsWork(lines, index) && beginsWithParty(text, 'dative'),
  );
  const [first] = heads;
  return first === undefined || heads.length < 2
    ? null
    : { operativeAt: first.index, bodyAt: first.index, offset: null };
}

function headsWork(lines: readonly Line[], at: number): boolean {
  const below = lines.slice(at + 1, at + 4).find((line) => !line.blank)?.text ?? '';
  return markerOf(below) !== null && headsBullets(lines, at) && infinitives(maskQuoted(below)).length > 0;
}

/** «…, СОВЕТ СТАРОСТ НАЗНАЧАЕТ:», «… распорядился:»: whatever verb decides, it ends the line right above the first point. */
function decidedAbove(lines: readonly Line[], firstItem: number): Operative | null {
  const above = lines.slice(0, firstItem).findLast((line) => !line.blank);
  const verb =
    /(?<=^|\s)[A-Za-zЀ-ԯ]{3,}(?:[аяуе]ет|[аяу]ют|[иая]л[аи]?|[аяу]ю|[аяу]ем|лся|лась|лись|[аяу]ется)\s?:$/iu;
  if (above === undefined || !verb.test(above.text)) return null;
  return { operativeAt: above.index, bodyAt: above.index + 1, offset: null };
}

function lastOperative(lines: readonly Line[], from: number, limit: number): Operative | null {
  for (let at = Math.min(limit, lines.length) - 1; at >= from; at -= 1) {
    const found = operativeOn(lines[at], at);
    if (found !== null) return found;
  }
  return null;
}

function firstOperative(lines: readonly Line[], from: number): Operative | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && isOperative(line.text) && sureAlone(line.text))
      return { operativeAt: at, bodyAt: at + 1, offset: null };
  }
  return null;
}

function operativeOn(line: Line | undefined, at: number): Operative | null {
  if (line === undefined || line.blank) return null;
  // «Директорам школ приказываю:» is the header of what stands below.
  const heads =
    line.text.endsWith(':') && (beginsWithAddressee(line.text) || abbreviatedPosition.test(line.text));
  if (isOperative(line.text)) return { operativeAt: at, bodyAt: heads ? at : at + 1, offset: null };
  if (operativeAtStart.test(line.text)) return { operativeAt: at, bodyAt: at, offset: null };
  const within = inline.exec(line.text);
  return within ? { operativeAt: at, bodyAt: at, offset: within.index + within[0].length } : null;
}

function isOperative(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^A-Za-zЀ-ԯ:]/gu, '');
  const bare = letters.replace(/:$/u, '');
  if (bare === 'приказ') return false;
  if (!letters.endsWith(':') && letters !== text.toLowerCase()) {
    // «п р и к а з ы в а ю», «…, ПРИКАЗЫВАЮ» or «ПРИКАЗЫВАЮ;» without its colon.
    return sure.test(bare) && !/\.$/u.test(text);
  }
  return atEnd.test(bare);
}

function sureAlone(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^A-Za-zЀ-ԯ]/gu, '');
  return sure.test(letters) || /(?:решил[ио]?|постановил[ио]?)$/u.test(letters);
}

/** «В связи с …, предприятиям всех форм собственности:» just above the first item: the header ends the preamble's sentence. */
function headerWithin(lines: readonly Line[], firstItem: number): { bodyAt: number; offset: number } | null {
  const line = lines.slice(0, firstItem).findLast((candidate) => !candidate.blank);
  if (line === undefined || !line.text.endsWith(':') || beginsWithParty(line.text, 'dative')) return null;
  const commas = [...maskQuoted(line.text).matchAll(/,\s/gu)].slice(-mostCommas).toReversed();
  for (const { index } of commas) {
    const offset = index + 2;
    const party = line.text.slice(offset);
    // «на основании заявки ООО «Колос»:» names whom nobody tells; «…, главам поселений рекомендовать:» is a verb of its own; «…, школам и учащимся» may be what was said before.
    if (beginsWithParty(party, 'dative') && !beginsWithLetters(party) && infinitives(party).length === 0)
      return { bodyAt: line.index, offset };
  }
  return null;
}

/** Without an operative verb, a header of the items is looked for in the lines just above the first of them. */
function headerBefore(lines: readonly Line[], firstItem: number): number | null {
  for (let at = firstItem - 1; at >= Math.max(0, firstItem - headerLines); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.blank || !line.text.endsWith(':')) continue;
    if (!goesOn(line, lines[at - 1]) && beginsWithParty(line.text, 'dative')) return at;
  }
  return null;
}

const fullLine = 45;

/** «… по представлению районной / службе:» is the end of a sentence that the margin broke. */
function goesOn({ text }: Line, above: Line | undefined): boolean {
  if (above === undefined || above.blank || /[.,:;!?]$/u.test(above.text)) return false;
  return /^\p{Ll}/u.test(text) || above.text.length >= fullLine;
}
