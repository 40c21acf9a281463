import { monthDayOrNull } from '../../time/month-day.js';
import type { ReadingChoice } from '../deadline-reading.js';
import type { Recurrence } from '../recurrence.js';
import type { Phrase, Strength } from './phrase.js';
import { hasVerbBetween, ofOwnWorks } from './own-works.js';
import type { Tokens } from './token.js';
import { isInfinitive, matches, sequence } from './words.js';

const order: Readonly<Record<Strength, number>> = { term: 0, series: 1, period: 2, loose: 3 };

/**
 * The one deadline of a sentence. Two different days, or a day beside a series, are more than one deadline: a person is asked,
 * with all of them as choices, save where each has work of its own: then the whole is done by the last of them. A day within a
 * year or school year of the same sentence is the deadline, the year its frame. Words without a day («по итогам», «в ходе») give
 * way to those with one.
 */
export function choosePhrase(found: readonly Phrase[], tokens: Tokens): Phrase | null {
  const phrases = found.filter(
    (phrase) =>
      !isOfOccasion(phrase, found, tokens) &&
      !isOfPaper(phrase, found, tokens) &&
      !isOfMeeting(phrase, found, tokens),
  );
  const days = differentDays(phrases.filter((phrase) => phrase.strength !== 'loose' && isDated(phrase)));
  // A day that does not exist, or a range turned round, is told before anything else is asked.
  const fault = days.find(({ doubt, kind }) => doubt === 'impossible' || kind === 'inverted');
  if (fault !== undefined) return fault;
  const series = seriesOf(phrases);
  if (series !== null) return firstThen(series, days, tokens) ?? besideSeries(series, days, tokens);
  const [day] = days;
  // «постоянно, в течение года»
  const standing = phrases.find(({ kind }) => kind === 'standing');
  const unnamed = day?.doubt === 'vague' || day?.yearAssumed === true;
  const someYear = days.length === 1 && unnamed && (day.kind === 'year' || day.kind === 'school-year');
  if (someYear && standing !== undefined) return standing;
  const [told, ...alsoTold] = days.filter(({ first }) => matches(tokens, first, 'срок|сроки'));
  // «вопрос проезда 1 октября … Срок – 6 сентября»: the other day is what the work is about.
  const aside = days.every((other) => other === told || other.kind === 'on-date' || other.kind === 'window');
  if (told !== undefined && alsoTold.length === 0 && aside) return told;
  if (day !== undefined && days.length > 1) return ofOwnWorks(days, tokens) ?? several(day, days);
  if (day !== undefined) return ofEvent(day, phrases);
  // «при невозможности сделать это в указанный срок незамедлительно сообщить»
  const atOnce = phrases.find(({ first }) =>
    matches(tokens, first, 'незамедлительно|немедленно|безотлагательно'),
  );
  return atOnce ?? [...phrases].sort((a, b) => order[a.strength] - order[b.strength])[0] ?? null;
}

/** «списки – до 5 сентября, при изменении числа детей – в течение 2 дней»: such days are counted from what may happen. */
function isOfOccasion({ relative, first }: Phrase, found: readonly Phrase[], tokens: Tokens): boolean {
  if (relative?.from.kind !== 'signing') return false;
  return found.some((other) => {
    const behind = first - other.next;
    return other.kind === 'event' && behind >= 0 && behind <= 1 && matches(tokens, other.first, 'при|в|по');
  });
}

const held =
  'состоится|состоятся|пройдет|пройдут|проходит|проводится|проводятся|назначен*|запланирован*|начнется|открывается';

/** «для участия в совещании, которое состоится 14 февраля, …, заявки принимаются до 7 февраля»: a day that is only the meeting's. */
function isOfMeeting(phrase: Phrase, found: readonly Phrase[], tokens: Tokens): boolean {
  const told = ({ first }: Phrase) =>
    matches(tokens, first - 1, held) && [2, 3, 4].some((back) => matches(tokens, first - back, 'котор*'));
  return (
    phrase.kind !== 'by-date' &&
    told(phrase) &&
    found.some((other) => other.kind === 'by-date' && !told(other))
  );
}

