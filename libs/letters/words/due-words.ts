import type { Instant } from '#libs/domain/time/instant';
import { daysBetween } from '#libs/domain/time/local-date';
import { minutesOf } from '#libs/domain/time/local-time';
import { localDateOf, localTimeOf, russianZones, zone, type Zone } from '#libs/domain/time/zone';
import type { LetterLanguage } from '../composed-letter.js';
import type { LetterDue } from '../letter-facts.js';
import { dateWithWeekday, shortDate } from './dates.js';
import { sayer } from './say.js';

/** The moment and the person a due date is told to. */
export interface Telling {
  readonly nowAt: Instant;
  readonly reader: { readonly zone: Zone };
  readonly language: LetterLanguage;
}

export type DueState = 'late' | 'today' | 'tomorrow' | 'later';

/**
 * Where `nowAt` stands to a due date. Late begins after the due time, not on the due day. "Today" and "tomorrow" are the
 * reader's own; a reader whose day is already the next one while the due time has not come is told "today".
 */
export function dueState(due: LetterDue, telling: Telling): DueState {
  if (telling.nowAt > due.dueAt) return 'late';
  const days = daysLeft(due, telling);
  return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
}

/** «до 4 октября 2019 г. (пятница), 18:00, осталось 5 дней», «истёк … в 18:00, просрочено на 3 рабочих дня». */
export function dueInWords(due: LetterDue, telling: Telling): string {
  const say = sayer(telling.language);
  const date = dateWithWeekday(due.dueOn, telling.language);
  const time = timeInWords(due, telling);
  switch (dueState(due, telling)) {
    case 'late': {
      const count = due.workingDaysLate ?? 0;
      if (count < 1) return say('dueLate', { date, time });
      return say('dueLateBy', { date, time, late: say('workingDays', { count }) });
    }
    case 'today':
      return say('dueToday', { date, time });
    case 'tomorrow':
      return say('dueTomorrow', { date, time });
    case 'later':
      return say('dueLater', { date, time, left: say('daysLeft', { count: daysLeft(due, telling) }) });
  }
}

/** For subjects: «срок завтра, 5 октября». */
export function dueInShort(due: LetterDue, telling: Telling): string {
  const say = sayer(telling.language);
  const date = shortDate(due.dueOn, localDateOf(telling.nowAt, telling.reader.zone), telling.language);
  switch (dueState(due, telling)) {
    case 'late':
      return say('dueShortLate', { date });
    case 'today':
      return say('dueShortToday', { date, time: localTimeOf(due.dueAt, due.zone) });
    case 'tomorrow':
      return say('dueShortTomorrow', { date });
    case 'later':
      return say('dueShortLater', { date });
  }
}

/** The due time as the issuing body says it; with the zone and the reader's own time where their clocks differ. */
export function timeInWords({ dueAt, zone: issuerZone }: LetterDue, telling: Telling): string {
  const time = localTimeOf(dueAt, issuerZone);
  const own = localTimeOf(dueAt, telling.reader.zone);
  if (offsetMinutes(dueAt, issuerZone, telling.reader.zone) === 0) return time;
  const say = sayer(telling.language);
  const ownDay = localDateOf(dueAt, telling.reader.zone);
  const today = localDateOf(telling.nowAt, telling.reader.zone);
  const sameDay = ownDay === localDateOf(dueAt, issuerZone);
  return say('timeElsewhere', {
    time,
    zone: zoneInWords(dueAt, issuerZone, telling.language),
    own: sameDay ? own : say('timeOnDay', { date: shortDate(ownDay, today, telling.language), time: own }),
  });
}

function daysLeft(due: LetterDue, { nowAt, reader }: Telling): number {
  return daysBetween(localDateOf(nowAt, reader.zone), due.dueOn);
}

const moscow = zone('Europe/Moscow');
const utc = zone('UTC');

/** «МСК+2» as in Russian law and timetables; "UTC+5" in English and outside of Russia. */
function zoneInWords(at: Instant, of: Zone, language: LetterLanguage): string {
  const russian = language === 'ru' && russianZones.includes(of);
  const minutes = offsetMinutes(at, of, russian ? moscow : utc);
  const name = russian ? 'МСК' : 'UTC';
  if (minutes === 0) return name;
  const rest = Math.abs(minutes) % 60;
  const hours = `${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return `${name}${minutes < 0 ? '−' : '+'}${hours}`;
}

/** By how many minutes the clocks of one zone are ahead of another's. */
function offsetMinutes(at: Instant, ahead: Zone, of: Zone): number {
  const days = daysBetween(localDateOf(at, of), localDateOf(at, ahead));
  return days * 1440 + minutesOf(localTimeOf(at, ahead)) - minutesOf(localTimeOf(at, of));
}
