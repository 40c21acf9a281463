import type { MonthDay } from '../time/month-day.js';
import { ruCounted, ruMonthsGenitive } from './day-words.js';
import type { Recurrence, RecurrenceDue, RecurrencePeriod } from './recurrence.js';

const often: Readonly<Record<RecurrencePeriod, string>> = {
  day: 'Каждый рабочий день',
  week: 'Каждую неделю',
  month: 'Каждый месяц',
  quarter: 'Каждый квартал',
  'half-year': 'Каждое полугодие',
  year: 'Каждый год',
};
const forms: Readonly<Record<RecurrencePeriod, readonly [string, string, string]>> = {
  day: ['день', 'дня', 'дней'],
  week: ['неделю', 'недели', 'недель'],
  month: ['месяц', 'месяца', 'месяцев'],
  quarter: ['квартал', 'квартала', 'кварталов'],
  'half-year': ['полугодие', 'полугодия', 'полугодий'],
  year: ['год', 'года', 'лет'],
};
const weekdays = [
  'понедельникам',
  'вторникам',
  'средам',
  'четвергам',
  'пятницам',
  'субботам',
  'воскресеньям',
];

/** «Каждый квартал, не позднее 5 числа месяца после отчётного периода». */
export function ruSeries({ every, interval, times, by }: Recurrence): string {
  const [one, few, many] = forms[every];
  const rhythm =
    times > 1
      ? `${ruCounted(times, 'раз', 'раза', 'раз')} в ${interval === 1 ? one : ruCounted(interval, one, few, many)}`
      : interval === 1
        ? often[every]
        : `Раз в ${ruCounted(interval, one, few, many)}`;
  const due = ruDue(by);
  return due === '' ? rhythm : `${rhythm}, ${due}`;
}

function ruDue(by: RecurrenceDue): string {
  switch (by.kind) {
    case 'policy':
      return 'в срок по правилам исчисления сроков';
    case 'period-end':
      return 'не позднее последнего дня периода';
    case 'weekday':
      return `по ${joined(by.weekdays.map((day) => weekdays[day - 1] ?? ''))}`;
    case 'day-of-month': {
      const days = joined(by.days.map((day) => (day === 0 ? 'последнего' : String(day))));
      const named = by.working === true ? 'рабочего дня' : 'числа';
      return `не позднее ${days} ${named}${by.afterPeriod ? ' месяца после отчётного периода' : ''}`;
    }
    case 'day-of-year':
      return `не позднее ${joined(by.days.map(ruMonthDay))}${by.afterPeriod ? ' следующего года' : ''}`;
  }
}

function ruMonthDay(day: MonthDay): string {
  return `${Number(day.slice(3))} ${ruMonthsGenitive[Number(day.slice(0, 2)) - 1] ?? ''}`;
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} и ${last}`;
}
