import { infinitives } from '../language/verbs.js';
import { personMentions } from '../people/person-mention.js';
import { actKinds, kindOf } from '../requisites/document-kind.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { BodyScan } from './body-scan.js';
import { isQuestion } from './question-line.js';
import type { BodyOptions, Entry } from './entries.js';
import { markerOf } from './markers.js';

const decided =
  /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s?)?(?:р\s?е\s?ш\s?и\s?л\s?и|постановили|решение|решили|решено|(?:принят(?:о|ы|ые)|приняли)\s(?:следующ[A-Za-zЀ-ԯ]+\s)?решени[ея]|(?:протокольные\s|даны\s(?:следующ[A-Za-zЀ-ԯ]+\s)?)?поруч(?:или|ено|ения)|договорились|по\s(?:итогам|результатам)\s[^:]{0,80}(?:решили|решено|принято\sрешение|поручено)|(?:комиссия|совет|совещание|коллегия|собрание|комитет)(?:\s[^:]{0,60})?\s(?:решил[аио]?|постановил[аио]?|решает))(?:\s[^:.]{0,80})?\s?[:.]?\s*/iu;
/** «Обсудив вопрос, совет ПОСТАНОВИЛ:»: whoever decides stands before the verb; below «РЕШЕНИЕ» of a council that is an act. */
const decidedAtEnd =
  /^(?:(?:[^.:]|(?<=(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ])\.){1,300}[\s,])?(?:решил[аио]?|решено|решает|постановил[аио]?|постановлено|постановляет)\s?:\s*$/iu;
/** «Решение принято единогласно.» tells how it was voted. */
const vote = /^решени[ея]\s(?:было\s)?принят[оаы](?![A-Za-zЀ-ԯ])[^:]*$/iu;
const otherPart =
  /^(?:(?:\d{1,2}|[IVXХ]{1,5})[.)]?\s?)?(?:слушали|слушал|выступил[иа]?|докладчик|докладывал|голосовал|голосование|результаты\sголосования|повестка|по\s(?:[A-Za-zЀ-ԯ]+|\d+(?:-[A-Za-zЀ-ԯ]+)?)\sвопросу(?:\sповестки)?|вопрос\s(?:№\s?)?\d|обсуждение\s|присутств)/iu;
/** Also spaced out, «П Р О Т О К О Л», and behind the word of another language: «ХАТТАМА / ПРОТОКОЛ». */
const spacedProtocol = /^\s*(?:[A-Za-zЀ-ԯ]{3,15}\s?\/\s?)?п\s*р\s*о\s*т\s*о\s*к\s*о\s*л/iu;
const agenda = /^повестка(?![A-Za-zЀ-ԯ])/iu;

/** «Протокол № 6» of a meeting, whoever spells it. */
export function isMinutes(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => spacedProtocol.test(text) || kindOf(text) === 'протокол');
}

/** Whether the lines are minutes with decisions of their own: «СЛУШАЛИ … РЕШИЛИ …». */
export function decisionLines(lines: readonly Line[]): number[] {
  const minutes = lines.findIndex(
    ({ text }) => otherPart.test(text) || spacedProtocol.test(text) || kindOf(text) === 'протокол',
  );
  if (minutes < 0) return [];
  const act = lines.findIndex(({ text }) => actKinds.includes(kindOf(text) ?? ''));
  const isAct = act >= 0 && act < minutes;
  // The heading «РЕШЕНИЕ» of an act that only speaks of minutes begins no decisions of theirs.
  const begun = lines.filter(
    // «Протокольные поручения» over a list is its name.
    ({ text, index }) =>
      (index > minutes || (index === minutes && text.endsWith(':'))) &&
      beginsDecisions(text) &&
      (!isAct || decided.test(text)),
  );
  const last = begun.at(-1)?.index ?? lines.length;
  const rest = lines.filter((line) => line.index > last && isMiscellany(lines, line));
  return [...begun, ...rest].map((line) => line.index);
}

const miscellany = /^(?:(\d{1,2})[.)]?\s?)?разное\s?[:.]?$/iu;

