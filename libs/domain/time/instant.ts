/** A point of time, always `2019-10-04T15:00:00.000Z`: one spelling an instant, so that it sorts and compares as text. */
export type Instant = string & { readonly __brand: 'Instant' };

// A text without Z or offset would be read in the zone of the machine: two servers would disagree.
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const spelled = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function isInstant(text: string): text is Instant {
  return spelled.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * Mints an instant from ISO text with `Z` or an offset, or from milliseconds since 1970 UTC; finer fractions are cut.
 * Throws RangeError on anything else and outside the years 0000–9999, where texts no longer sort.
 */
export function instant(textOrEpochMilliseconds: string | number): Instant {
  const date = new Date(textOrEpochMilliseconds);
  const readable = typeof textOrEpochMilliseconds === 'number' || zoned.test(textOrEpochMilliseconds);
  const text = readable && !Number.isNaN(date.getTime()) ? date.toISOString() : '';
  if (isInstant(text)) return text;
  throw new RangeError(
    `"${textOrEpochMilliseconds}" is not an instant: expected a time like 2019-10-04T15:00:00.000Z.`,
  );
}

export function epochMilliseconds(at: Instant): number {
  return Date.parse(at);
}

/** `seconds` may be negative or a fraction; the result is whole milliseconds. */
export function plusSeconds(at: Instant, seconds: number): Instant {
  return instant(epochMilliseconds(at) + Math.round(seconds * 1000));
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return plusSeconds(at, minutes * 60);
}

/** The earliest of those that are known, or null when none is. */
export function earliest(...ats: readonly (Instant | null)[]): Instant | null {
  let found: Instant | null = null;
  for (const at of ats) if (at !== null && (found === null || at < found)) found = at;
  return found;
}
