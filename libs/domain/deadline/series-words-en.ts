import type { MonthDay } from '../time/month-day.js';
import { enCounted } from './day-words.js';
import type { Recurrence, RecurrenceDue, RecurrencePeriod } from './recurrence.js';

const nouns: Readonly<Record<RecurrencePeriod, readonly [string, string]>> = {
  day: ['working day', 'working days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  'half-year': ['half-year', 'half-years'],
  year: ['year', 'years'],
};
const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "Every quarter, by day 5 of the month after the period". */
export function enSeries({ every, interval, times, by }: Recurrence): string {
  const [one, many] = nouns[every];
  const period = interval === 1 ? one : enCounted(interval, one, many);
  const rhythm = times > 1 ? `${enCounted(times, 'time', 'times')} every ${period}` : `Every ${period}`;
  return `${rhythm}, ${enDue(by)}`;
}

function enDue(by: RecurrenceDue): string {
  switch (by.kind) {
    case 'policy':
      return 'on the day that the policy sets';
    case 'period-end':
      return 'by the last day of the period';
    case 'weekday':
      return `on ${joined(by.weekdays.map((day) => weekdays[day - 1] ?? ''))}`;
    case 'day-of-month': {
      const unit = by.working === true ? 'working day' : 'day';
      const days = joined(by.days.map((day) => (day === 0 ? 'the last day' : `${unit} ${String(day)}`)));
      return `by ${days} of the month${by.afterPeriod ? ' after the period' : ''}`;
    }
    case 'day-of-year':
      return `by ${joined(by.days.map(enMonthDay))}${by.afterPeriod ? ' of the next year' : ''}`;
  }
}

function enMonthDay(day: MonthDay): string {
  return `${Number(day.slice(3))} ${months[Number(day.slice(0, 2)) - 1] ?? ''}`;
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
