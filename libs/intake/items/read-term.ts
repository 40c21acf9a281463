import {
  noDeadline,
  type DeadlineReading,
  type ReadingContext,
} from '#libs/domain/deadline/deadline-reading';
import { readDeadline, readDeadlineCell } from '#libs/domain/deadline/read-deadline';
import { infinitives } from '../language/verbs.js';
import type { NamedParty } from '../people/executor-phrase.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { schoolYears } from './campaign.js';
import { isResult } from './result-words.js';

/** What is known beside the words of an item when its deadline is read. */
export type TermContext = ReadingContext;

export function readTerm(sentence: string, context: TermContext): DeadlineReading {
  return readDeadline(sentence, context);
}

/** A cell that holds nothing but a deadline. */
export function readTermCell(cell: string, context: TermContext): DeadlineReading {
  const reading = readDeadlineCell(cell, context);
  if (reading.doubt !== 'vague') return reading;
  const [day = ''] = dayBeforePlace.exec(cell) ?? [];
  return day === '' ? reading : readDeadlineCell(day, context);
}

/** «09.12.2024 (ректорат)», «27.12.2024, 14.00, акт. зал»: where, behind a whole day. */
const dayBeforePlace =
  /^\d{1,2}\.\d{2}\.20\d{2}(?:,\s\d{1,2}[.:]\d{2})?(?=(?:\s\([^()\d]{2,30}\)|,?\s(?:акт(?:овый|\.)\sзал|конференц-зал|каб(?:инет|\.)\s\d{1,4}|ауд(?:итория|\.)\s\d{1,4}))$)/u;

/** What a point says of its time, also in a bracket of its own or beside work that no verb tells. */
export function termOf(text: string, context: TermContext): DeadlineReading {
  const first = firstOfSeries.exec(text)?.index;
  const series = first === undefined ? noDeadline : readTerm(text.slice(0, first), context);
  const found = series.kind === 'recurring' ? series : readTerm(text, context);
  const labelled = behindLabel(text, context);
  // «Ежедневно проверять … (срок – до конца сезона)»: what is called the term goes before all other words, as on a line of its own.
  if (labelled?.span !== undefined && (found.span?.[1] ?? 0) <= labelled.span[0]) return labelled;
  const told = aheadOfCondition(text, found, context);
  const reading = isOfLater(text, told) ? noDeadline : ofWork(text, told, context);
  if (reading.kind !== 'none' || reading.text !== null) return reading;
  return behindAnswering(text, context) ?? besideNoun(text, context) ?? reading;
}

