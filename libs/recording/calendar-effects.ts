import type { CalendarContent } from '#libs/domain/calendar/calendar-content';
import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { FallenLetter } from '#libs/domain/ladder/next-known-weekly';
import {
  decideCalendarChange,
  type CalendarChange,
  type OwedAssignment,
  type RunningOrder,
} from '#libs/domain/order/calendar-change';
import type { Policy } from '#libs/domain/policy/policy';
import { instant, type Instant } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { zone } from '#libs/domain/time/zone';
import {
  itemsOfRunning,
  owedOfRunning,
  type RunningAssignment,
  type RunningItem,
} from '#libs/persistence/calendar/running-orders.repository';
import type { Transaction } from '#libs/persistence/database';
import { readRunningOrders, type RunningHead } from '#libs/persistence/orders/order-head.repository';
import { frozenRules } from './frozen-rules.js';

/** What a new calendar means for one running order. */
export interface CalendarEffect {
  readonly head: RunningHead;
  readonly change: CalendarChange;
  /** The assignments whose executors owe a report, with their people, by id. */
  readonly owed: ReadonlyMap<string, RunningAssignment>;
}

export interface NewCalendarFor {
  readonly calendar: ProductionCalendar;
  readonly content: CalendarContent;
  readonly at: Instant;
}

const ordersAtOnce = 100;

/**
 * The running orders that a new calendar touches, in the order of their ids, some at a time and none of them locked: those whose due
 * days or letters move, and those whose own calendar lacks a year that the new one has. Others keep the calendar they go by.
 */
export async function* calendarEffects(
  tx: Transaction,
  next: NewCalendarFor,
): AsyncGenerator<CalendarEffect> {
  let afterId: string | null = null;
  for (;;) {
    const heads: RunningHead[] = await readRunningOrders(tx, { afterId, most: ordersAtOnce });
    yield* await effectsOn(tx, heads, next);
    if (heads.length < ordersAtOnce) return;
    afterId = heads.at(-1)?.id ?? null;
  }
}

/** Of these orders, those that the new calendar touches. */
export async function effectsOn(
  tx: Transaction,
  heads: readonly RunningHead[],
  next: NewCalendarFor,
): Promise<CalendarEffect[]> {
  const ids = heads.map(({ id }) => id);
  const [items, owed] = await Promise.all([itemsOfRunning(tx, ids), owedOfRunning(tx, ids)]);
  const effects: CalendarEffect[] = [];
  for (const head of heads) {
    const { policy, calendar: before } = await frozenRules(tx, head);
    const own = owed.filter(({ orderId }) => orderId === head.id);
    const order = runningOrder(head, policy, items, own);
    const change = decideCalendarChange(order, { before, after: next.calendar, now: next.at });
    if (!touches(change, before, next)) continue;
    effects.push({ head, change, owed: new Map(own.map((one) => [one.id, one])) });
  }
  return effects;
}

function touches(
  change: CalendarChange,
  before: ProductionCalendar,
  { calendar, content }: NewCalendarFor,
): boolean {
  if (before.version === calendar.version) return false;
  const newYear = content.years.some(({ year }) => !before.hasYear(year));
  const { moves, stays, letters, replanned } = change;
  return newYear || [moves, stays, letters, replanned].some((list) => list.length > 0);
}

function runningOrder(
  head: RunningHead,
  policy: Policy,
  items: readonly RunningItem[],
  owed: readonly RunningAssignment[],
): RunningOrder {
  return {
    signedOn: localDate(head.signedOn),
    launchedAt: instant(head.launchedAt),
    issuerZone: zone(head.issuerZone),
    policy,
    items: items
      .filter(({ orderId }) => orderId === head.id)
      .map(({ id, ref, read, deadline }) => ({ itemId: id, ref, read, deadline })),
    assignments: owed.map(owedAssignment),
  };
}

function owedAssignment(row: RunningAssignment): OwedAssignment {
  const person = (id: string | null, zoneName: string | null) =>
    id === null || zoneName === null ? null : { personId: id, zone: zone(zoneName) };
  return {
    id: row.id,
    itemId: row.itemId,
    dueOn: localDate(row.dueOn),
    dueAt: instant(row.dueAt),
    planVersion: row.planVersion,
    executor: { personId: row.executorId, zone: zone(row.executorZone) },
    controller: { personId: row.controllerId, zone: zone(row.controllerZone) },
    head: person(row.headId, row.headZone),
    signatory: person(row.signatoryId, row.signatoryZone),
    lastTold: lastTold(row),
  };
}

function lastTold(row: RunningAssignment): FallenLetter | null {
  const { toldId, toldZone, toldAt } = row;
  if (toldId === null || toldZone === null || toldAt === null) return null;
  return {
    assignmentId: row.id,
    step: row.toldStep,
    occurrence: row.toldOccurrence ?? 1,
    planVersion: row.toldPlanVersion ?? 1,
    recipientId: toldId,
    zone: toldZone,
    fallsAt: toldAt,
  };
}
