import { addDays, type LocalDate } from '../../time/local-date.js';
import { dayNumber, writtenDay } from './date-words.js';
import {
  afterDay,
  beforeDay,
  edgeWords,
  endOfDay,
  limitWords,
  saysInclusive,
  type Edge,
  type Limit,
} from './limit-words.js';
import { day, years, type Moment } from './moment.js';
import { monthOfWord } from './month-names.js';
import { numericMonth, runningPeriod, writtenMoment } from './period-words.js';
import { doubtful, kindOfGrain, throughout, upTo, type Phrase, type Scene } from './phrase.js';
import { inYear, settleMoment, yearOfMoment } from './settle-moment.js';
import { isDash, isNumber, isWord, textAt, type Found } from './token.js';
import { isInfinitive, matches, sequence } from './words.js';

/** «до 1 октября», «не позднее 05.10.2023», «к 15 часам 5 октября», «до конца сентября», «Срок: октябрь 2023 г.». */
export function untilPhrase(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const limit = limitWords(tokens, at);
  if (limit === null) return null;
  const before = beforeDay(tokens, limit.next);
  const place = { first: at, strength: 'term' as const };
  const ofMonth = dayOfMonth(scene, before.next);
  if (ofMonth !== null) {
    const { next } = afterDay(tokens, ofMonth.next);
    const found = upToOrAsked(scene, ofMonth.value, { ...place, next });
    return isBareUntil(scene, limit, [ofMonth.next, next]) ? { ...found, until: true } : found;
  }
  const edge = edgeWords(tokens, before.next);
  const moment = momentAfter(scene, edge?.next ?? before.next, edge !== null);
  if (moment === null) return untilMeeting(scene, limit, place);
  if (isRange(scene, limit.value, moment.next)) return null;
  const after = afterDay(tokens, moment.next);
  const time = after.time ?? before.time;
  const next = after.next;
  const found =
    edge === null
      ? limited(scene, limit.value, moment.value, { ...place, next })
      : atEdge(scene, edge.value, moment.value, { ...place, next });
  if (found === null) return null;
  if (time !== null) return { ...found, time };
  const named = edge === null && moment.value.grain === 'day';
  return named && isBareUntil(scene, limit, [moment.next, next]) ? { ...found, until: true } : found;
}

const meetings =
  'дню|дня|заседани*|совещани*|собрани*|конференци*|семинар*|форум*|сесси*|педсовет*|совету|совета|коллегии|планерк*|слет*|смотр*|конкурс*|олимпиад*|соревновани*|фестивал*|праздник*|экзамен*|выбор*|субботник*|ярмарк*';
const furthestDay = 7;

/** «к заседанию коллегии управления 27 февраля», «до родительского дня 25 апреля»: by the day of what is held then. */
function untilMeeting(
  scene: Scene,
  { value, next }: Found<Limit>,
  place: Omit<Place, 'next'>,
): Phrase | null {
  const { tokens } = scene;
  if (value.limiter !== 'towards' && value.limiter !== 'until') return null;
  if (matches(tokens, place.first - 1, 'подготовк*|готовност*|допуск*|прием*')) return null;
  let held = false;
  for (let at = next; at < next + furthestDay; at += 1) {
    const found = held ? writtenDay(tokens, at) : null;
    if (found !== null) {
      const after = afterDay(tokens, found.next);
      const phrase = upTo(scene, found.value, { ...place, next: after.next }, 'by-date');
      return after.time === null ? phrase : { ...phrase, time: after.time };
    }
    held ||= matches(tokens, at, meetings);
    if (!isWord(tokens, at) && textAt(tokens, at) !== '«»') return null;
    if (isInfinitive(tokens, at) || matches(tokens, at, 'с|со|до|по|к|на|за|не|от')) return null;
  }
  return null;
}

/** «до 5 октября», not «до конца дня 5 октября» and not «до 5 октября включительно», which say themselves what belongs. */
function isBareUntil(
  { tokens }: Scene,
  limit: Found<Limit>,
  [from, to]: readonly [from: number, to: number],
): boolean {
  if (limit.value.limiter !== 'until' || endOfDay(tokens, limit.next) !== null) return false;
  return !saysInclusive(tokens, from, to);
}

