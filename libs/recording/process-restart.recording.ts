import { instant } from '#libs/domain/time/instant';
import type { Database } from '#libs/persistence/database';
import { lockOrder } from '#libs/persistence/orders/order-head.repository';
import { writeOrder } from './write-order.js';

/** A repair that had to start a process leaves a line in the order's history; one that only signalled does not. */
export function recordProcessRestarted(database: Database, orderId: string, at: string): Promise<void> {
  return database.transaction(async (tx) => {
    const head = await lockOrder(tx, orderId);
    if (head === null || head.endedAt !== null) return;
    const entry = { kind: 'process-restarted', actorId: null, assignmentId: null, body: {} } as const;
    await writeOrder(tx, head, instant(at), [entry]);
  });
}
