import { UnknownCalendarYear } from '#libs/domain/calendar/production-calendar';
import { sendAfter } from '#libs/domain/policy/quiet-hours';
import type { Instant } from '#libs/domain/time/instant';
import { addDays } from '#libs/domain/time/local-date';
import { instantIn, localDateOf, type Zone } from '#libs/domain/time/zone';
import type { FrozenRules } from './frozen-rules.js';

/**
 * When a lone letter leaves. In a year without calendar nobody knows the days off, and a person's command does not wait for a
 * calendar: the letter leaves at once.
 */
export function leavesAt(at: Instant, reader: Zone, { policy, calendar }: FrozenRules): Instant {
  try {
    return sendAfter(at, { zone: reader }, policy, calendar);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return at;
    throw error;
  }
}

/** The reader's next morning at which steps fall; where the calendar ends, the next day's: the round then waits for the calendar. */
export function nextMorning(at: Instant, reader: Zone, { policy, calendar }: FrozenRules): Instant {
  const todayOn = localDateOf(at, reader);
  const stillToday = at <= instantIn(reader, todayOn, policy.ladderAt);
  const earliestOn = stillToday ? todayOn : addDays(todayOn, 1);
  try {
    return instantIn(reader, calendar.nextWorkingDay(earliestOn), policy.ladderAt);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return instantIn(reader, earliestOn, policy.ladderAt);
    throw error;
  }
}
