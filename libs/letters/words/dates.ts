import { weekdayOf, type LocalDate } from '#libs/domain/time/local-date';
import type { LetterLanguage } from '../composed-letter.js';

const months = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const weekdays = {
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** «4 октября 2019 г.», "4 October 2019". */
export function dateInWords(day: LocalDate, language: LetterLanguage): string {
  const words = `${dayAndMonth(day, language)} ${Number(day.slice(0, 4))}`;
  return language === 'ru' ? `${words} г.` : words;
}

/** «4 октября 2019 г. (пятница)», "4 October 2019 (Friday)". */
export function dateWithWeekday(day: LocalDate, language: LetterLanguage): string {
  return `${dateInWords(day, language)} (${weekdays[language][weekdayOf(day) - 1] ?? ''})`;
}

/** «4 октября»; with the year when it is not the year of `today`, where a bare day would be taken for the nearest one. */
export function shortDate(day: LocalDate, today: LocalDate, language: LetterLanguage): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day, language) : dateInWords(day, language);
}

function dayAndMonth(day: LocalDate, language: LetterLanguage): string {
  return `${Number(day.slice(8))} ${months[language][Number(day.slice(5, 7)) - 1] ?? ''}`;
}
