import { mailOutProcessId, type ProcessId } from '#libs/contracts/process/process';
import { currentCalendar, holdCalendar } from '#libs/persistence/calendar/calendar.repository';
import {
  giveCalendar,
  moveAssignments,
  ordersBehindCalendar,
  raisePlanVersions,
  supersedeByCalendar,
  writeDeadlines,
} from '#libs/persistence/calendar/running-orders.repository';
import type { Transaction } from '#libs/persistence/database';
import { insertLetters } from '#libs/persistence/letters/letter-plan.repository';
import { lockRunningOrder } from '#libs/persistence/orders/order-head.repository';
import { effectsOn, type CalendarEffect } from './calendar-effects.js';
import { calendarHistory } from './calendar-history.js';
import type { Command, Moment, Outcome } from './command.js';
import { dueMovedLetters } from './due-moved-letters.js';
import type { Recording } from './record.js';
import { writeOrder } from './write-order.js';

const ordersAtOnce = 100;

/**
 * Brings the calendar in force to the running orders that are behind it, each by a command of its own: one transaction that holds one
 * order, so that people's commands to all others go on. What is behind stands in the orders' rows: cut off, it is begun again by
 * whoever comes next, and two at once do nothing twice. `stop` ends it between two orders. Returns whether none is behind any more.
 */
export async function spreadCalendar(
  recording: Recording,
  database: Transaction,
  { stop, tell }: { readonly stop: AbortSignal; readonly tell: (targets: readonly ProcessId[]) => void },
): Promise<boolean> {
  for (;;) {
    const { number, changedById } = await currentCalendar(database);
    const ids = await ordersBehindCalendar(database, number, ordersAtOnce);
    for (const id of ids) {
      if (stop.aborted) return false;
      const recorded = await recording.command(
        commandTo(id, number, changedById),
        (tx, { at }): Promise<Outcome<object>> => changeOrder(tx, id, { at, actorId: changedById }),
      );
      tell(recorded.tell);
    }
    if (ids.length < ordersAtOnce) return true;
  }
}

function commandTo(orderId: string, number: number, changedById: string | null): Command {
  return {
    caller: changedById ?? 'calendar',
    idempotencyKey: `calendar:${String(number)}:${orderId}`,
    kind: 'apply-calendar',
    orderId,
    body: {},
    version: null,
  };
}

interface Change extends Pick<Moment, 'at'> {
  readonly actorId: string | null;
}

async function changeOrder(tx: Transaction, orderId: string, change: Change): Promise<Outcome<object>> {
  const { number, calendar, content } = await holdCalendar(tx);
  const head = await lockRunningOrder(tx, orderId);
  if (head === null || head.calendarNumber >= number) return { answer: {}, tell: [] };
  const [effect] = await effectsOn(tx, [head], { calendar, content, at: change.at });
  await giveCalendar(tx, orderId, {
    number,
    version: effect === undefined ? null : calendar.version,
  });
  if (effect === undefined) return { answer: {}, tell: [] };
  return { answer: {}, tell: await writeEffect(tx, effect, { ...change, calendar }) };
}

async function writeEffect(
  tx: Transaction,
  effect: CalendarEffect,
  { at, actorId, calendar }: Change & Pick<Awaited<ReturnType<typeof holdCalendar>>, 'calendar'>,
): Promise<readonly ProcessId[]> {
  const { head, change } = effect;
  const { items, moves, replanned, letters, missingYear } = change;
  if (items.length > 0) await writeDeadlines(tx, items);
  if (moves.length > 0) await moveAssignments(tx, moves, at);
  if (replanned.length > 0) await raisePlanVersions(tx, replanned);
  const moved = moves.map(({ assignmentId }) => assignmentId);
  if (moved.length + replanned.length > 0) await supersedeByCalendar(tx, moved, replanned);
  const told = dueMovedLetters(effect, { at, calendar });
  await insertLetters(tx, head.id, [...letters, ...told], at);
  const entry = calendarHistory(effect, { version: calendar.version, actorId });
  const tell = await writeOrder(tx, head, at, [entry], { needsCalendarYear: missingYear });
  return told.length === 0 ? tell : [...tell, mailOutProcessId];
}
