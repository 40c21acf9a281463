import { createHash } from 'node:crypto';
import type { CalendarEffect } from './calendar-effects.js';

/**
 * What a change of the calendar would do to due dates, as a mark: a preview bears it, and a confirmation names the one its author has
 * seen. Equal marks: the same assignments move from the same hour to the same hour, and the same ones stay.
 */
export class CalendarMark {
  private readonly hash = createHash('sha256');

  add({ change }: Pick<CalendarEffect, 'change'>): void {
    const moves = change.moves.map(({ assignmentId, fromAt, toAt }) => [assignmentId, fromAt, toAt]);
    const stays = change.stays.map(({ assignmentId, dueOn }) => [assignmentId, dueOn]);
    if (moves.length + stays.length > 0) this.hash.update(JSON.stringify([moves, stays]));
  }

  /** Ends the mark: nothing can be added after it. */
  text(): string {
    return this.hash.digest('hex').slice(0, 32);
  }
}
