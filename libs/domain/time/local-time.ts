/** A time of day, `HH:MM` from `00:00` to `23:59`, without zone; sorts and compares as text. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

const shape = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isLocalTime(text: string): text is LocalTime {
  return shape.test(text);
}

/** Mints a time of day. Throws RangeError on another shape (`9:00`, `24:00`). */
export function localTime(text: string): LocalTime {
  if (isLocalTime(text)) return text;
  throw new RangeError(`"${text}" is not a time of day: expected HH:MM from 00:00 to 23:59.`);
}

/** Minutes since midnight, 0–1439. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time of day `minutes` earlier. Throws RangeError when that is before midnight: the day would change unseen. */
export function minutesEarlier(time: LocalTime, minutes: number): LocalTime {
  const left = minutesOf(time) - minutes;
  if (left < 0) throw new RangeError(`${minutes} minutes before ${time} is on the day before.`);
  return localTime(`${pad(Math.floor(left / 60))}:${pad(left % 60)}`);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
