import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Instant } from '../time/instant.js';
import { addDays } from '../time/local-date.js';
import { instantIn, localTimeOf } from '../time/zone.js';
import type { PlannedStep } from './ladder-step.js';

/**
 * The weekly letter that follows the signatory's (`overdue-signatory`) or an earlier weekly one: seven days later, on a day off
 * the next working day, at the same hour, always after `now`. Weeks that an outage has swallowed are listed as collapsed and
 * cause no letter. Throws UnknownCalendarYear for a year without data.
 */
export function nextWeekly(previous: PlannedStep, calendar: ProductionCalendar, now: Instant): PlannedStep {
  const time = localTimeOf(previous.fallsAt, previous.zone);
  const collapsed: PlannedStep['collapsed'][number][] = [];
  for (let weekOn = addDays(previous.fallsOn, 7); ; weekOn = addDays(weekOn, 7)) {
    const fallsOn = calendar.nextWorkingDay(weekOn);
    const fallsAt = instantIn(previous.zone, fallsOn, time);
    if (fallsAt > now) {
      const occurrence = previous.step === 'overdue-weekly' ? previous.occurrence + 1 : 1;
      return {
        ...previous,
        step: 'overdue-weekly',
        kind: 'escalation',
        occurrence,
        fallsOn,
        fallsAt,
        collapsed,
      };
    }
    collapsed.push({ step: 'overdue-weekly', fallsOn });
  }
}