/** «4. РАЗНОЕ» right above «4.1. Подготовить …» or «1) Подготовить …»: the last decisions, told without hearing anybody. */
function isMiscellany(lines: readonly Line[], { text, index }: Line): boolean {
  const match = miscellany.exec(text);
  if (match === null) return false;
  const below = lines.slice(index + 1, index + 4).find((line) => !line.blank);
  const number = below === undefined ? null : (markerOf(below.text)?.number ?? null);
  return number === `${match[1] ?? ''}.1` || (number === '1' && !otherPart.test(below?.text ?? ''));
}

function beginsDecisions(text: string): boolean {
  const match = decisionMark(text);
  if (!match || vote.test(text)) return false;
  const rest = text.slice(match[0].length);
  return /:\s*$/u.test(match[0]) || rest === '' || markerOf(rest) !== null;
}

function decisionMark(text: string): RegExpExecArray | null {
  return decidedAtEnd.exec(text) ?? decided.exec(text);
}

/** Reads the decisions of minutes, section by section; returns the index of the first line of the tail. */
export function scanMinutes(
  source: string,
  lines: readonly Line[],
  starts: readonly number[],
  options: BodyOptions,
): { entries: Entry[]; tailAt: number } {
  const shifted = [...lines];
  const entries: Entry[] = [];
  let tailAt = lines.length;
  for (const [index, start] of starts.entries()) {
    const line = shifted[start];
    if (line === undefined) continue;
    const heading = miscellany.test(line.text) ? line.text.length : 0;
    const prefix = decisionMark(line.text)?.[0].length ?? heading;
    shifted[start] = shiftedLine(source, line, prefix);
    const first = shifted.slice(start, start + 6).find((candidate) => !candidate.blank);
    const unnumbered = first === undefined || (markerOf(first.text)?.number ?? null) === null;
    const nextStart = starts[index + 1] ?? lines.length;
    const scan = new BodyScan(source, shifted, start, {
      ...options,
      unnumbered,
      minutes: true,
      anyStart: true,
      until: (candidate) =>
        candidate.index > start &&
        (candidate.index >= nextStart || otherPart.test(candidate.text) || isQuestion(candidate.text)),
    });
    tailAt = scan.scan();
    entries.push(
      ...scan.entries.map((entry, at) => (at === 0 && index > 0 ? { ...entry, anew: true } : entry)),
    );
  }
  return { entries, tailAt };
}

/** The same line without its beginning: «РЕШИЛИ: 1. Принять …». */
function shiftedLine(source: string, line: Line, prefix: number): Line {
  const folded = foldText(source, line.start, line.end);
  const text = folded.text.slice(prefix);
  return { ...line, start: text === '' ? line.end : folded.sourceOffset(prefix), text, blank: text === '' };
}

const present =
  /^(?:присутств|отсутств|участ|принял[аи]?\sучаст|приглаш|состав|члены\s|представител)[^:]{0,100}:$/iu;

/** Where the last list of those who met («Присутствовали: 1. Белов А.Б. – директор») ends: nobody is told anything by it. */
export function afterPresent(lines: readonly Line[]): number {
  let end = 0;
  let listed = false;
  for (const { text, blank, index } of lines) {
    if (blank) continue;
    const named = markerOf(text) !== null && personMentions(text, 'nominative').length > 0;
    listed = present.test(text) || (listed && (named || /^\p{Ll}/u.test(text)));
    if (listed) end = index + 1;
    else if (infinitives(text).length > 0) return end;
  }
  return end;
}

/** Where an agenda («Повестка дня: 1. … 2. …») ends: its points are no tasks, and below it tasks may begin with «1.» again. */
export function afterAgenda(lines: readonly Line[]): number {
  const at = lines.findLastIndex((line) => agenda.test(line.text));
  if (at < 0) return 0;
  let points = agendaInline.test(lines[at]?.text ?? '') ? 1 : 0;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.blank || /^\p{Ll}/u.test(line.text)) continue;
    const marker = markerOf(line.text);
    const task = marker !== null && infinitives(line.text.slice(marker.length))[0]?.start === 0;
    const anew = marker?.number === '1' && points > 0 && !otherPart.test(line.text);
    if (marker === null || task || anew) return next;
    points += 1;
  }
  return points > 0 ? lines.length : at + 1;
}

const agendaInline = /^повестка[^:]{0,40}:\s?\S/iu;
