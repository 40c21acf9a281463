import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { LocalDate } from '../time/local-date.js';
import { countTerm } from './count-term.js';
import type { WhyStep } from './why-step.js';

/**
 * The due day that the reasons alone lead to, each step done again on the day of the step before; null where they end with a
 * person's choice. An explanation that leads to another day than the one it explains is none.
 */
export function rederiveDueDay(why: readonly WhyStep[], calendar: ProductionCalendar): LocalDate | null {
  let day: LocalDate | null = null;
  for (const step of why) {
    const next = applied(step, day, calendar);
    if (next === 'person') return null;
    if (next !== 'same') day = next;
  }
  return day;
}

function applied(
  step: WhyStep,
  day: LocalDate | null,
  calendar: ProductionCalendar,
): LocalDate | 'same' | 'person' {
  switch (step.code) {
    case 'written':
    case 'period':
    case 'by-person':
    case 'not-moved':
    case 'until-excluded':
      return step.day;
    case 'counted':
      return countTerm(step.base, step.term, calendar);
    case 'working-day':
      return day !== null && calendar.isWorkingDay(day) ? day : 'person';
    case 'day-off':
      return day !== null && !calendar.isWorkingDay(day) ? day : 'person';
    case 'moved':
      if (day === null) return 'person';
      return step.rule === 'previous' ? calendar.previousWorkingDay(day) : calendar.nextWorkingDay(day);
    case 'kept':
    case 'hour':
    case 'year-assumed':
      return 'same';
    default:
      return 'person';
  }
}
