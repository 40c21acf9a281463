import { weekdayOf, type LocalDate } from '../time/local-date.js';

const ruWeekdays = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];
const enWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Months as a date has them: «5 октября». */
export const ruMonthsGenitive = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** 05.10.2019: the spelling of official documents, in both languages, so that the page shows one form. */
export function dotted(day: LocalDate): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

export function ruWeekday(day: LocalDate): string {
  return ruWeekdays[weekdayOf(day) - 1] ?? '';
}

export function enWeekday(day: LocalDate): string {
  return enWeekdays[weekdayOf(day) - 1] ?? '';
}

/** «1 день», «2 дня», «5 дней»: the form that Russian gives a counted noun. */
export function ruCounted(count: number, one: string, few: string, many: string): string {
  const lastTwo = count % 100;
  const last = count % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return `${count} ${many}`;
  if (last === 1) return `${count} ${one}`;
  return last >= 2 && last <= 4 ? `${count} ${few}` : `${count} ${many}`;
}

export function enCounted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
