import { addDays, type LocalDate } from '../../time/local-date.js';
import { dayNumber } from './date-words.js';
import { afterDay, beforeDay, pastInclusive, termWords } from './limit-words.js';
import { day, type Moment } from './moment.js';
import { monthNominatives } from './month-names.js';
import { numericMonth, writtenMoment } from './period-words.js';
import { doubtful, type Phrase, type Scene } from './phrase.js';
import { inYear, settleMoment, yearOfMoment } from './settle-moment.js';
import { isDash, textAt, type Found } from './token.js';
import { matches, pastMarks, sequence } from './words.js';

/** «с 1 по 15 марта», «в период с 15 февраля по апрель», «15–20 апреля 2023 г.», «с 1 сентября» without an end. */
export function windowPhrase(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const intro = introduction(scene, at);
  const from = intro ?? at;
  const worded = sequence(tokens, from, 'начиная?', 'с|со');
  const among = sequence(tokens, from, 'между');
  // «с 8.00 22 апреля»
  const timed = worded === null ? null : beforeDay(tokens, worded);
  const behind = timed?.time == null ? null : edge(scene, timed.next);
  const start = behind ?? edge(scene, among ?? worded ?? from);
  if (start === null) return null;
  if (among !== null) {
    const and = sequence(tokens, start.next, 'и');
    return and === null ? null : joined(scene, at, start.value, and);
  }
  const joint =
    worded === null
      ? afterStart(scene, start)
      : (throughWords(scene, start.next) ?? throughWords(scene, pastTime(scene, start)));
  if (joint === null && worded !== null) {
    const ranged = pastDash(scene, start.next);
    return ranged === null ? openEnd(scene, at, start) : joined(scene, at, start.value, ranged);
  }
  if (joint !== null && worded === null && 'moment' in start.value && start.value.moment.grain === 'month')
    return null;
  if (joint === null || (worded === null && intro === null && !isBareRange(start.value))) return null;
  return joined(scene, at, start.value, joint);
}

type Start = { readonly moment: Moment } | { readonly number: number };

function introduction(scene: Scene, at: number): number | null {
  const { tokens } = scene;
  const period = sequence(tokens, at, 'в|на?', 'период|периоды|промежуток|интервал|течение', 'времени?');
  if (period !== null) return pastMarks(tokens, period, new Set([':', '-', '(']));
  return termWords(tokens, at);
}

function throughWords({ tokens }: Scene, at: number): number | null {
  return sequence(tokens, at, ',?', 'и?', 'по|до');
}

/** «с 22 апреля 2024 года 8.00 до …»: past the hour of the day. */
function pastTime({ tokens }: Scene, { value, next }: Found<Start>): number {
  return 'number' in value || value.moment.grain !== 'day' ? next : afterDay(tokens, next).next;
}

function pastDash(scene: Scene, at: number): number | null {
  return isDash(scene.tokens, at) ? at + 1 : null;
}

/** «5–10 октября»; «05.10.2023 по 10.10.2023» lost its «с». */
function afterStart(scene: Scene, start: Found<Start>): number | null {
  const dashed = pastDash(scene, start.next);
  if (dashed !== null || 'number' in start.value) return dashed;
  return start.value.moment.grain === 'day' ? sequence(scene.tokens, start.next, 'по') : null;
}

function edge(scene: Scene, at: number): Found<Start> | null {
  const moment = writtenMoment(scene.tokens, at) ?? (scene.cell ? numericMonth(scene.tokens, at) : null);
  if (moment !== null) return { value: { moment: moment.value }, next: moment.next };
  const number = dayNumber(scene.tokens, at);
  if (number === null) return null;
  // «01.– 08.05»
  const dotted = textAt(scene.tokens, number.next) === '.' && isDash(scene.tokens, number.next + 1);
  return { value: { number: number.value }, next: dotted ? number.next + 1 : number.next };
}

/** Two days with a dash between need no other word; two months are a list, another rule's. */
function isBareRange(start: Start): boolean {
  return 'number' in start || start.moment.grain === 'day';
}

