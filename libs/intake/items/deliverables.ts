import { infinitives } from '../language/verbs.js';
import { maskQuoted, quotationEnd } from '../text/nested-quotes.js';

const resultVerb =
  /^(?:разработать|подготовить|составить|представить|предоставить|направить|сформировать|провести|оформить|сдать|передать|издать|создать|актуализировать|обновить|доработать|переработать|заполнить|внести|выслать|сообщить|написать|определить)$/iu;
/** Things that can be handed over or shown: a result is recognised by its noun, not by its place in the sentence. */
const resultNoun =
  /^(?:план|отч[её]т|справк|письм|модел|положени|предложени|анализ|перечен|перечн|список|списк|график|информаци|программ|проект|форм|рекомендаци|акт|протокол|карт|методик|порядок|порядк|доклад|материал|сведени|заявк|критери|смет|таблиц|оценк|сверк|мониторинг|диагностик|отзыв|заключени|регламент|инструкци|реестр|обосновани|расч[её]т|опис|договор|паспорт|схем|сборник|банк|баз|каталог|журнал|ведомост|анкет|опрос|аудит|инвентаризаци|пакет|документ|макет|презентаци|стать|меропри)/iu;
/** Where a result's description ends: the receiver, the time, the manner. */
const boundary =
  /[;.]\s|[;.]$|,\s(?=котор|при\sэтом|а\sтакже)|\s(?=в\sсрок|не\sпозднее|до\s\d|до\s«?\d)|\s(?=в\s(?:адрес|отдел|управлени|комитет|департамент|министерств|администраци|центр|территориальн|образовательны[ея]|общеобразовательны[ея]|дошкольны[ея]|школ[ыу]?\s)(?:\p{L}*))/giu;

/** The documents and results that a point names, as written. `recipient` is cut off where the point names one. */
export function deliverables(text: string, deadline: string | null, recipient: string | null): string[] {
  const frame = maskQuoted(text);
  const verbs = infinitives(frame);
  const found: string[] = [];
  verbs.forEach((verb, index) => {
    if (!resultVerb.test(verb.word)) return;
    const next = verbs[index + 1];
    const until = next === undefined ? text.length : conjunctionBefore(frame, next.start);
    const phrase = withoutPhrases(text.slice(verb.end, until), [deadline, recipient]);
    found.push(...results(phrase));
  });
  return [...new Set(found)];
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
    const before = rest.slice(0, at).replace(/\s(?:в|во|к)\s$/u, ' ');
    rest = /^\s*$/u.test(before)
      ? rest.slice(at + phrase.length)
      : withTail(before, rest.slice(at + phrase.length));
  }
  return rest.trim();
}

/** A result may stand after its receiver: «представить в отдел … отчет». */
function withTail(before: string, after: string): string {
  return startsWithResult(before.trim()) ? before : after;
}

function results(phrase: string): string[] {
  if (phrase.startsWith('«')) return quotedTitles(phrase);
  if (!startsWithResult(phrase)) return [];
  const cut = firstBoundary(phrase);
  const [first = '', ...rest] = splitEnumeration(phrase.slice(0, cut));
  const wanted = [first.trim().replace(/[\s,.;]+$/u, '')];
  for (const part of rest) wanted.push(part.trim().replace(/[\s,.;]+$/u, ''));
  return wanted.filter(Boolean);
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

function startsWithResult(phrase: string): boolean {
  const words = phrase.match(/[\p{L}-]+/gu)?.slice(0, 3) ?? [];
  const at = words.findIndex((word) => resultNoun.test(word));
  const adjectives = words.slice(0, Math.max(0, at));
  return at >= 0 && adjectives.every((word) => /(?:ый|ий|ой|ую|юю|ое|ее|ые|ие|ая|яя)$/u.test(word));
}

function firstBoundary(phrase: string): number {
  const frame = maskQuoted(phrase);
  for (const match of frame.matchAll(boundary)) return match.index;
  return phrase.length;
}

/** «план и смету»: a second result begins with a result noun of its own. */
function splitEnumeration(phrase: string): string[] {
  const frame = maskQuoted(phrase);
  const parts: string[] = [];
  let start = 0;
  for (const match of frame.matchAll(/,\s|\sи\s/gu)) {
    const after = phrase.slice(match.index + match[0].length);
    const word = /^\p{L}+/u.exec(after)?.[0] ?? '';
    if (!resultNoun.test(word) || !/(?:[^аяуюыие]|у|ю|ы|ие|ия|ь)$/u.test(word) || start > 0) continue;
    if (
      !/^(?:план|отч[её]т|справку|график|смету|список|перечень|проект|положение|порядок|акт|протокол|карту|таблицу|программу)$/iu.test(
        word,
      )
    )
      continue;
    parts.push(phrase.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...parts, phrase.slice(start)];
}
