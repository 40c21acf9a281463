import { orderProcessId, type ProcessId, type Tick } from '#libs/contracts/process/process';
import { instant } from '#libs/domain/time/instant';
import { lockOrder, type OrderHead } from '#libs/persistence/orders/order-head.repository';
import type { Transaction } from '#libs/persistence/database';
import { calendarNeeded } from './calendar-needed.js';
import { NotFound, type Moment } from './command.js';
import type { NewEntry } from './order-history.js';
import type { Recording } from './record.js';
import { writeOrder } from './write-order.js';

/** What a tick did: its history entry and whom to tell. null: it found nothing to do and leaves no trace. */
export interface TickWork {
  readonly entry: NewEntry;
  readonly tell?: readonly ProcessId[];
  /** The year for want of which something could not be planned. */
  readonly missingYear?: number | null;
}

/**
 * One tick of an order's process. Its key names the tick's kind and the last history entry that the process saw: a retry finds
 * the answer, the next tick of the same instant does not. A tick that did something always writes history.
 */
export async function recordTick(
  recording: Recording,
  kind: string,
  { orderId, at, historyNumber }: Tick,
  work: (tx: Transaction, head: OrderHead, moment: Moment) => Promise<TickWork | null>,
): Promise<readonly ProcessId[]> {
  const caller = orderProcessId(orderId);
  const command = {
    caller,
    idempotencyKey: `tick:${kind}:${String(historyNumber)}`,
    kind: `tick-${kind}`,
    orderId,
    body: {},
    version: null,
  };
  const recorded = await recording.tick<{ done: boolean }, OrderHead | null>(command, instant(at), {
    look: (tx) => lockOrder(tx, orderId),
    act: async (tx, head, moment) => {
      if (head === null) throw new NotFound('order');
      const done = head.status === 'running' ? await work(tx, head, moment) : null;
      if (done === null) return { answer: { done: false }, tell: [] };
      const { entries, marks } = calendarNeeded(head, done.missingYear ?? null);
      await writeOrder(tx, head, moment.at, [done.entry, ...entries], marks);
      return { answer: { done: true }, tell: done.tell ?? [] };
    },
  });
  return recorded.tell;
}
