import type { OrderLook } from '#libs/contracts/process/process';
import type { Clock } from '#libs/clock/clock';
import type { Database } from '#libs/persistence/database';
import { lookAtOrder, nextSteps } from '#libs/persistence/orders/order-look.repository';
import { businessNow } from './business-now.js';

/**
 * What the order's process sees: what is due at this instant, what lies ahead, how far the history goes.
 * Safe to retry: it only notes that the news up to now has been seen, and a later look sees more.
 */
export class LookAtOrder {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** null: there is no such order in these rows, the process has nothing to keep. */
  async run({ orderId, now: asked }: { orderId: string; now: string }): Promise<OrderLook | null> {
    const now = await businessNow(this.clock, asked);
    const state = await lookAtOrder(this.database, orderId, now);
    if (state === null) return null;
    const { remind, markOverdue, escalate, open, awaitingDecision, overdue, ...seen } = state;
    return {
      ...seen,
      clock: this.clock.kind,
      now,
      due: { remind, markOverdue, escalate },
      counts: { open, awaitingDecision, overdue },
      next: await nextSteps(this.database, orderId),
    };
  }
}
