import type { LocalDate, Weekday } from '../time/local-date.js';
import type { MonthDay } from '../time/month-day.js';

export type RecurrencePeriod = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** «ежеквартально до 5 числа месяца, следующего за отчётным»: how often, and by when each time. */
export interface Recurrence {
  readonly every: RecurrencePeriod;
  /** 2 for «раз в два года». */
  readonly interval: number;
  /** 2 for «два раза в год». */
  readonly times: number;
  readonly by: RecurrenceDue;
  /** The series begins and ends with these days where the text says so. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

export type RecurrenceDue =
  /** The text names no day: the policy does. */
  | { readonly kind: 'policy' }
  /** Days of each month; of the month after the period for quarters and longer; 0 is the last day. */
  | {
      readonly kind: 'day-of-month';
      readonly days: readonly number[];
      readonly afterPeriod: boolean;
      /** The numbers count working days: «не позднее 3 рабочего дня месяца». */
      readonly working?: true;
    }
  | { readonly kind: 'weekday'; readonly weekdays: readonly Weekday[] }
  /** Days of each year; of the year after the one reported on with `afterPeriod`. */
  | { readonly kind: 'day-of-year'; readonly days: readonly MonthDay[]; readonly afterPeriod: boolean }
  | { readonly kind: 'period-end' };
