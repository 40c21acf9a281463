import { calendarFor, type ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { Policy } from '#libs/domain/policy/policy';
import type { OrderHead } from '#libs/persistence/orders/order-head.repository';

/** Policy and calendar as they were frozen into the order at launch: editing either never moves a running date. */
export function frozenRules(head: Pick<OrderHead, 'policy' | 'calendarVersion'>): {
  policy: Policy;
  calendar: ProductionCalendar;
} {
  // The row was written by a launch from this very type; nothing else writes it.
  return { policy: head.policy as Policy, calendar: calendarFor(head.calendarVersion) };
}
