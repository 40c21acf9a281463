import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { LocalDate } from '../time/local-date.js';
import type { WhyStep } from './why-step.js';

/**
 * The effective last day for a day as written: a day off goes where the policy says, with the reasons.
 * Throws UnknownCalendarYear when the calendar lacks a year it needs.
 */
export function settleDueDay(
  day: LocalDate,
  policy: Policy,
  calendar: ProductionCalendar,
): { readonly dueOn: LocalDate; readonly why: readonly WhyStep[] } {
  const { version: calendarVersion } = calendar;
  const { version: policyVersion, nonWorkingDue: rule } = policy;
  if (calendar.isWorkingDay(day)) return { dueOn: day, why: [{ code: 'working-day', day, calendarVersion }] };
  const dayOff: WhyStep = { code: 'day-off', day, calendarVersion };
  if (rule === 'none') return { dueOn: day, why: [dayOff, { code: 'kept', day, policyVersion }] };
  const dueOn = rule === 'previous' ? calendar.previousWorkingDay(day) : calendar.nextWorkingDay(day);
  return { dueOn, why: [dayOff, { code: 'moved', day: dueOn, rule, policyVersion }] };
}
