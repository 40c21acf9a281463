import { infinitives } from '../language/verbs.js';
import { headNoun } from '../language/nominative-phrase.js';
import { maskQuoted, quotationEnd } from '../text/nested-quotes.js';
import { isMakingVerb, isResult, resultStart, verbalNoun } from './result-words.js';

/** Where a result's description ends: the time, the manner, the next clause. */
const boundary =
  /[;]|\s(?=об?\sкотор)|\.\s|\.$|,\s(?=котор|при\sэтом|а\sтакже|в\sтом\sчисле\s(?:в\s)?срок)|,?\s(?=в\sсрок(?:\s|$)|не\sпозднее|до\s«?\d|к\s\d{1,2}\s|по\sприлагаемой\sформе|(?:жд[её]м|ожидаем)\s|согласно\s|за\s(?:моей\s)?подпис|в\s(?:количестве|объ[её]ме|форме)\s|на\sбумажном|в\sэлектронном|(?:и\s)?(?:по)?средством|в\sсоответствии\sс\s|через\s|на\s(?:электронн|адрес|имя\s))|\s(?=в\s(?:адрес|аппарат|отдел|управлени|комитет|департамент|министерств|администраци|центр|территориальн|образовательны[ея]|общеобразовательны[ея]|дошкольны[ея]|школ[ыу]?\s)(?:[A-Za-zЀ-ԯ]*))/giu;
const mostFound = 8;
/** «обеспечить выпуск памяток», «нужны списки», «обследовать мосты с составлением актов»: what is made is told by a noun; «подготовку и проведение …» makes nothing by itself. */
const madeByNoun =
  /(?<![A-Za-zЀ-ԯ])(?:нуж(?:ен|на|ны)\s|требу[ею]тся\s|(?:(?:обеспеч|организов|осуществ)[A-Za-zЀ-ԯ]{2,6}\s(?:\p{Ll}+(?:ое|ый|ую|ее|ий)\s)?|с\s|необходимость\s)(?:выпуск|получени|наличи|представлени|предоставлени|составлени|оформлени|издани|разработк|подготовк|направлени|изготовлени)[A-Za-zЀ-ԯ]{0,2}\s(?!и\s))/giu;

/** The documents and results that a point names, as written. `recipient` is cut off where the point names one. */
export function deliverables(written: string, deadline: string | null, recipient: string | null): string[] {
  const text = withoutLeadingTerm(written, deadline);
  const frame = maskQuoted(text);
  const verbs = infinitives(frame);
  const found: string[] = [];
  const [first] = verbs;
  found.push(
    ...ahead(
      text,
      frame,
      first?.start ?? text.length,
      first !== undefined && verbs.some((verb) => isMakingVerb(verb.word)),
    ),
  );
  const noun = verbalNoun.exec(text);
  if (noun && (first === undefined || first.start > noun[0].length)) {
    found.push(...results(withoutPhrases(text.slice(noun[0].length), [deadline, recipient]), true));
  }
  for (const made of frame.matchAll(madeByNoun)) {
    const rest = withoutPhrases(text.slice(made.index + made[0].length), [deadline, recipient]);
    if (resultAt(rest, true) === 0) found.push(...results(rest, true).slice(0, 1));
  }
  found.push(...behindDash(text, frame, verbs, [deadline, recipient]));
  verbs.forEach((verb, index) => {
    if (!isMakingVerb(verb.word)) return;
    const before = verbs[index - 1];
    if (before !== undefined) found.push(...fronted(text, [before.end, verb.start], [deadline, recipient]));
    const next = verbs[index + 1];
    const until = next === undefined ? text.length : conjunctionBefore(frame, next.start);
    if (until <= verb.end) return;
    found.push(...results(withoutPhrases(text.slice(verb.end, until), [deadline, recipient]), false));
  });
  return [...new Set(found)].slice(0, mostFound);
}

