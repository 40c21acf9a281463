import type { CalendarEffect } from './calendar-effects.js';
import type { NewEntry } from './order-history.js';

/** What a change of the calendar did to an order: days before and after, and those that stayed against it. */
export function calendarHistory(
  { head, change }: Pick<CalendarEffect, 'head' | 'change'>,
  { version, actorId }: { readonly version: string; readonly actorId: string | null },
): NewEntry {
  const { moves, stays, replanned } = change;
  const body = {
    from: head.calendarVersion,
    to: version,
    moves: byItem(moves, ({ itemRef: item, fromOn, toOn, fromAt, toAt }) => ({
      item,
      from: fromOn,
      to: toOn,
      fromAt,
      toAt,
    })),
    stays: byItem(stays, ({ itemRef: item, dueOn: on }) => ({ item, on })),
    replanned: replanned.length,
  };
  return { kind: 'calendar-changed', actorId, assignmentId: null, body };
}

/** One line an item and day, however many people: an order of 1,500 schools has one line in its history. */
function byItem<One extends { readonly assignmentId: string }>(
  list: readonly One[],
  lineOf: (one: One) => object,
): object[] {
  const lines = new Map<string, { readonly line: object; readonly assignments: string[] }>();
  for (const one of list) {
    const line = lineOf(one);
    const key = JSON.stringify(line);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, { line, assignments: [one.assignmentId] });
    else known.assignments.push(one.assignmentId);
  }
  return [...lines.values()].map(({ line, assignments }) => ({ ...line, assignments }));
}
