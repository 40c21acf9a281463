import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import { dueAt } from '../deadline/due-at.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import type { LocalTime } from '../time/local-time.js';
import { instantIn, type Zone } from '../time/zone.js';

/**
 * The due instant of a day that a person set in a year whose calendar nobody has entered: the policy's due time. Whether the day is
 * short is found when the year comes, and then the instant moves.
 */
export function provisionalDueAt(
  dueOn: LocalDate,
  issuerZone: Zone,
  policy: Policy,
  calendar: ProductionCalendar,
  /** That the text names; it stands on a short day too. */
  hour: LocalTime | null = null,
): Instant {
  try {
    return dueAt(dueOn, issuerZone, policy, calendar, hour);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return instantIn(issuerZone, dueOn, policy.dueTime);
    throw error;
  }
}
