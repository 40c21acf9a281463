import { mailRoundProcessId } from '#libs/contracts/process/process';
import { editCalendar, type CalendarEdit } from '#libs/domain/calendar/calendar-edit';
import type { CalendarFault } from '#libs/domain/calendar/calendar-fault';
import { calendarOfContent } from '#libs/domain/calendar/calendar-of-years';
import { refusal } from '#libs/domain/order/refusal';
import { changeCalendar, lockCalendar } from '#libs/persistence/calendar/calendar.repository';
import { calendarVersion } from '#libs/persistence/calendar/calendar-version';
import { zonesWithWaitingLetters } from '#libs/persistence/calendar/running-orders.repository';
import type { Transaction } from '#libs/persistence/database';
import { tellRounds } from '#libs/persistence/letters/letter-plan.repository';
import { calendarEffects, type NewCalendarFor } from './calendar-effects.js';
import { CalendarMark } from './calendar-mark.js';
import { VersionChanged, type Command, type Recorded } from './command.js';
import type { Recording } from './record.js';

export interface CalendarCommand {
  readonly actorId: string;
  readonly idempotencyKey: string;
  /** Number of the calendar that its author has seen. */
  readonly version: number;
  readonly edit: CalendarEdit;
  /** Mark of the preview that its author has seen. */
  readonly seen: string;
}

export type CalendarAnswer =
  | {
      readonly number: number;
      readonly version: string;
      /** Running orders that it touches. */
      readonly orders: number;
      /** Assignments whose due day or hour moves. */
      readonly moved: number;
    }
  | { readonly faults: readonly CalendarFault[] };

/**
 * A confirmed change of the calendar: the new one is kept and launches go by it. Refused with CALENDAR_PREVIEW_OLD when it would move
 * other due dates than its author was shown. No running order is locked or changed here: each is behind from the commit on, its
 * row says so, and `spreadCalendar` comes to them one by one. Launches alone wait, so that none goes by the old calendar unseen.
 */
export function recordCalendarChange(
  recording: Recording,
  { actorId, idempotencyKey, version, edit, seen }: CalendarCommand,
): Promise<Recorded<CalendarAnswer>> {
  const command: Command = {
    caller: actorId,
    idempotencyKey,
    kind: 'change-calendar',
    orderId: null,
    body: { edit, seen },
    version,
  };
  return recording.command<CalendarAnswer>(command, async (tx, { at }) => {
    const current = await lockCalendar(tx);
    if (current.number !== version) throw new VersionChanged(current.number, version);
    const edited = editCalendar(current.content, edit);
    if ('faults' in edited) return { answer: { faults: edited.faults }, tell: [] };
    const { content } = edited;
    const name = calendarVersion(content);
    if (name === current.version) {
      return { answer: { number: current.number, version: name, orders: 0, moved: 0 }, tell: [] };
    }
    const found = await survey(tx, { calendar: calendarOfContent(name, content), content, at });
    if (found.mark !== seen) return { answer: refusal('CALENDAR_PREVIEW_OLD'), tell: [] };
    const number = await changeCalendar(tx, { version: name, content, at, byId: actorId });
    // Rounds that the old calendar held back, or sent to another morning, look again.
    const rounds = (await zonesWithWaitingLetters(tx)).map(mailRoundProcessId);
    await tellRounds(tx, rounds);
    const { orders, moved } = found;
    return { answer: { number, version: name, orders, moved }, tell: rounds };
  });
}

async function survey(
  tx: Transaction,
  next: NewCalendarFor,
): Promise<{ readonly orders: number; readonly moved: number; readonly mark: string }> {
  const mark = new CalendarMark();
  let [orders, moved] = [0, 0];
  for await (const effect of calendarEffects(tx, next)) {
    mark.add(effect);
    orders += 1;
    moved += effect.change.moves.length;
  }
  return { orders, moved, mark: mark.text() };
}
