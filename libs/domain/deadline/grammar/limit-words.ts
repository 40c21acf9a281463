import type { LocalTime } from '../../time/local-time.js';
import { weekdayOfWord } from './month-names.js';
import { isDash, isNumber, isWord, textAt, type Found, type Tokens } from './token.js';
import { isInfinitive, matches, pastMarks, sequence } from './words.js';
import { isPlainTime, writtenTime } from './time-words.js';

/**
 * How a day limits the work: `until` «до», `not-later` «не позднее», `towards` «к», `through` «по», or `named` – only
 * «срок: …» stands before it.
 */
export type Limiter = 'until' | 'not-later' | 'towards' | 'through' | 'named';

export interface Limit {
  readonly limiter: Limiter;
  /** The word «срок» stands before it: then even a bare period is a deadline. */
  readonly term: boolean;
}

const introducing = new Set([':', '-', ',', '(']);
const afterPurpose = 4;

/** «В срок до», «Срок исполнения: не позднее», «до», «срок –»: what introduces a last day. */
export function limitWords(tokens: Tokens, at: number): Found<Limit> | null {
  const term = termWords(tokens, at);
  const found = limiterWords(tokens, term ?? at);
  if (found !== null) return { value: { limiter: found.value, term: term !== null }, next: found.next };
  return term === null ? null : { value: { limiter: 'named', term: true }, next: term };
}

/** «в срок», «срок исполнения:», «сроки проведения –», «срок представления отчётов» before the day itself. */
export function termWords(tokens: Tokens, at: number): number | null {
  const word = sequence(tokens, at, 'в|в|со?', 'срок|срока|сроки|сроком|срок-');
  if (word === null) return null;
  let next = word;
  while (next - word < afterPurpose && isPurpose(tokens, next)) next += 1;
  return pastMarks(tokens, next, introducing);
}

function isPurpose(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at) || isInfinitive(tokens, at)) return false;
  return (
    !matches(tokens, at, 'до|не|к|ко|с|со|по|в|на|ноябр*|май|мая') &&
    /(?:ия|ий|ки|чи|ов|ев|та|ей|ок|ки|ам|ого|ых)$/u.test(textAt(tokens, at))
  );
}

function limiterWords(tokens: Tokens, at: number): Found<Limiter> | null {
  const later =
    sequence(tokens, at, 'не', 'позднее|позже|поздней', ',?', 'чем?') ??
    sequence(tokens, at, 'не', 'превышающий|превышающего|превышающем|превышая|более|долее|дольше|свыше');
  if (later !== null) return { value: 'not-later', next: sequence(tokens, later, 'до|к') ?? later };
  // «в срок до: 26.02.2024»
  if (textAt(tokens, at) === 'до') return { value: 'until', next: sequence(tokens, at + 1, ':') ?? at + 1 };
  if (matches(tokens, at, 'к|ко')) return { value: 'towards', next: at + 1 };
  return textAt(tokens, at) === 'по' ? { value: 'through', next: at + 1 } : null;
}

export type Edge = 'start' | 'middle' | 'end';

/** «конца», «начала», «середины», «последнего дня» between the limiter and the period. */
export function edgeWords(tokens: Tokens, at: number): Found<Edge> | null {
  const last = sequence(tokens, at, 'последнего', 'рабочего?', 'дня|числа');
  if (last !== null) return { value: 'end', next: last };
  if (matches(tokens, at, 'конца|концу|конец|окончания|окончанию|завершения|завершению|истечения|исхода')) {
    return { value: 'end', next: at + 1 };
  }
  if (matches(tokens, at, 'начала|началу|начало|наступления')) return { value: 'start', next: at + 1 };
  return matches(tokens, at, 'середины|середине') ? { value: 'middle', next: at + 1 } : null;
}

/** «конца рабочего дня». */
export function endOfDay(tokens: Tokens, at: number): number | null {
  return sequence(tokens, at, 'конца|окончания', 'рабочего?', 'дня');
}

/** «12:00», «17.00 часов», «понедельника», «конца рабочего дня» between the limiter and the day. */
export function beforeDay(
  tokens: Tokens,
  at: number,
): { readonly time: LocalTime | null; readonly next: number } {
  const from = endOfDay(tokens, at) ?? at;
  const clock = writtenTime(tokens, from);
  const hour =
    clock !== null && (isPlainTime(tokens, from, clock) || isNumber(tokens, clock.next)) ? clock : null;
  const afterZone = pastMarks(tokens, hour?.next ?? from, new Set([',']));
  const weekday =
    weekdayOfWord(textAt(tokens, afterZone)) === null
      ? afterZone
      : pastMarks(tokens, afterZone + 1, new Set([',']));
  const dated = isNumber(tokens, weekday) || weekday === afterZone || isWord(tokens, weekday);
  return { time: hour?.value ?? null, next: dated ? weekday : afterZone };
}

/** «, 12.00», «(до 16 ч. 00 мин.)», «к 15 часам», «(понедельник)», «включительно» after the day. */
export function afterDay(
  tokens: Tokens,
  at: number,
): { readonly time: LocalTime | null; readonly next: number } {
  let next = pastInclusive(tokens, at);
  const weekdayAt = pastMarks(tokens, next, new Set([',', '(']));
  if (weekdayOfWord(textAt(tokens, weekdayAt)) !== null && weekdayAt > next) {
    next = textAt(tokens, weekdayAt + 1) === ')' ? weekdayAt + 2 : weekdayAt + 1;
  }
  const from = pastMarks(tokens, next, new Set([',', '(']));
  const intro = sequence(tokens, from, 'до|в|к|с|не', 'позднее?');
  const clock = timeOrSpan(tokens, intro ?? from);
  const plain = clock !== null && (intro !== null || isPlainTime(tokens, from, clock));
  if (clock === null || !plain) return { time: null, next: pastInclusive(tokens, next) };
  const closed =
    textAt(tokens, clock.next) === ')' && tokensHold(tokens, next, from, '(') ? clock.next + 1 : clock.next;
  return { time: clock.value, next: pastInclusive(tokens, closed) };
}

/** «9.00», «12.00 до 15.00», «12.00 – 15.00»: of a span its beginning; null for «12.00 –» before anything but a time. */
function timeOrSpan(tokens: Tokens, at: number): Found<LocalTime> | null {
  const clock = writtenTime(tokens, at);
  if (clock === null) return null;
  const dash = isDash(tokens, clock.next) ? clock.next + 1 : null;
  const end = writtenTime(tokens, dash ?? sequence(tokens, clock.next, 'до|по') ?? tokens.length);
  if (end === null) return dash === null ? clock : null;
  return { value: clock.value, next: end.next };
}

const inclusive = 'включительно|включ';

/** Is it said between these places that the day belongs to the term? */
export function saysInclusive(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (matches(tokens, at, inclusive)) return true;
  return false;
}

export function pastInclusive(tokens: Tokens, at: number): number {
  const open = textAt(tokens, at) === '(' || textAt(tokens, at) === ',' ? at + 1 : at;
  if (!matches(tokens, open, inclusive)) return at;
  return textAt(tokens, open + 1) === ')' && textAt(tokens, at) === '(' ? open + 2 : open + 1;
}

function tokensHold(tokens: Tokens, from: number, until: number, mark: string): boolean {
  for (let at = from; at < until; at += 1) if (textAt(tokens, at) === mark) return true;
  return false;
}