interface DayOfMonth {
  readonly day: Moment;
  readonly sure: boolean;
}

/** «20 числа текущего месяца», «5 числа следующего месяца»; «20 числа» alone is the next such day, which a person confirms. */
function dayOfMonth(scene: Scene, at: number): Found<DayOfMonth> | null {
  const { tokens } = scene;
  const { signedOn } = scene.context;
  const number = dayNumber(tokens, at);
  const word = number === null ? null : sequence(tokens, number.next, 'числа|число|числу');
  if (number === null || word === null || signedOn === null || monthOfWord(textAt(tokens, word)) !== null)
    return null;
  const named = sequence(tokens, word, 'текущего|этого|сего|следующего', 'месяца');
  const month = Number(signedOn.slice(5, 7));
  const year = Number(signedOn.slice(0, 4));
  const later =
    named === null ? number.value <= Number(signedOn.slice(8)) : textAt(tokens, word) === 'следующего';
  const found = day(later ? (month % 12) + 1 : month, number.value, later && month === 12 ? year + 1 : year);
  return { value: { day: found, sure: named !== null }, next: named ?? word };
}

function upToOrAsked(scene: Scene, { day: moment, sure }: DayOfMonth, place: Place): Phrase {
  const found = upTo(scene, moment, place, 'by-date');
  return sure || found.to === null ? found : doubtful('by-date', 'vague', place, [[null, found.to]]);
}

function momentAfter(scene: Scene, at: number, edge: boolean): Found<Moment> | null {
  const found = writtenMoment(scene.tokens, at) ?? (scene.cell ? numericMonth(scene.tokens, at) : null);
  if (found !== null || !edge) return found;
  // «до конца года», «до окончания месяца»: of the running one, or of the plan's.
  const { year, signedOn } = scene.context;
  const ofPlan = year === undefined || !matches(scene.tokens, at, 'года') ? null : years(year, 0);
  return ofPlan === null ? runningPeriod(scene.tokens, at, signedOn) : { value: ofPlan, next: at + 1 };
}

/** «срок: 5–10 октября» and «срок с 5 по 10» are windows, another rule's. */
function isRange(scene: Scene, limit: Limit, next: number): boolean {
  if (limit.limiter !== 'named') return false;
  return isDash(scene.tokens, next) && !isWord(scene.tokens, next + 1)
    ? true
    : sequence(
        scene.tokens,
        next,
        '-|–|—|,|и',
        'январ*|феврал*|март*|апрел*|май|мая|июн*|июл*|август*|сентябр*|октябр*|ноябр*|декабр*',
      ) !== null;
}

type Place = Pick<Phrase, 'first' | 'next' | 'strength'>;

function limited(scene: Scene, limit: Limit, moment: Moment, place: Place): Phrase | null {
  const { grain } = moment;
  if (grain === 'day') return upTo(scene, moment, place, 'by-date');
  if (limit.limiter === 'named') return throughout(scene, moment, place);
  const yearly = grain === 'year' || grain === 'school-year';
  // «на период до 2030 года», «стратегия до 2030 года» tell of a thing.
  if (yearly && !limit.term && !scene.cell && limit.limiter !== 'not-later') return null;
  if (limit.limiter === 'not-later' || limit.limiter === 'through') {
    return upTo(scene, moment, place, kindOfGrain[grain]);
  }
  return beforeOrThrough(scene, moment, place);
}

/** «до апреля», «к сентябрю»: before it begins, or to its end? A person is asked. */
function beforeOrThrough(scene: Scene, moment: Moment, place: Place): Phrase {
  const settled = settleMoment(moment, scene.context);
  if (typeof settled === 'string') return doubtful('by-date', settled, place);
  return doubtful('by-date', 'vague', place, [
    [null, addDays(settled.from, -1)],
    [null, settled.to],
  ]);
}

