import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { loneLetter, type LetterPlan } from '#libs/domain/letter/letter-plan';
import { keptPolicy } from '#libs/domain/policy/read-policy';
import type { Instant } from '#libs/domain/time/instant';
import { zone } from '#libs/domain/time/zone';
import type { CalendarEffect } from './calendar-effects.js';
import { leavesAt } from './letter-times.js';

/**
 * One letter per person and order to whoever executes or accepts work whose due date has moved. Its event names the line of the
 * history that holds the old days.
 */
export function dueMovedLetters(
  { head, change, owed }: CalendarEffect,
  { at, calendar }: { readonly at: Instant; readonly calendar: ProductionCalendar },
): LetterPlan[] {
  const rules = { policy: keptPolicy(head.policy), calendar };
  const readers = new Map<string, string>();
  for (const { assignmentId } of change.moves) {
    const one = owed.get(assignmentId);
    if (one === undefined) continue;
    readers.set(one.executorId, one.executorZone);
    readers.set(one.controllerId, one.controllerZone);
  }
  const event = `calendar:${head.id}:${String(head.historyNumber + 1)}`;
  return [...readers].map(([id, zoneName]) =>
    loneLetter('due-moved', event, id, leavesAt(at, zone(zoneName), rules)),
  );
}