/** «Провести опись, копии актов направить …»: between two verbs a clause that begins with its result and ends with the second. */
function fronted(
  text: string,
  [from, to]: readonly [from: number, to: number],
  phrases: readonly (string | null)[],
): string[] {
  const between = text.slice(from, to).trimEnd();
  if (/(?:[,;:.(]|\s(?:и|а|также|или))$/u.test(between)) return [];
  for (const joint of maskQuoted(between).matchAll(/[,;.]\s(?:[аи]\s)?|\sи\s/gu)) {
    const clause = withoutPhrases(between.slice(joint.index + joint[0].length), phrases);
    if (resultAt(clause, false) === 0) return results(clause, false);
  }
  return [];
}

/** «Рогову П.П. – проект ответа …», «устранить недостатки, отчёты – Рогову П.П.»: a dash in the place of the verb. */
function behindDash(
  text: string,
  frame: string,
  verbs: readonly { end: number }[],
  phrases: readonly (string | null)[],
): string[] {
  const from = verbs.at(-1)?.end ?? 0;
  const dash = /\s[–—-]\s|(?<=\p{Lu}\.):\s/u.exec(frame.slice(from));
  if (dash === null) return [];
  if (verbs.length > 0) return fronted(text, [from, from + dash.index], []);
  const given = phrases.reduce<string>(
    (rest, phrase) => (phrase === null ? rest : (rest.split(phrase, 1)[0] ?? rest)),
    text.slice(dash.index + dash[0].length),
  );
  return /^\p{Ll}/u.test(given) ? results(given, resultStart.test(given)) : [];
}

/** «В срок до 1 сентября 2023 года представление …»: the words of time come first. */
function withoutLeadingTerm(text: string, deadline: string | null): string {
  return deadline !== null && text.startsWith(deadline)
    ? text.slice(deadline.length).replace(/^[\s,]+/u, '')
    : text;
}

/** «Информацию об исполнении представить …»: the result before its verb; «Отчёт о работе»: a row that is one. */
function ahead(text: string, frame: string, until: number, made: boolean): string[] {
  if (until < text.length && !made) return [];
  const [start] = resultStart.exec(text) ?? (made && until < text.length ? leadingResult(text) : []);
  if (start === undefined || start.length > until) return [];
  const phrase = text
    .slice(0, until)
    .replace(/[\s,–—-]{0,8}(?:прошу|просим|просьба|необходимо|следует|предлагаю)?[\s,–—-]{0,8}$/iu, '');
  const end = firstBoundary(phrase);
  const only = phrase.slice(0, Math.max(end, start.length)).trim();
  return until === text.length && /(?:ть|ти|чь)(?![A-Za-zЀ-ԯ])/u.test(frame)
    ? []
    : [clean(only)].filter(Boolean);
}

/** «Сценарии вечеров выслать»: any thing that can be handed over, with its attributes. */
function leadingResult(text: string): string[] {
  if (resultAt(text, false) !== 0) return [];
  return /^(?:[A-Za-zЀ-ԯ-]+(?:ый|ий|ую|юю|ое|ее|ые|ие|ая|яя)\s){0,3}[A-Za-zЀ-ԯ-]+/u.exec(text) ?? [];
}

/** «… и подготовить», «…, подготовить»: the joint before the next verb does not belong to the result. */
function conjunctionBefore(frame: string, verbStart: number): number {
  const before = frame.slice(0, verbStart);
  const joint = /(?:,?\s(?:и|а также)\s|,\s)(?:[^,;.]{0,60}\s)?$/u.exec(before);
  return joint ? joint.index : verbStart;
}

function withoutPhrases(text: string, phrases: readonly (string | null)[]): string {
  let rest = text;
  for (const phrase of phrases) {
    if (phrase === null) continue;
    const at = rest.indexOf(phrase);
    if (at < 0) continue;
    // «проект правил (до 5 мая, Белова А.Б.)»: the bracket goes with its term.
    const open = /\s?\([^()]*$/u.exec(rest.slice(0, at))?.index ?? at;
    const close = open === at ? -1 : rest.indexOf(')', at + phrase.length);
    const [from, to] = close < 0 ? [at, at + phrase.length] : [open, close + 1];
    const before = rest.slice(0, from).replace(/\s(?:в|во|к)\s$/u, ' ');
    rest = /^\s*$/u.test(before) ? rest.slice(to) : withTail(before, rest.slice(to));
  }
  return rest.trim();
}

/** A result may stand after its receiver or its time: «представить в отдел … отчет». */
function withTail(before: string, after: string): string {
  return resultAt(before, false) !== null ? `${before.trimEnd()}; ${after.trimStart()}` : after;
}

function results(phrase: string, anyCase: boolean): string[] {
  if (phrase.startsWith('«')) return quotedTitles(phrase);
  const found: string[] = [];
  let rest = phrase;
  for (let count = 0; count < 4; count += 1) {
    const start = resultAt(rest, anyCase);
    if (start === null) break;
    const own = rest.slice(start);
    const end = Math.min(firstBoundary(own), receiverAt(own));
    found.push(...splitEnumeration(own.slice(0, end)).map(clean));
    rest = own.slice(end);
    if (!/^,?\s?(?:(?:до|к|не\sпозднее)\s[^,;]{0,30}?\s)?и\s|^;/u.test(rest)) break;
  }
  return found.filter(Boolean);
}

function clean(text: string): string {
  return text
    .replace(/^[\s,;]+/u, '')
    .replace(/[\s,.;:]+$/u, '')
    .trim();
}

const mostLooked = 14;
const dativeEnd = /(?:[ую]|ой|ей|[ая]м|е)$/u;

/** «отчёт секретарю совета»: whoever gets the result is no part of it. */
function receiverAt(phrase: string): number {
  const words = [...maskQuoted(phrase).matchAll(/[A-Za-zЀ-ԯ-]+/gu)].slice(1, mostLooked);
  const found = words.find(({ 0: word, index }) => {
    if (!dativeEnd.test(word) || isGoverned(phrase.slice(0, index))) return false;
    return headNoun(phrase.slice(index), ['dative'])?.form.plural === false;
  });
  return found?.index ?? phrase.length;
}

/** «в районной»: what stands behind is where or about what, whatever attribute is between. */
function isGoverned(before: string): boolean {
  const words = before
    .trimEnd()
    .split(/[^A-Za-zЀ-ԯ-]+/u)
    .slice(-mostAttributes);
  const noun = words.findLastIndex((word) => !/(?:[ое]й|[ое]м|[ыи]х|[ыи]м|[ое]му)$/u.test(word));
  return prepositions.test(words[noun] ?? '');
}

const mostAttributes = 4;
const prepositions =
  /^(?:в|во|на|по|к|ко|о|об|обо|из|с|со|для|за|при|от|до|у|над|под|без|через|между|путем|согласно|основании|основе)$/iu;
const attribute =
  /(?:ый|ий|ой|ую|юю|ое|ее|ые|ие|ая|яя|ых|их|ого|его|ей|ому|ему|ом|ем|ым|им|ыми|ими|нный|мый)$/u;
const mostWords = 30;

/** «на утверждение план»: a verbal noun is no attribute of what stands behind it. */
function isAttribute(word: string): boolean {
  return attribute.test(word) && !/(?:[аеяи]ние|[аея]ний|[аеяу]тие)$/u.test(word);
}

/** Where the first result begins, its adjectives included; not one that only follows a preposition. */
function resultAt(phrase: string, anyCase: boolean): number | null {
  const words = [...maskQuoted(phrase).matchAll(/[A-Za-zЀ-ԯ-]+/gu)].slice(0, mostWords);
  for (const [index, word] of words.entries()) {
    if (!isResult(word[0], anyCase)) continue;
    let start = index;
    while (start > 0 && index - start < 4 && isAttribute(words[start - 1]?.[0] ?? '')) start -= 1;
    const before = words[start - 1];
    // «о выполнении настоящего плана», «по заполнению формы»: what another noun is about.
    const attribute = start < index ? (words[index - 1]?.[0] ?? '') : '';
    if (!anyCase && (/(?:[ое]го|[ыи]х|[ое]му)$/u.test(attribute) || /[еая]нию$/u.test(before?.[0] ?? '')))
      continue;
    // «Гусевой А.В. справку»: the letter is an initial.
    const initial = before !== undefined && phrase.charAt(before.index + before[0].length) === '.';
    if (before !== undefined && !initial && prepositions.test(before[0])) continue;
    return words[start]?.index ?? null;
  }
  return null;
}

function quotedTitles(phrase: string): string[] {
  const titles: string[] = [];
  let at = 0;
  while (phrase.charAt(at) === '«') {
    const end = quotationEnd(phrase, at);
    titles.push(phrase.slice(at, end));
    const joint = /^(?:,\s|\sи\s|,\sа также\s)(?=«)/u.exec(phrase.slice(end));
    if (!joint) break;
    at = end + joint[0].length;
  }
  return titles;
}

/** «список участников (не менее 5 человек)»: how many is no part of its name. */
function firstBoundary(phrase: string): number {
  const counted = phrase.search(/\s\((?:не\s(?:менее|более)\s|до\s|по\s)?\d/iu);
  const until = counted > 0 ? counted : phrase.length;
  for (const { index } of maskQuoted(phrase).matchAll(boundary)) if (index > 0) return Math.min(index, until);
  return until;
}

const second =
  /^(?:план|отч[её]т|справку|график|смету|список|перечень|проект|положение|порядок|акт|протокол|карту|таблицу|программу)$/iu;

/** «план и смету»: a second result begins with a result noun of its own. */
function splitEnumeration(phrase: string): string[] {
  const frame = maskQuoted(phrase);
  const parts: string[] = [];
  let start = 0;
  for (const match of frame.matchAll(/,\s|\sи\s/gu)) {
    const after = phrase.slice(match.index + match[0].length);
    const word = /^[A-Za-zЀ-ԯ]+/u.exec(after)?.[0] ?? '';
    if (start > 0 || !second.test(word)) continue;
    parts.push(phrase.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...parts, phrase.slice(start)];
}