function joined(scene: Scene, at: number, start: Start, joint: number): Phrase | null {
  const end =
    writtenMoment(scene.tokens, joint) ??
    // «до 18:00 12 апреля»
    writtenMoment(scene.tokens, beforeDay(scene.tokens, joint).next) ??
    (scene.cell ? numericMonth(scene.tokens, joint) : null);
  if (end === null) return null;
  const inclusive = pastInclusive(scene.tokens, end.next);
  // «3-5 мая, 12.00» in a cell: the hour of each day.
  const limited = sequence(scene.tokens, inclusive, ',?', 'до|к|не') !== null;
  const timed = scene.cell && end.value.grain === 'day' && !limited;
  const next = timed ? afterDay(scene.tokens, inclusive).next : inclusive;
  const place = { first: at, next, strength: 'term' as const };
  const found = spanned(scene, start, end.value, place);
  const bare = inclusive === end.next && textAt(scene.tokens, joint - 1) === 'до';
  return found !== null && found.to !== null && bare && end.value.grain === 'day'
    ? { ...found, until: true }
    : found;
}

function spanned(scene: Scene, start: Start, end: Moment, place: Place): Phrase | null {
  if ('number' in start) {
    if (end.grain !== 'day') return null;
    const sameMonth = day(end.start[0], start.number, end.year);
    if (start.number > end.start[1]) return turned(scene, start.number, end, place);
    return between(scene, sameMonth, end, place);
  }
  return between(scene, start.moment, end, place);
}

/** «с 25 по 5 января»: turned round, or begun in the month before? A person is asked. */
function turned(scene: Scene, number: number, end: Moment, place: Place): Phrase {
  const year = yearOfMoment(end, scene.context);
  if (end.impossible || year === null) return inverted(place, []);
  const [month] = end.start;
  const swapped = inYear({ ...end, end: [month, number] }, year);
  const crossed = month === 1 ? 1 : 0;
  const before = { ...end, start: [month === 1 ? 12 : month - 1, number] as const, yearsLonger: crossed };
  const spans = [swapped, inYear(before, year - crossed)];
  return inverted(
    place,
    spans.flatMap((span) => (span === null ? [] : [[span.from, span.to] as const])),
  );
}

type Place = Pick<Phrase, 'first' | 'next' | 'strength'>;

/** From the first day of one moment to the last of another; the year of either may be missing. */
export function between(
  scene: Scene,
  start: Moment,
  end: Moment,
  place: Place,
  kind: Phrase['kind'] = 'window',
): Phrase {
  if (start.impossible || end.impossible)
    return doubtful(kind === 'window' ? 'by-date' : kind, 'impossible', place);
  const whole: Moment = { ...end, start: start.start, year: start.year ?? end.year };
  if (start.year !== null && end.year !== null) return bothDated(scene, start, end, place, kind);
  if (start.year !== null)
    return bothDated(scene, start, { ...end, year: yearAfter(scene, start, end) }, place, kind);
  if (crosses(start, end)) return crossing(scene, start, end, place, kind);
  const settled = settleMoment({ ...whole, grain: 'part' }, scene.context);
  if (typeof settled === 'string') return doubtful(kind, settled, place);
  const { from, to, yearAssumed } = settled;
  const phrase: Phrase = { ...place, kind, from, to, yearAssumed };
  return start.vague || end.vague ? { ...doubtful(kind, 'vague', place, [[from, to]]) } : phrase;
}

function crosses(start: Moment, end: Moment): boolean {
  const [month, number] = start.start;
  const [lastMonth, lastNumber] = end.end;
  return month > lastMonth || (month === lastMonth && lastNumber !== 0 && number > lastNumber);
}

function yearAfter(scene: Scene, start: Moment, end: Moment): number | null {
  const year = yearOfMoment(start, scene.context);
  return year === null ? null : crosses(start, end) ? year + 1 : year;
}

function bothDated(scene: Scene, start: Moment, end: Moment, place: Place, kind: Phrase['kind']): Phrase {
  const first = settleMoment(start, scene.context);
  const last = settleMoment(end, scene.context);
  if (typeof first === 'string') return doubtful(kind, first, place);
  if (typeof last === 'string') return doubtful(kind, last, place);
  if (first.from <= last.to) {
    if (start.vague || end.vague) return doubtful(kind, 'vague', place, [[first.from, last.to]]);
    return { ...place, kind, from: first.from, to: last.to };
  }
  // «октябрь 2022 – сентябрь 2022»: turned round, or the end is of the next year.
  const later = start.start[0] === end.start[0] ? null : inYear(end, Number(last.to.slice(0, 4)) + 1);
  return inverted(place, [
    [last.from, first.to],
    ...(later === null ? [] : [[first.from, later.to] as const]),
  ]);
}

