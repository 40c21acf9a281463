import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { Policy } from '#libs/domain/policy/policy';
import { keptPolicy } from '#libs/domain/policy/read-policy';
import { calendarOf } from '#libs/persistence/calendar/calendar.repository';
import type { Transaction } from '#libs/persistence/database';
import type { OrderHead } from '#libs/persistence/orders/order-head.repository';

export interface FrozenRules {
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

/**
 * Policy and calendar as they were frozen into the order: editing either moves no running date. Another calendar reaches a running
 * order by a confirmed change alone, which is a command to it. Asks the database for a calendar that this program has not met yet.
 */
export async function frozenRules(
  tx: Transaction,
  head: Pick<OrderHead, 'policy' | 'calendarVersion'>,
): Promise<FrozenRules> {
  return { policy: keptPolicy(head.policy), calendar: await calendarOf(tx, head.calendarVersion) };
}
