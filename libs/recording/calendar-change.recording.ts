import { mailRoundProcessId, type ProcessId } from '#libs/contracts/process/process';
import { editCalendar, type CalendarEdit } from '#libs/domain/calendar/calendar-edit';
import type { CalendarFault } from '#libs/domain/calendar/calendar-fault';
import { calendarOfContent } from '#libs/domain/calendar/calendar-of-years';
import type { CalendarChange } from '#libs/domain/order/calendar-change';
import type { Instant } from '#libs/domain/time/instant';
import { changeCalendar, lockCalendar } from '#libs/persistence/calendar/calendar.repository';
import { calendarVersion } from '#libs/persistence/calendar/calendar-version';
import {
  giveCalendar,
  moveAssignments,
  raisePlanVersions,
  supersedeByCalendar,
  writeDeadlines,
  zonesWithWaitingLetters,
} from '#libs/persistence/calendar/running-orders.repository';
import type { Transaction } from '#libs/persistence/database';
import { insertLetters, tellRounds } from '#libs/persistence/letters/letter-plan.repository';
import { calendarEffects, type CalendarEffect } from './calendar-effects.js';
import { VersionChanged, type Command, type Outcome, type Recorded } from './command.js';
import type { Recording } from './record.js';
import { writeOrder } from './write-order.js';

export interface CalendarCommand {
  readonly actorId: string;
  readonly idempotencyKey: string;
  /** Number of the calendar that its author has seen. */
  readonly version: number;
  readonly edit: CalendarEdit;
}

export type CalendarAnswer =
  | {
      readonly number: number;
      readonly version: string;
      /** Running orders that were told of it. */
      readonly orders: number;
      /** Assignments whose due day or hour moved. */
      readonly moved: number;
    }
  | { readonly faults: readonly CalendarFault[] };

/**
 * A confirmed change of the calendar: the new one is kept, launches go by it, and every running order it touches gets a command of its
 * own – history with old and new days, new plans, letters superseded and planned again. All in one transaction, orders in the order
 * of their ids: nothing is half done, and what was previewed is computed again by the same function.
 */
export function recordCalendarChange(
  recording: Recording,
  { actorId, idempotencyKey, version, edit }: CalendarCommand,
): Promise<Recorded<CalendarAnswer>> {
  const command: Command = {
    caller: actorId,
    idempotencyKey,
    kind: 'change-calendar',
    orderId: null,
    body: edit,
    version,
  };
  return recording.command<CalendarAnswer>(command, async (tx, { at }) => {
    const current = await lockCalendar(tx);
    if (current.number !== version) throw new VersionChanged(current.number, version);
    const edited = editCalendar(current.content, edit);
    if ('faults' in edited) return { answer: { faults: edited.faults }, tell: [] };
    const name = calendarVersion(edited.content);
    if (name === current.version) {
      return { answer: { number: current.number, version: name, orders: 0, moved: 0 }, tell: [] };
    }
    const number = await changeCalendar(tx, { version: name, content: edited.content, at, byId: actorId });
    const calendar = calendarOfContent(name, edited.content);
    const next = { calendar, content: edited.content, at, lock: true };
    return changeOrders(tx, { number, version: name, actorId }, next);
  });
}

async function changeOrders(
  tx: Transaction,
  {
    number,
    version,
    actorId,
  }: { readonly number: number; readonly version: string; readonly actorId: string },
  next: Parameters<typeof calendarEffects>[1],
): Promise<Outcome<CalendarAnswer>> {
  const tell: ProcessId[] = [];
  let [orders, moved] = [0, 0];
  for await (const effect of calendarEffects(tx, next)) {
    tell.push(...(await changeOrder(tx, effect, { version, actorId, at: next.at })));
    orders += 1;
    moved += effect.change.moves.length;
  }
  // Rounds that the old calendar held back, or sent to another morning, look again.
  const rounds = (await zonesWithWaitingLetters(tx)).map(mailRoundProcessId);
  await tellRounds(tx, rounds);
  return { answer: { number, version, orders, moved }, tell: [...tell, ...rounds] };
}

async function changeOrder(
  tx: Transaction,
  { head, change }: CalendarEffect,
  { version, actorId, at }: { readonly version: string; readonly actorId: string; readonly at: Instant },
): Promise<readonly ProcessId[]> {
  const { items, moves, replanned, letters, missingYear } = change;
  await giveCalendar(tx, head.id, version);
  if (items.length > 0) await writeDeadlines(tx, items);
  if (moves.length > 0) await moveAssignments(tx, moves, at);
  if (replanned.length > 0) await raisePlanVersions(tx, replanned);
  const moved = moves.map(({ assignmentId }) => assignmentId);
  if (moved.length + replanned.length > 0) await supersedeByCalendar(tx, moved, replanned);
  await insertLetters(tx, head.id, letters, at);
  const body = {
    from: head.calendarVersion,
    to: version,
    moves: movesOfItems(moves),
    replanned: replanned.length,
  };
  const entry = { kind: 'calendar-changed', actorId, assignmentId: null, body } as const;
  return writeOrder(tx, head, at, [entry], { needsCalendarYear: missingYear });
}

/** One line an item and day, however many people: an order of 1,500 schools has one line in its history. */
function movesOfItems(moves: CalendarChange['moves']): object[] {
  const lines = new Map<
    string,
    { item: string; from: string; to: string; fromAt: string; toAt: string; assignments: string[] }
  >();
  for (const { itemId, itemRef, fromOn, fromAt, toOn, toAt, assignmentId } of moves) {
    const key = `${itemId} ${fromAt} ${toAt}`;
    const line = lines.get(key);
    if (line !== undefined) line.assignments.push(assignmentId);
    else lines.set(key, { item: itemRef, from: fromOn, to: toOn, fromAt, toAt, assignments: [assignmentId] });
  }
  return [...lines.values()];
}