const papers = 'отчет*|информаци*|сведени*|справк*|данны*|доклад*|анализ*|сводк*|мониторинг*';
const furthestPaper = 16;

/** «представить к 1 июля сводку о занятости детей в июне»: the month that the paper tells of is over by its day. */
function isOfPaper({ kind, to, first }: Phrase, found: readonly Phrase[], tokens: Tokens): boolean {
  if ((kind !== 'month' && kind !== 'months' && kind !== 'quarter') || to === null) return false;
  const later = found.some(
    (other) => other.kind === 'by-date' && other.doubt === undefined && (other.to ?? '') >= to,
  );
  if (!later) return false;
  for (let at = first - 1; at >= Math.max(0, first - furthestPaper); at -= 1) {
    if (matches(tokens, at, papers)) return true;
    if (isInfinitive(tokens, at) || matches(tokens, at, ',|;|.|:')) return false;
  }
  return false;
}

/** «по итогам олимпиады в марте 2024 года»: is March the deadline or the olympiad's month? */
function ofEvent(day: Phrase, phrases: readonly Phrase[]): Phrase {
  const event = phrases.some(({ kind, next }) => kind === 'event' && next === day.first);
  if (!event || day.strength !== 'period' || day.to === null || day.doubt !== undefined) return day;
  return {
    ...day,
    from: null,
    to: null,
    doubt: 'vague',
    choices: [{ label: null, from: day.from, to: day.to }],
  };
}

type SeriesPhrase = Phrase & { readonly recurrence: Recurrence };

function isSeries(phrase: Phrase): phrase is SeriesPhrase {
  return phrase.recurrence !== undefined;
}

/** A day, a counted term, or words for one that leave a doubt; a series and an event have none. */
function isDated(phrase: Phrase): boolean {
  if (isSeries(phrase)) return false;
  return (
    phrase.to !== null ||
    phrase.relative !== undefined ||
    phrase.doubt !== undefined ||
    phrase.kind === 'inverted'
  );
}

/** Without repetitions, and without the years in which a day lies. */
function differentDays(phrases: readonly Phrase[]): Phrase[] {
  const framed = phrases.filter(
    (phrase) => !phrases.some((other) => isWithin(other, phrase) || names(other, phrase)),
  );
  return framed.filter((phrase, index) => framed.findIndex((other) => sameDay(other, phrase)) === index);
}

function isWithin(inner: Phrase, frame: Phrase): boolean {
  if (frame.kind !== 'year' && frame.kind !== 'school-year') return false;
  if (inner.kind === 'year' || inner.kind === 'school-year' || inner.to === null || frame.to === null)
    return false;
  return inner.to <= frame.to && (frame.from === null || inner.to >= frame.from);
}

/** «в период весенних каникул с 25 по 31 марта»: the days stand right behind the words that leave a doubt. */
function names(days: Phrase, season: Phrase): boolean {
  const behind = days.first - season.next;
  return (
    season.kind === 'window' &&
    season.doubt === 'vague' &&
    days.doubt === undefined &&
    days.from !== null &&
    (behind === 0 || behind === 1) &&
    season.choices?.some(
      ({ from, to }) => from !== null && days.from !== null && days.from >= from && days.from <= to,
    ) === true
  );
}

function sameDay(a: Phrase, b: Phrase): boolean {
  return (
    a.to === b.to &&
    JSON.stringify([a.relative, a.doubt, a.kind === 'inverted']) ===
      JSON.stringify([b.relative, b.doubt, b.kind === 'inverted'])
  );
}

/** One series of a sentence: a frequency, and perhaps apart from it its day («ежеквартально …, до 5 числа»). */
function seriesOf(phrases: readonly Phrase[]): SeriesPhrase | null {
  const found = phrases.filter(isSeries);
  const [first] = found;
  if (first?.recurrence.by.kind !== 'policy') return first ?? null;
  const by = found.find(({ recurrence }) => recurrence.by.kind !== 'policy')?.recurrence.by;
  if (by === undefined) return first;
  const { every } = first.recurrence;
  const due = by.kind === 'day-of-month' ? { ...by, afterPeriod: by.afterPeriod || every !== 'month' } : by;
  return { ...first, recurrence: { ...first.recurrence, by: due } };
}

