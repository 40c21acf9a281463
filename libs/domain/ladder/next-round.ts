import type { Instant } from '../time/instant.js';
import { addDays } from '../time/local-date.js';
import type { LocalTime } from '../time/local-time.js';
import { instantIn, localDateOf, type Zone } from '../time/zone.js';

/**
 * The first morning of a zone strictly after an instant: when its next mail round is held. Every day has one: whether a letter
 * leaves on it is decided by the calendar of its reader.
 */
export function nextRoundAt(after: Instant, zone: Zone, lettersAt: LocalTime): Instant {
  const today = localDateOf(after, zone);
  const round = instantIn(zone, today, lettersAt);
  return round > after ? round : instantIn(zone, addDays(today, 1), lettersAt);
}