/** The start stands later in the year than the end, and only the end may have a year. */
function crossing(scene: Scene, start: Moment, end: Moment, place: Place, kind: Phrase['kind']): Phrase {
  const yearless = end.year === null;
  // «с 20 октября по 10 октября»: nothing lasts nearly a year so.
  const winter = start.start[0] >= 8 && start.start[0] !== end.end[0];
  const days = start.grain === 'day' && end.grain === 'day' && winter;
  if (yearless ? winter : days) {
    const last = yearless ? end : { ...end, year: yearOfMoment(end, scene.context) };
    const endYear = yearless ? endYearAfterNextStart(scene, start) : yearOfMoment(last, scene.context);
    if (endYear === null) return doubtful(kind, 'no-year', place);
    const whole: Moment = { ...start, grain: 'part', end: end.end, yearsLonger: 1, year: endYear - 1 };
    const settled = settleMoment(whole, scene.context);
    if (typeof settled === 'string') return doubtful(kind, settled, place);
    const { from, to } = settled;
    const before = yearless ? winterBefore(whole, endYear - 1, scene) : null;
    if (before !== null)
      return doubtful(kind, 'several', place, [
        [before.from, before.to],
        [from, to],
      ]);
    return { ...place, kind, from, to, yearAssumed: yearless };
  }
  const year = yearOfMoment(end, scene.context);
  if (year === null) return inverted(place, []);
  return inverted(place, invertedChoices(start, end, year, winter, scene.context.signedOn));
}

/** «декабрь, февраль» of a plan for 2024 signed in October 2023: the winter that ends in that year, or the one that begins in it. */
function winterBefore(winter: Moment, begins: number, { context: { year, signedOn } }: Scene) {
  const before = begins === year ? inYear(winter, begins - 1) : null;
  return before !== null && signedOn !== null && before.from >= signedOn ? before : null;
}

function endYearAfterNextStart(scene: Scene, start: Moment): number | null {
  const year = yearOfMoment({ ...start, yearsLonger: 0 }, scene.context);
  return year === null ? null : year + 1;
}

const longBegun = 92;

function invertedChoices(
  start: Moment,
  end: Moment,
  year: number,
  winter: boolean,
  signedOn: LocalDate | null,
): (readonly [LocalDate, LocalDate])[] {
  const swapped = inYear({ ...start, start: end.start, end: start.end, yearsLonger: 0 }, year);
  const later = inYear({ ...start, end: end.end, yearsLonger: 1 }, year);
  const earlier = inYear({ ...start, end: end.end, yearsLonger: 1 }, year - 1);
  // What had begun long before the paper was signed is not what it asks for.
  const begun = earlier === null || (signedOn !== null && earlier.from < addDays(signedOn, -longBegun));
  const spans = winter && !begun ? [earlier, later, swapped] : [swapped, later];
  return spans.flatMap((span) => (span === null ? [] : [[span.from, span.to] as const]));
}

function inverted(place: Place, days: readonly (readonly [LocalDate, LocalDate])[]): Phrase {
  const choices = days.map(([from, to]) => ({ label: rangeLabel(from, to), from, to }));
  return { ...place, kind: 'inverted', from: null, to: null, choices };
}

/** «март – май 2023», «май 2023 – март 2024»; days in digits where the range is not of whole months. */
function rangeLabel(from: LocalDate, to: LocalDate): string | null {
  if (!from.endsWith('-01')) return null;
  const [first, last] = [from, to].map((text) => monthNominatives[Number(text.slice(5, 7)) - 1] ?? '');
  const [year, lastYear] = [from, to].map((text) => text.slice(0, 4));
  return year === lastYear ? `${first} – ${last} ${lastYear}` : `${first} ${year} – ${last} ${lastYear}`;
}

/** «с 1 сентября 2023 года»: work that begins on that day and goes on. */
function openEnd(scene: Scene, at: number, start: Found<Start>): Phrase | null {
  if ('number' in start.value || matches(scene.tokens, start.next, 'по|до')) return null;
  const settled = settleMoment(start.value.moment, scene.context);
  const place = { first: at, next: start.next, strength: 'loose' as const };
  if (typeof settled === 'string' || start.value.moment.grain !== 'day') return null;
  if (textAt(scene.tokens, at - 1) === 'силу') return null;
  return { ...place, kind: 'standing', from: settled.from, to: null, yearAssumed: settled.yearAssumed };
}
