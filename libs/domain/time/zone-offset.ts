import { IANAZone } from 'luxon';

const millisecondsPerDay = 86_400_000;
const mostDays = 10_000;

/**
 * Days of each zone with one offset all day (minutes), or null for a day on which clocks change. Asking Intl costs several
 * microseconds, and a ladder for 1,500 schools asks for the same few days again and again.
 */
const offsetsByZone = new Map<string, Map<number, number | null>>();

/** Minutes east of UTC at an instant (milliseconds since 1970). The zone must be a known IANA name. */
export function offsetMinutes(zone: string, milliseconds: number): number {
  const offsets = offsetsOf(zone);
  const day = Math.floor(milliseconds / millisecondsPerDay);
  let offset = offsets.get(day);
  if (offset === undefined) {
    offset = wholeDayOffset(zone, day);
    if (offsets.size >= mostDays) offsets.clear(); // dates typed by people may be any: the memory stays bounded
    offsets.set(day, offset);
  }
  return offset ?? IANAZone.create(zone).offset(milliseconds);
}

// Clocks of no zone have changed twice within a day to end where they began, so equal ends mean one offset.
function wholeDayOffset(zone: string, day: number): number | null {
  const iana = IANAZone.create(zone);
  const first = iana.offset(day * millisecondsPerDay);
  return first === iana.offset((day + 1) * millisecondsPerDay - 1) ? first : null;
}

function offsetsOf(zone: string): Map<number, number | null> {
  const known = offsetsByZone.get(zone);
  if (known !== undefined) return known;
  const fresh = new Map<number, number | null>();
  offsetsByZone.set(zone, fresh);
  return fresh;
}
