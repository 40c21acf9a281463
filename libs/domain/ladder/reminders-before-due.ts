import { addDays, daysBetween, type LocalDate } from '../time/local-date.js';
import { instantIn, localDateOf } from '../time/zone.js';
import type { LadderInput } from './ladder-input.js';
import type { LadderRung, LadderStep } from './ladder-step.js';

/**
 * The executor's reminders up to the due day: the first working day of a window that opens later, half of the working time
 * (items over 30 days; of a window its own time), 5 and 1 working days before, the morning of the due day. None falls on or
 * before the day of launch: the launch notice has just told the due day.
 * A due day that is itself a day off (policy `none`) is reminded of on the working day before it.
 */
export function remindersBeforeDue(input: LadderInput): LadderRung[] {
  const launchOn = localDateOf(input.launchedAt, input.executor.zone);
  const opensOn = windowOpening(input, launchOn);
  const days: [LadderStep, LocalDate][] = [...countedBefore(input), ['due-day', dueMorning(input)]];
  const first = days[0]?.[1] ?? input.dueOn;
  const half = halfTime(input, opensOn ?? launchOn);
  // Half of a short time can come after "5 days before": the nearer one says more.
  if (half !== null && half < first) days.unshift(['half-time', half]);
  if (opensOn !== null) days.unshift(['window-start', opensOn]);
  return days
    .filter(([, fallsOn]) => fallsOn > launchOn)
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([step, fallsOn]) => ({ step, role: 'executor', person: input.executor, fallsOn }));
}

/** The first working day of a window that is closed at the launch; null when it is open then, or has no working day at all. */
function windowOpening({ startsOn, dueOn, calendar }: LadderInput, launchOn: LocalDate): LocalDate | null {
  if (startsOn === null || startsOn <= launchOn || startsOn >= dueOn) return null;
  const opensOn = calendar.nextWorkingDay(startsOn);
  return opensOn < dueOn ? opensOn : null;
}

function halfTime({ dueOn, policy, calendar }: LadderInput, startsOn: LocalDate): LocalDate | null {
  if (daysBetween(startsOn, dueOn) <= policy.halfTimeForItemsOverDays) return null;
  return calendar.addWorkingDays(startsOn, Math.floor(calendar.workingDaysBetween(startsOn, dueOn) / 2));
}

function countedBefore({ dueOn, policy, calendar }: LadderInput): [LadderStep, LocalDate][] {
  const names: readonly LadderStep[] = ['five-days', 'one-day'];
  const counts = [...policy.workingDaysBefore].sort((a, b) => b - a);
  return counts.map((count, index) => {
    const step = names[index];
    if (step === undefined || !(count > 0)) {
      throw new RangeError(
        `Policy ${policy.version}: workingDaysBefore is ${counts.join(', ')}, expected at most two numbers above 0.`,
      );
    }
    return [step, calendar.addWorkingDays(dueOn, -count)];
  });
}

// Where the reader is far west of the issuing body, the reader's morning comes after the due time: "today" would be late.
function dueMorning({ dueOn, dueAt, executor, policy, calendar }: LadderInput): LocalDate {
  const day = calendar.previousWorkingDay(dueOn);
  if (instantIn(executor.zone, day, policy.lettersAt) < dueAt) return day;
  return calendar.previousWorkingDay(addDays(day, -1));
}
