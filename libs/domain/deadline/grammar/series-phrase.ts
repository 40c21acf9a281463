import type { LocalDate } from '../../time/local-date.js';
import type { LocalTime } from '../../time/local-time.js';
import { monthDayOrNull } from '../../time/month-day.js';
import type { Recurrence, RecurrenceDue, RecurrencePeriod } from '../recurrence.js';
import { frequencyWords, numberedWeekday, type Frequency } from './frequency-words.js';
import { weekdayOfWord } from './month-names.js';
import type { Moment } from './moment.js';
import type { Phrase, Scene } from './phrase.js';
import { seriesDue, seriesMoment, type SeriesDue } from './series-due-words.js';
import { settleMoment } from './settle-moment.js';
import { textAt, type Tokens } from './token.js';
import { pastMarks, sequence } from './words.js';
import { isPlainTime, writtenTime } from './time-words.js';
import { writtenMoment } from './period-words.js';

interface Parts {
  frequency: Frequency | null;
  due: SeriesDue | null;
  within: Moment | null;
  /** Only the end of `within` is told: «до конца 2021 года». */
  ends: boolean;
  from: LocalDate | null;
  time: LocalTime | null;
}

const between = new Set([',', '-', '(', ')', ':', ';']);

/** A series: a frequency with its days in any order («ежеквартально до 5 числа …», «до 20 января ежегодно»). */
export function seriesPhrase(scene: Scene, at: number): Phrase | null {
  const parts: Parts = { frequency: null, due: null, within: null, ends: false, from: null, time: null };
  let next = at;
  for (let found = part(scene, at, parts); found !== null;) {
    next = found;
    const place = pastMarks(scene.tokens, found, between);
    found = part(scene, textAt(scene.tokens, place) === 'и' ? place + 1 : place, parts);
  }
  if (next === at) return null;
  const recurrence = recurrenceOf(scene, parts);
  if (recurrence === null) return null;
  const window = windowOf(scene, parts);
  const time = parts.time === null ? {} : { time: parts.time };
  return { first: at, next, strength: 'series', kind: 'recurring', ...window, recurrence, ...time };
}

function part(scene: Scene, at: number, parts: Parts): number | null {
  const { tokens } = scene;
  const frequency = frequencyWords(tokens, at);
  if (frequency !== null && (parts.frequency === null || frequency.value.weekdays.length > 0)) {
    parts.frequency = merged(parts.frequency, frequency.value);
    return frequency.next;
  }
  // «ежемесячно, третья среда»
  const weekday = parts.frequency?.every === 'month' ? numberedWeekday(tokens, at) : null;
  if (weekday !== null) return weekday.next;
  // «еженедельно, понедельник»
  const day = parts.frequency?.every === 'week' ? weekdayOfWord(textAt(tokens, at)) : null;
  if (day !== null && parts.frequency !== null) {
    parts.frequency = { ...parts.frequency, weekdays: [...parts.frequency.weekdays, day] };
    return at + 1;
  }
  const restDays = parts.frequency === null ? null : pastRestDays(tokens, at);
  if (restDays !== null) return restDays;
  const begins = sequence(tokens, at, 'начиная', 'с');
  const start = begins === null ? null : writtenMoment(tokens, begins);
  if (start !== null) {
    const settled = settleMoment(start.value, scene.context);
    if (typeof settled === 'string') return null;
    parts.from = settled.from;
    return start.next;
  }
  return duePart(scene, at, parts) ?? timePart(scene, at, parts) ?? momentPart(scene, at, parts);
}

/** «ежедневно, включая выходные и праздничные дни, …», «кроме воскресных дней»: on which days of the series, told by the text alone. */
function pastRestDays(tokens: Tokens, at: number): number | null {
  const named = sequence(tokens, at, 'включая|кроме|исключая') ?? sequence(tokens, at, 'за', 'исключением');
  if (named === null) return null;
  const kinds =
    'выходные|выходных|праздничные|праздничных|нерабочие|нерабочих|воскресные|воскресных|субботние|субботних';
  return sequence(tokens, named, kinds, ',|и?', `${kinds}?`, ',|и?', `${kinds}?`, 'дни|дней?');
}

function merged(before: Frequency | null, found: Frequency): Frequency {
  return before === null ? found : { ...before, weekdays: [...before.weekdays, ...found.weekdays] };
}

function duePart(scene: Scene, at: number, parts: Parts): number | null {
  const due = seriesDue(scene.tokens, at);
  if (due === null) return null;
  if (due.value.kind === 'moment') {
    if (parts.frequency === null || parts.within !== null) return null;
    parts.within = due.value.moment;
    return due.next;
  }
  if (parts.due !== null) return null;
  parts.due = due.value;
  return due.next;
}

