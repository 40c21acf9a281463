import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Instant } from '../time/instant.js';
import { addDays } from '../time/local-date.js';
import { instantIn, localDateOf, localTimeOf, type Zone } from '../time/zone.js';
import type { Policy } from './policy.js';

/**
 * When a lone letter of this instant may leave: at once within the waking hours of a working day in the reader's zone,
 * else in the morning (`lettersAt`) of the reader's next working day – the same day when it is worked and not yet morning.
 * The start of the quiet is quiet (20:00), its end is not (08:00). Throws UnknownCalendarYear for a year without data.
 */
export function sendAfter(
  at: Instant,
  reader: { readonly zone: Zone },
  policy: Policy,
  calendar: ProductionCalendar,
): Instant {
  const today = localDateOf(at, reader.zone);
  const time = localTimeOf(at, reader.zone);
  const early = time < policy.quietTo;
  if (calendar.isWorkingDay(today) && !early && time < policy.quietFrom) return at;
  const morningOn = calendar.nextWorkingDay(early ? today : addDays(today, 1));
  return instantIn(reader.zone, morningOn, policy.lettersAt);
}
