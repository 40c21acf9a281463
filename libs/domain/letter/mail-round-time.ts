import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import { addDays, type LocalDate } from '../time/local-date.js';
import { instantIn, localDateOf, localTimeOf, type Zone } from '../time/zone.js';

export interface RoundTime {
  readonly dayOn: LocalDate;
  /** 09:00 of that day in the zone. */
  readonly at: Instant;
}

/**
 * The round that letters waiting in a zone go with: today's, as long as it has not been held and the quiet has not begun (a missed
 * one is held as soon as possible the same day), else that of the next working day.
 * Throws UnknownCalendarYear for a year without data.
 */
export function roundFor(
  now: Instant,
  zone: Zone,
  lastHeldOn: LocalDate | null,
  { policy, calendar }: { readonly policy: Policy; readonly calendar: ProductionCalendar },
): RoundTime {
  const todayOn = localDateOf(now, zone);
  const stillToday =
    calendar.isWorkingDay(todayOn) &&
    (lastHeldOn === null || lastHeldOn < todayOn) &&
    localTimeOf(now, zone) < policy.quietFrom;
  const afterOn = lastHeldOn !== null && lastHeldOn > todayOn ? lastHeldOn : todayOn;
  const dayOn = stillToday ? todayOn : calendar.nextWorkingDay(addDays(afterOn, 1));
  return { dayOn, at: instantIn(zone, dayOn, policy.lettersAt) };
}