function atEdge(scene: Scene, edge: Edge, moment: Moment, place: Place): Phrase | null {
  if (moment.grain === 'day') return null;
  if (edge === 'end') return upTo(scene, moment, place, endKind(moment));
  const settled = settleMoment(edge === 'start' ? beginning(scene, moment) : moment, scene.context);
  if (typeof settled === 'string') return doubtful('by-date', settled, place);
  if (edge === 'start') {
    const to = addDays(settled.from, -1);
    return { ...place, kind: 'by-date', from: null, to, yearAssumed: settled.yearAssumed };
  }
  const middle = addDays(settled.from, 14);
  const days: readonly LocalDate[] = middle < settled.to ? [middle, settled.to] : [settled.to];
  return doubtful(
    'by-date',
    'vague',
    place,
    days.map((day) => [null, day] as const),
  );
}

function endKind(moment: Moment): Phrase['kind'] {
  return moment.grain === 'part' ? 'by-date' : kindOfGrain[moment.grain];
}

/** «до начала учебного года» means the next one to begin, not the one under way. */
function beginning(scene: Scene, moment: Moment): Moment {
  const { signedOn } = scene.context;
  if (moment.year !== null || signedOn === null) return moment;
  const year = yearOfMoment(moment, scene.context);
  const span = year === null ? null : inYear(moment, year);
  return year !== null && span !== null && span.from <= signedOn ? { ...moment, year: year + 1 } : moment;
}

/** «до 20 декабря 2023 г. и 20 июня 2024 г.»: two deadlines in one item are a person's to settle. */
export function withSecondDay(scene: Scene, found: Phrase): Phrase {
  if (found.kind !== 'by-date' || found.to === null) return found;
  const listed =
    matches(scene.tokens, found.first, 'сроки') || matches(scene.tokens, found.first + 1, 'сроки');
  const further = (at: number): Found<LocalDate> | null =>
    nextDay(scene, at) ?? (listed ? laterDay(scene, at) : null);
  const second = further(found.next);
  if (second === null || second.value === found.to) return found;
  const { first, strength } = found;
  // «31 мая, 1 июня» in a cell: days in a row are one event.
  if (scene.cell && isNumber(scene.tokens, first) && second.value === addDays(found.to, 1))
    return { first, next: second.next, strength, kind: 'window', from: found.to, to: second.value };
  const days = [found.to];
  let { next } = found;
  for (
    let day: Found<LocalDate> | null = second;
    day !== null && days.length < mostDays;
    day = further(next)
  ) {
    days.push(day.value);
    ({ next } = day);
  }
  const choices = [...new Set(days)].sort().map((day) => [null, day] as const);
  return doubtful('by-date', 'several', { first, next, strength }, choices);
}

const mostDays = 12;

const furthestLater = 40;

/** «сроки: 24 ноября – физика; 25 ноября – химия»: behind its words the next line of the list. */
function laterDay(scene: Scene, from: number): Found<LocalDate> | null {
  const { tokens } = scene;
  for (let at = from; at < Math.min(tokens.length, from + furthestLater); at += 1) {
    const day = writtenDay(tokens, at);
    if (day === null) continue;
    return matches(tokens, at - 1, ';|,|.') || isDash(tokens, day.next) ? settledDay(scene, day) : null;
  }
  return null;
}

/** «, 15 ноября», « и до 15 декабря»: a further day of a list. */
function nextDay(scene: Scene, at: number): Found<LocalDate> | null {
  const joint = sequence(scene.tokens, at, ',|и', 'и?', 'до?');
  return settledDay(scene, joint === null ? null : writtenDay(scene.tokens, joint));
}

function settledDay({ context }: Scene, found: Found<Moment> | null): Found<LocalDate> | null {
  const settled = found === null ? 'none' : settleMoment(found.value, context);
  return found === null || typeof settled === 'string' ? null : { value: settled.to, next: found.next };
}

/** Is «№» or «N» behind this place? Then the day belongs to an act. */
export function actNumberFollows(scene: Scene, at: number): boolean {
  const text = textAt(scene.tokens, at);
  return text === '№' || text === 'n' || text === '#';
}