/** A series with other days in its sentence: its day of each year, the frame it lies in, or deadlines of their own. */
function besideSeries(series: SeriesPhrase, days: readonly Phrase[], tokens: Tokens): Phrase {
  const [day] = days;
  if (day === undefined) return series;
  const { recurrence } = series;
  const free = recurrence.by.kind === 'policy';
  // «ежеквартально, в течение года»: which year, launch proposes.
  if (days.length === 1 && day.doubt === 'vague' && frames.has(day.kind)) return series;
  const ofMonth = days.length === 1 ? eachMonth(series, day, tokens) : null;
  if (ofMonth !== null) return ofMonth;
  if (days.length > 1 || day.to === null) return several(series, days);
  if (isFinal(series, day, tokens))
    return { ...series, to: day.to, recurrence: { ...recurrence, until: day.to } };
  const ofEachYear = day.yearAssumed === true && day.kind !== 'year' && day.kind !== 'school-year';
  if (free && recurrence.every === 'year' && ofEachYear) {
    const each = monthDayOrNull(Number(day.to.slice(5, 7)), Number(day.to.slice(8)));
    if (each === null) return several(series, days);
    return {
      ...series,
      recurrence: { ...recurrence, by: { kind: 'day-of-year', days: [each], afterPeriod: false } },
    };
  }
  if (!frames.has(day.kind)) return several(series, days);
  const { from, to } = day;
  return { ...series, from, to, recurrence: { ...recurrence, from, until: to } };
}

/** «скосить траву до 10 июня и далее не реже раза в месяц»: the first time has its day, of the others launch proposes. */
function firstThen(series: SeriesPhrase, days: readonly Phrase[], tokens: Tokens): Phrase | null {
  const [day] = days;
  if (day?.to == null || days.length > 1 || day.next >= series.first) return null;
  const then = tokens.some(
    (_, at) =>
      at >= day.next &&
      at < series.first &&
      matches(tokens, at, 'далее|затем|впоследствии|последующем|дальнейшем') &&
      (at >= series.first - nearThen || matches(tokens, at - 1, ',|.|;|и|а')),
  );
  return then ? day : null;
}

const nearThen = 3;

/** «ежемесячно проводить сверку и докладывать до 5 числа следующего месяца» */
function eachMonth(series: SeriesPhrase, day: Phrase, tokens: Tokens): Phrase | null {
  const { recurrence } = series;
  if (recurrence.every !== 'month' || recurrence.by.kind !== 'policy' || day.to === null) return null;
  const next = tokens.findIndex(
    (_, at) => at > day.first && sequence(tokens, at, 'следующего', 'месяца') === day.next,
  );
  if (next < 0 || !matches(tokens, next - 1, 'числа')) return null;
  const by = { kind: 'day-of-month', days: [Number(day.to.slice(8))], afterPeriod: true } as const;
  return { ...series, recurrence: { ...recurrence, by } };
}

/** «еженедельно докладывать о ходе приписки, итоговую информацию представить к 10 апреля»: the day of the last report ends the series. */
function isFinal(series: SeriesPhrase, day: Phrase, tokens: Tokens): boolean {
  const between = tokens.slice(series.next, Math.max(series.next, day.first));
  const last = between.some((_, at) => matches(between, at, 'итогов*|окончательн*|заключительн*'));
  return (
    day.kind === 'by-date' &&
    day.doubt === undefined &&
    last &&
    hasVerbBetween(tokens, series.next, day.first)
  );
}

/** Kinds of periods that a whole series lies in: «ежемесячно … в течение 2024 года». */
const frames = new Set<Phrase['kind']>(['year', 'school-year', 'window', 'quarter', 'months', 'month']);

function several(first: Phrase, days: readonly Phrase[]): Phrase {
  const choices = days.flatMap(({ from, to, choices: own }): readonly ReadingChoice[] =>
    to === null ? (own ?? []) : [{ label: null, from, to }],
  );
  const { kind } = days[0] ?? first;
  const { first: at, next, strength } = first;
  return {
    first: at,
    next,
    strength,
    kind: kind === 'inverted' ? 'by-date' : kind,
    from: null,
    to: null,
    doubt: 'several',
    choices,
  };
}
