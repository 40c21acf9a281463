import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { ItemDue } from '../deadline/item-due.js';
import type { DraftItem } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import { yearOf, type LocalDate } from '../time/local-date.js';
import { isProvisional, launchDue } from './launch-due.js';

export interface LaunchedDeadline {
  readonly itemId: string;
  readonly ref: string;
  /** The item as it was read; null in an order of the far past. */
  readonly read: DraftItem | null;
  readonly deadline: ItemDue | null;
}

/** What of a running order decides its due days. */
export interface DueGround {
  readonly signedOn: LocalDate;
  readonly policy: Policy;
}

export interface Calendars {
  readonly before: ProductionCalendar;
  readonly after: ProductionCalendar;
  readonly now: Instant;
}

export interface FoundAnew {
  /** The day by the calendar the order goes by. */
  readonly before: LocalDate;
  readonly deadline: ItemDue;
  /** The reasons of the day are others now, wherever it falls: it was provisional, or it stays against the new calendar. */
  readonly settled: boolean;
  /** The new calendar would put the day on or before the signing: it stays, and that is said. */
  readonly stays: boolean;
}

/** The day by either calendar; null when neither the words of the order nor a missing year decide it. */
export function dueByCalendar(
  ground: DueGround,
  { read, deadline }: LaunchedDeadline,
  { before, after }: Calendars,
): FoundAnew | null {
  if (read === null || deadline?.dueOn == null) return null;
  const { dueOn } = deadline;
  const now = launchDue(read, null, { ...ground, calendar: after });
  if (deadline.byPerson) {
    if (!isProvisional(deadline) || !after.hasYear(yearOf(dueOn))) return null;
    const chosen = deadline.chosen ?? { dueOn, by: null, at: null, reason: null };
    const asWritten = read.deadline.to === dueOn && now.dueOn !== null;
    const anew = asWritten ? now : launchDue(read, chosen, { ...ground, calendar: after });
    return { before: dueOn, deadline: anew, settled: true, stays: false };
  }
  const stayed = deadline.why.some(({ code }) => code === 'not-moved');
  // Found by the rules of this program with the old calendar: a rule that the program has changed since moves no date.
  const then = launchDue(read, null, { ...ground, calendar: before });
  if (then.dueOn !== dueOn && !stayed) return null;
  if (now.dueOn !== null) return { before: dueOn, deadline: now, settled: stayed, stays: false };
  if (stayed) return null;
  return { before: dueOn, deadline: notMoved(now, dueOn, ground.signedOn), settled: true, stays: true };
}

/** Nobody can be asked in the middle of a change, as a launch would ask: the promise that was made stands. */
function notMoved(now: ItemDue, dueOn: LocalDate, signedOn: LocalDate): ItemDue {
  const known = now.why.filter(({ code }) => code !== 'not-after-signing' && code !== 'before-signing');
  const { calendarVersion } = now;
  return { ...now, dueOn, why: [...known, { code: 'not-moved', day: dueOn, signedOn, calendarVersion }] };
}
