import type { OrderHead } from '#libs/persistence/orders/order-head.repository';
import type { NewEntry } from './order-history.js';

/**
 * A plan has met a year without calendar: the order goes on, shows that it waits for that year, and says so in its history once.
 * Entering the year plans the rest.
 */
export function calendarNeeded(
  head: Pick<OrderHead, 'needsCalendarYear'>,
  missingYear: number | null,
): { readonly entries: readonly NewEntry[]; readonly marks: { readonly needsCalendarYear?: number } } {
  if (missingYear === null || head.needsCalendarYear !== null) return { entries: [], marks: {} };
  const body = { year: missingYear };
  return {
    entries: [{ kind: 'calendar-needed', actorId: null, assignmentId: null, body }],
    marks: { needsCalendarYear: missingYear },
  };
}
