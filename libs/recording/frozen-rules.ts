import { calendarFor, type ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { Policy } from '#libs/domain/policy/policy';
import { keptPolicy } from '#libs/domain/policy/read-policy';
import type { OrderHead } from '#libs/persistence/orders/order-head.repository';

/** Policy and calendar as they were frozen into the order at launch: editing either never moves a running date. */
export function frozenRules(head: Pick<OrderHead, 'policy' | 'calendarVersion'>): {
  policy: Policy;
  calendar: ProductionCalendar;
} {
  return { policy: keptPolicy(head.policy), calendar: calendarFor(head.calendarVersion) };
}