/** «до 10:00», «к 17 часам» of each day. */
function timePart(scene: Scene, at: number, parts: Parts): number | null {
  if (parts.time !== null) return null;
  const intro =
    sequence(scene.tokens, at, 'до|к|в|не', 'позднее?') ??
    // «каждый четверг, 11:00»
    (parts.frequency !== null && parts.frequency.weekdays.length > 0 ? at : null);
  const found = intro === null ? null : writtenTime(scene.tokens, intro);
  if (found === null || intro === null) return null;
  if (!isPlainTime(scene.tokens, intro, found) && textAt(scene.tokens, intro + 1) !== '.') return null;
  // «до 18.00 ежедневно»: an hour alone begins no series.
  if (parts.frequency === null && frequencyWords(scene.tokens, found.next) === null) return null;
  parts.time = found.value;
  return found.next;
}

/** «в течение 2024 года», «до конца года», «в сентябре», «I квартал»: bounds of the series, or its place in each year. */
function momentPart(scene: Scene, at: number, parts: Parts): number | null {
  const { frequency } = parts;
  if (frequency === null || parts.within !== null) return null;
  const until = sequence(scene.tokens, at, 'до', 'конца|окончания');
  const found = seriesMoment(scene.tokens, until ?? at);
  if (found === null || found.value.impossible || found.value.grain === 'day') return null;
  if (frequency.every === 'year' && found.value.year === null && found.value.grain !== 'year') {
    const [month, number] = found.value.end;
    const day = monthDayOrNull(month, number === 0 ? lastDay(month) : number);
    // «2 раза в год (май, декабрь)»
    const known =
      parts.due?.kind === 'day-of-year' && frequency.times > parts.due.days.length ? parts.due.days : [];
    if (day === null || (parts.due !== null && known.length === 0)) return null;
    parts.due = { kind: 'day-of-year', days: [...known, day], afterPeriod: false, afterReported: false };
    return found.next;
  }
  parts.within = found.value;
  parts.ends = until !== null;
  return found.next;
}

function lastDay(month: number): number {
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

function recurrenceOf(scene: Scene, parts: Parts): Recurrence | null {
  const { frequency, due } = parts;
  const every = frequency?.every ?? impliedPeriod(due);
  if (every === null) return null;
  const by = dueOf(frequency, due, every);
  const settled = parts.within === null ? null : settleMoment(parts.within, scene.context);
  const bounds = typeof settled === 'string' ? null : settled;
  return {
    every,
    interval: frequency?.interval ?? 1,
    times: frequency?.times ?? (due?.kind === 'day-of-month' ? due.days.length : 1),
    by,
    from: parts.from ?? (beginsOpen(parts) ? null : (bounds?.from ?? null)),
    until: bounds?.to ?? null,
  };
}

/** A number of a month without a frequency recurs only where its words say so. */
function impliedPeriod(due: SeriesDue | null): RecurrencePeriod | null {
  if (due?.kind === 'day-of-year') return due.afterReported ? 'year' : null;
  if (due?.kind !== 'day-of-month') return null;
  if (due.after !== null && due.after !== 'period') return due.after;
  return due.monthly || due.after === 'period' ? 'month' : null;
}

function dueOf(frequency: Frequency | null, due: SeriesDue | null, every: RecurrencePeriod): RecurrenceDue {
  if (frequency !== null && frequency.weekdays.length > 0)
    return { kind: 'weekday', weekdays: frequency.weekdays };
  if (due?.kind === 'day-of-month') {
    const afterPeriod = due.after !== null || due.nextMonth || (every !== 'month' && !due.monthly);
    return {
      kind: 'day-of-month',
      days: due.days,
      afterPeriod,
      ...(due.working ? { working: true } : {}),
    };
  }
  return due?.kind === 'day-of-year'
    ? { kind: 'day-of-year', days: due.days, afterPeriod: due.afterPeriod }
    : { kind: 'policy' };
}

function beginsOpen({ within, ends }: Parts): boolean {
  return ends || within?.grain === 'day';
}

function windowOf(scene: Scene, parts: Parts): Pick<Phrase, 'from' | 'to'> {
  const { within, from } = parts;
  const settled = within === null ? null : settleMoment(within, scene.context);
  if (settled === null || typeof settled === 'string') return { from, to: null };
  return { from: from ?? (beginsOpen(parts) ? null : settled.from), to: settled.to };
}
