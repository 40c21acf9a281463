import { IANAZone } from 'luxon';
import { instant, epochMilliseconds, type Instant } from './instant.js';
import { dayNumber, dayOfNumber, type LocalDate } from './local-date.js';
import { localTime, minutesOf, type LocalTime } from './local-time.js';
import { offsetMinutes } from './zone-offset.js';

/** An IANA time zone name, in one spelling a zone: it is a part of process ids. */
export type Zone = string & { readonly __brand: 'Zone' };

const millisecondsPerMinute = 60_000;
const minutesPerDay = 1440;
/** Names as they were written, each judged once: a command asks several times, and Intl takes long over it. */
const minted = new Map<string, Zone>();
const spellings = new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));

/**
 * Mints a zone. Letter case is mended (`europe/moscow`), so that one zone never becomes two.
 * Throws RangeError on a name that the IANA data does not have and on bare offsets (`+03:00`), which know no law.
 */
export function zone(name: string): Zone {
  const known = minted.get(name);
  if (known !== undefined) return known;
  const spelled = spellings.get(name.toLowerCase()) ?? name;
  if (isZone(spelled)) {
    minted.set(name, spelled);
    return spelled;
  }
  throw new RangeError(`"${name}" is not a time zone: expected an IANA name like Europe/Moscow.`);
}

export function isZone(name: string): name is Zone {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
}

/** One zone for each of the eleven hours of Russia, MSK−1 to MSK+9 (Federal Law 107-FZ). */
export const russianZones: readonly Zone[] = [
  zone('Europe/Kaliningrad'),
  zone('Europe/Moscow'),
  zone('Europe/Samara'),
  zone('Asia/Yekaterinburg'),
  zone('Asia/Omsk'),
  zone('Asia/Krasnoyarsk'),
  zone('Asia/Irkutsk'),
  zone('Asia/Yakutsk'),
  zone('Asia/Vladivostok'),
  zone('Asia/Magadan'),
  zone('Asia/Kamchatka'),
];

/**
 * The instant at which clocks of the zone show this day and time.
 * Clocks put back show a time twice: the first is taken. Clocks put forward skip a time: it counts by the offset before the
 * jump, so 02:30 in a gap of an hour is the instant shown as 03:30. Both are the same on every machine.
 */
export function instantIn(zone: Zone, day: LocalDate, time: LocalTime): Instant {
  // luxon's own fromObject promises neither occurrence of a doubled time; only its offsets are used.
  const local = (dayNumber(day) * minutesPerDay + minutesOf(time)) * millisecondsPerMinute;
  const dayLong = minutesPerDay * millisecondsPerMinute;
  const before = offsetMinutes(zone, local - dayLong);
  const after = offsetMinutes(zone, local + dayLong);
  const byBefore = local - before * millisecondsPerMinute;
  const byAfter = local - after * millisecondsPerMinute;
  if (before === after || offsetMinutes(zone, byBefore) === before) return instant(byBefore);
  return instant(offsetMinutes(zone, byAfter) === after ? byAfter : byBefore);
}

export function localDateOf(at: Instant, zone: Zone): LocalDate {
  return dayOfNumber(Math.floor(localMinutes(at, zone) / minutesPerDay));
}

/** The time of day in the zone; seconds are cut. */
export function localTimeOf(at: Instant, zone: Zone): LocalTime {
  const minutes = ((localMinutes(at, zone) % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return localTime(`${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
}

function localMinutes(at: Instant, zone: Zone): number {
  const milliseconds = epochMilliseconds(at);
  return Math.floor(milliseconds / millisecondsPerMinute + offsetMinutes(zone, milliseconds));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
