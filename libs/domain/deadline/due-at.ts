import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import { minutesEarlier, type LocalTime } from '../time/local-time.js';
import { instantIn, type Zone } from '../time/zone.js';

/**
 * The instant after which an item is overdue: the policy's due time in the zone of the issuing body, an hour earlier on a
 * short day. An hour that the text names stands as it is. Throws UnknownCalendarYear for a year without data: whether the day is
 * short is not guessed.
 */
export function dueAt(
  dueOn: LocalDate,
  zone: Zone,
  policy: Policy,
  calendar: ProductionCalendar,
  hour: LocalTime | null = null,
): Instant {
  if (hour !== null) return instantIn(zone, dueOn, hour);
  const time = calendar.isShortDay(dueOn)
    ? minutesEarlier(policy.dueTime, policy.earlierBeforeHolidayMinutes)
    : policy.dueTime;
  return instantIn(zone, dueOn, time);
}
