import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import { minutesEarlier, type LocalTime } from '../time/local-time.js';
import { instantIn, type Zone } from '../time/zone.js';

/**
 * The instant after which an item is overdue: the policy's due time in the zone of the issuing body, an hour earlier on a
 * short day – or the hour that the text names, on any day. Throws UnknownCalendarYear for a year without data: whether the day is short is not guessed.
 */
export function dueAt(
  dueOn: LocalDate,
  zone: Zone,
  policy: Policy,
  calendar: ProductionCalendar,
  written: LocalTime | null = null,
): Instant {
  const usual = calendar.isShortDay(dueOn)
    ? minutesEarlier(policy.dueTime, policy.earlierBeforeHolidayMinutes)
    : policy.dueTime;
  return instantIn(zone, dueOn, written ?? usual);
}
