import type { PolicyField } from './policy.js';

/** What a field of the policy may hold; numbers are whole, bounds included. */
export type FieldRule =
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** Distinct numbers, the larger first. */
  | {
      readonly kind: 'numbers';
      readonly least: number;
      readonly most: number;
      readonly fewest: number;
      readonly longest: number;
    }
  | { readonly kind: 'time' }
  | { readonly kind: 'month-day' };

const days = (least: number, most: number): FieldRule => ({ kind: 'number', least, most });
const choice = (...values: readonly string[]): FieldRule => ({ kind: 'choice', values });
const time: FieldRule = { kind: 'time' };
const monthDay: FieldRule = { kind: 'month-day' };

/**
 * Every field that an organisation may edit, in the order of the page, with what it may hold. The one list: reading a policy,
 * the form and the answer of the API are made from it, and a field without a line here does not compile.
 */
export const policyFields: Readonly<Record<PolicyField, FieldRule>> = {
  countFrom: choice('signing', 'registration'),
  unit: choice('calendar', 'working'),
  untilDay: choice('included', 'excluded'),
  nonWorkingDue: choice('previous', 'next', 'none'),
  dueTime: time,
  earlierBeforeHolidayMinutes: days(0, 720),
  urgentDays: days(1, 30),
  promptDays: days(1, 90),
  noDeadline: choice('one-month', 'undated'),
  reviewAfterDays: days(1, 366),
  reportByDayAfterPeriod: days(1, 28),
  standingReportOn: monthDay,
  schoolYearEndsOn: monthDay,
  halfTimeForItemsOverDays: days(1, 366),
  workingDaysBefore: { kind: 'numbers', least: 1, most: 60, fewest: 0, longest: 2 },
  headAfterWorkingDays: days(1, 30),
  signatoryAfterWorkingDays: days(1, 60),
  lettersAt: time,
  ladderAt: time,
  quietFrom: time,
  quietTo: time,
  extensionLeadDays: days(0, 60),
  extensionDecidedBy: choice('signatory', 'controller'),
  extensionMostDays: days(1, 1_000),
  extensionHoldsWorkingDays: days(0, 30),
  handBackWorkingDays: days(0, 30),
  coExecutorsByPercent: days(10, 100),
};

/** `Object.keys` knows no more than that these are texts. */
export const policyFieldNames = Object.keys(policyFields) as readonly PolicyField[];
