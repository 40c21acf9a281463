import type { DateLanguage } from '../../format/dates.js';

const localeOf = (language: DateLanguage): string => (language === 'ru' ? 'ru-RU' : 'en-GB');
const monthOf = (month: number): Date => new Date(Date.UTC(2024, month - 1, 15, 12));
/** 1 January 2024 was a Monday. */
const weekdayOf = (weekday: number): Date => new Date(Date.UTC(2024, 0, weekday, 12));

/** «Январь» */
export function monthName(month: number, language: DateLanguage): string {
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(
    monthOf(month),
  );
  return name.charAt(0).toLocaleUpperCase(localeOf(language)) + name.slice(1);
}

/** «пн» and «понедельник»; 1 is Monday. */
export function weekdayNames(weekday: number, language: DateLanguage): { short: string; long: string } {
  const name = (form: 'short' | 'long'): string =>
    new Intl.DateTimeFormat(localeOf(language), { weekday: form, timeZone: 'UTC' }).format(
      weekdayOf(weekday),
    );
  return { short: name('short'), long: name('long') };
}

/** Monday is 0: how many empty cells stand before the first day of a month. */
export function columnOf(dayOn: string): number {
  return (new Date(`${dayOn}T12:00:00Z`).getUTCDay() + 6) % 7;
}

export function plusDays(dayOn: string, days: number): string {
  const at = new Date(`${dayOn}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 1972 and 1774,4: hours of a norm as the language writes them. */
export function hours(value: number, language: DateLanguage): string {
  return value.toLocaleString(localeOf(language), { maximumFractionDigits: 1, useGrouping: false });
}
