/**
 * Dates as officials write them. Instants are shown in the zone given by the caller (that of the order or of the
 * installation), never in the zone of the browser; nothing here reads the machine's clock.
 */
export type DateLanguage = 'ru' | 'en';

const localeOf = (language: DateLanguage): string => (language === 'ru' ? 'ru-RU' : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make and lists ask for hundreds. */
function format(language: DateLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), options);
  formats.set(key, made);
  return made;
}

const noonOf = (dayOn: string): Date => new Date(`${dayOn}T12:00:00.000Z`);

/** «4 октября 2019 г.» */
export const day = (dayOn: string, language: DateLanguage): string =>
  format(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonOf(dayOn));

/** «пт, 4 октября 2019 г.» */
export const dayWithWeekday = (dayOn: string, language: DateLanguage): string =>
  `${format(language, { weekday: 'short', timeZone: 'UTC' }).format(noonOf(dayOn))}, ${day(dayOn, language)}`;

/** «04.10.2019», for columns. */
export const shortDay = (dayOn: string, language: DateLanguage): string =>
  format(language, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
    .format(noonOf(dayOn))
    .replaceAll('/', '.');

/** «18:00» */
export const time = (at: string, zone: string, language: DateLanguage): string =>
  format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    new Date(at),
  );

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export const dayOf = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at));

/** «4 октября 2019 г., 18:00» */
export const moment = (at: string, zone: string, language: DateLanguage): string =>
  `${day(dayOf(at, zone), language)}, ${time(at, zone, language)}`;

/** «пт, 4 октября 2019 г., 18:00» */
export const momentWithWeekday = (at: string, zone: string, language: DateLanguage): string =>
  `${dayWithWeekday(dayOf(at, zone), language)}, ${time(at, zone, language)}`;

/** «04.10.2019, 18:00», for columns. */
export const shortMoment = (at: string, zone: string, language: DateLanguage): string =>
  `${shortDay(dayOf(at, zone), language)}, ${time(at, zone, language)}`;

/** «пятница», for the big clock. */
export const weekday = (at: string, zone: string, language: DateLanguage): string =>
  format(language, { weekday: 'long', timeZone: zone }).format(new Date(at));

/** How far a move of the clock has come, 0–100. */
export function moveProgressPercent(startedFromAt: string, nowAt: string, targetAt: string): number {
  const whole = Date.parse(targetAt) - Date.parse(startedFromAt);
  if (whole <= 0) return 100;
  return Math.min(
    100,
    Math.max(0, Math.round(((Date.parse(nowAt) - Date.parse(startedFromAt)) / whole) * 100)),
  );
}