/** «Раз в полугодие проводить учения, ближайшее – до 30 ноября»: when the first of them is. */
const firstOfSeries = /[,;(]\s?(?:ближайш|перв)(?:[ео]е|[иы]й|ая)(?:\s\p{Ll}+)?\s[–—-]\s/iu;

/** What may happen, and what goes with the work: each has a time of its own, counted from whatever happens. */
const beside =
  /[,;]\s(?:а\s)?(?:при|в\sслучае)\s\p{Ll}|\sс\s(?:последующ[а-я]{2,3}\s)?(?:загрузк|размещени|внесени|направлени|уведомлени|публикаци)[а-я]{1,3}\s/u;

/** «… не позднее 25 августа, при дожде – укрыть кровлю в течение суток»: of two times the day is that of the work. */
function aheadOfCondition(text: string, found: DeadlineReading, context: TermContext): DeadlineReading {
  const at = found.doubt === 'several' ? (beside.exec(text)?.index ?? -1) : -1;
  if (at < (found.span?.[1] ?? text.length)) return found;
  const own = readTerm(text.slice(0, at), context);
  const counted = readTerm(text.slice(at), context).to === null;
  return own.doubt === undefined && own.to !== null && counted ? own : found;
}

/** «Провести уборку. При необходимости выделить транспорт.»: the occasion is that of a later sentence, and no term of the work. */
function isOfLater(text: string, { kind, span }: DeadlineReading): boolean {
  const before = kind === 'event' && span !== undefined ? text.slice(0, span[0]) : '';
  return /\p{Ll}{3}\.\s$/u.test(before) && infinitives(maskQuoted(before)).length > 0;
}

/** «справку по итогам контроля» is a paper about something, no time; a time may stand behind it. */
function ofWork(text: string, reading: DeadlineReading, context: TermContext): DeadlineReading {
  if (
    reading.kind !== 'event' ||
    reading.span === undefined ||
    !/^по\s(?:итогам|результатам)/iu.test(reading.text ?? '')
  )
    return reading;
  const before = /([A-Za-zЀ-ԯ]+)\s$/u.exec(text.slice(0, reading.span[0]))?.[1] ?? '';
  if (!isResult(before, true)) return reading;
  const about = reading.span[0] + (/^по\s\S+\s/u.exec(reading.text ?? '')?.[0].length ?? 0);
  const { span, ...behind } = readTerm(text.slice(about), context);
  return span === undefined ? noDeadline : { ...behind, span: [about + span[0], about + span[1]] };
}

/** «(срок – неделя)», «… Ответственный – Белов А.Б., срок – неделя.» */
function behindLabel(text: string, context: TermContext): DeadlineReading | null {
  const label = termLabel.exec(text);
  return label === null ? null : placed(label[2] ?? '', label.index + (label[1] ?? '').length, context);
}

const termLabel =
  /((?:\(|[.;,]\s)срок(?:\s(?:исполнения|выполнения))?\s?[:–—-]\s?)([^();]{2,60}?)(?=\)|[.;]?$|[,;.]\s(?:отв|исп|контроль))/iu;

/** «… Отв. Белов А.Б., июль», «(отв.: Гусева, октябрь, апрель)»: a term in pieces of its own behind whoever answers. */
function behindAnswering(text: string, context: TermContext): DeadlineReading | null {
  const field =
    /(?:[.;)]\s\(?|\s\()(?:отв\.|ответственн[A-Za-zЀ-ԯ]{2,3}\s?[:–—-])(?<rest>[^;]{3,120}?)\)?[.;]?$/iu.exec(
      text,
    );
  const rest = field?.groups?.['rest'] ?? '';
  for (const { index } of [...rest.matchAll(/,\s/gu)].slice(0, mostPieces)) {
    const term = rest.slice(index + 2);
    const found = /[;.()]/u.test(term) ? null : placed(term, text.lastIndexOf(term), context);
    if (found !== null) return found;
  }
  return null;
}

const mostPieces = 4;

const again: Readonly<Record<string, 'day' | 'week' | 'month' | 'quarter' | 'year'>> = {
  ежедневн: 'day',
  еженедельн: 'week',
  ежемесячн: 'month',
  ежеквартальн: 'quarter',
  ежегодн: 'year',
};

/** «Ежедневный обход площадок – дворник», «Общее собрание, октябрь 2024 года (завуч)»: work told by a noun. */
function besideNoun(text: string, context: TermContext): DeadlineReading | null {
  const frame = maskQuoted(text);
  if (infinitives(frame).length > 0) return null;
  const adjective = /^(еже[A-Za-zЀ-ԯ]{4,10}н)(?:ый|ая|ое|ые)(?=\s)/iu.exec(text);
  const every = again[adjective?.[1]?.toLowerCase() ?? ''];
  if (adjective !== null && every !== undefined) {
    const by = { kind: 'policy' } as const;
    const recurrence = { every, interval: 1, times: 1, by, from: null, until: null };
    const [words] = adjective;
    return { text: words, kind: 'recurring', from: null, to: null, recurrence, span: [0, words.length] };
  }
  const month = /,\s(\p{Ll}{3,8}\s20\d{2}(?:\s(?:года|г\.))?)/u.exec(frame);
  if (month === null || !/^[.;,]?$/u.test(frame.slice(month.index + month[0].length).trim())) return null;
  return placed(month[1] ?? '', month.index + 2, context);
}

/** The reading of a piece that stands alone, with its place in the text; null when it leaves a doubt. */
function placed(words: string, at: number, context: TermContext): DeadlineReading | null {
  const { span, ...reading } = readTermCell(words, context);
  if (reading.kind === 'none' || reading.doubt !== undefined || span === undefined) return null;
  return { ...reading, span: [at + span[0], at + span[1]] };
}

/** «на 2024 год», «в мае 2024 года», «на I полугодие 2026 года», «за 9 месяцев 2024 г.», «на март – май 2024 года» */
const planYear =
  /(?<![A-Za-zЀ-ԯ])(?:на|в|за)\s(?:период\s)?(?:(?:[IVX]{1,3}|\d{1,2}|перв[а-я]{2,3}|втор[а-я]{2,3}|трет[а-я]{2,3}|четв[её]рт[а-я]{2,3})(?:[-–][IVX\dа-я]{1,3})?\s)?(?:[а-яё]{3,9}(?:\s?[-–]\s?[а-яё]{3,8})?\s)?(20\d{2})\s(?:год|г\.)/giu;

/** «План ремонтной кампании 2025 года»: its last words, and no day. */
const yearBehind =
  /^(?:план|график|дорожная|перечень|программа)\S*\s.{3,300}\s(?!янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]{4,}\s(20\d{2})\s(?:года|г\.)$/giu;

/** «По итогам совещания, состоявшегося 24 октября, прошу:»: what is over is the occasion and no term. */
export function termOfLead(text: string, context: TermContext): DeadlineReading {
  const reading = readTerm(text, context);
  const over =
    /^по\s(?:итогам|результатам)\s(?:[^\s:]+\s){0,6}(?:[A-Za-zЀ-ԯ]*(?:вш|нн)(?:его|ей|их|ого|ой|ых)(?:ся)?|20\d{2})(?![A-Za-zЀ-ԯ])/iu;
  return reading.kind === 'event' && over.test(text) ? noDeadline : reading;
}

/** «О составлении проекта бюджета на 2026 год»: the work is done before the year that its paper is for. */
const ofPlanning =
  /(?:разработк|составлени|формировани|подготовк|рассмотрени)[а-я]{1,2}\s(?:[^\s.;]+\s){0,8}(?:бюджет|прогноз|смет|заказ)/iu;

/** The year or school year that a heading gives to the months below it; the first heading that gives one decides. */
export function yearsOf(headings: readonly string[], earliest = 0): Pick<TermContext, 'year' | 'schoolYear'> {
  for (const heading of headings) {
    const [schoolYear, ...others] = new Set(schoolYears(heading));
    if (schoolYear !== undefined && others.length === 0) return { schoolYear };
    if (ofPlanning.test(heading)) continue;
    // «Об итогах 2024 года и задачах на 2025 год» gives no one year, nor does a year that is over when the paper is signed.
    const told = [...heading.matchAll(planYear), ...heading.matchAll(yearBehind)];
    const [year, ...otherYears] = new Set(told.map((match) => Number(match[1])));
    if (year !== undefined && otherYears.length === 0 && year >= earliest) return { year };
  }
  return {};
}

/** «По окончании смены начальнику лагеря сдать отчёт»: the occasion ends where somebody is told to do the work. */
export function beforeParties(
  text: string,
  deadline: DeadlineReading,
  [first]: readonly NamedParty[],
): DeadlineReading {
  const { kind, span } = deadline;
  const at = span === undefined || first === undefined ? -1 : text.indexOf(first.text, span[0]);
  if ((kind !== 'event' && kind !== 'inherited') || span === undefined || at <= span[0] || at >= span[1])
    return deadline;
  const words = text.slice(span[0], at).trimEnd();
  return { ...deadline, text: words, span: [span[0], span[0] + words.length] };
}
