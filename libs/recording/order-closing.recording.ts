import { mailOutProcessId, type ProcessId, type Tick } from '#libs/contracts/process/process';
import { loneLetter } from '#libs/domain/letter/letter-plan';
import { instant } from '#libs/domain/time/instant';
import { zone } from '#libs/domain/time/zone';
import type { Database, Transaction } from '#libs/persistence/database';
import { insertLetters } from '#libs/persistence/letters/letter-plan.repository';
import { insertExecutionReport, readExecution } from '#libs/persistence/orders/execution-report.repository';
import { lockOrder, readUnseenNews, type OrderHead } from '#libs/persistence/orders/order-head.repository';
import { readPeopleZones } from '#libs/persistence/people/person-zone.repository';
import { executionReport } from './execution-report.js';
import { frozenRules } from './frozen-rules.js';
import { leavesAt } from './letter-times.js';
import { writeOrder } from './write-order.js';

/*
 * The three last recordings of a closed order. They are told apart by marks on the head row, not by keys of commands: each may be
 * asked for again after news, and what is marked already is left as it is.
 */

/** Writes the execution report from what is recorded. */
export function recordExecutionReport(database: Database, { orderId, at }: Tick): Promise<void> {
  return database.transaction(async (tx) => {
    const head = await lockClosed(tx, orderId);
    if (head === null || head.reportWrittenAt !== null) return;
    const madeAt = instant(at);
    const body = executionReport(await readExecution(tx, orderId), madeAt);
    await insertExecutionReport(tx, orderId, madeAt, body);
    const entry = { kind: 'execution-report-written', actorId: null, assignmentId: null, body: {} } as const;
    await writeOrder(tx, head, madeAt, [entry], { reportWrittenAt: madeAt });
  });
}

/** Tells controller, signatory and the official who launched the order that it is closed, one letter each. */
export async function recordAnnouncement(
  database: Database,
  { orderId, at }: Tick,
): Promise<readonly ProcessId[]> {
  const announced = await database.transaction(async (tx) => {
    const head = await lockClosed(tx, orderId);
    if (head === null || head.announcedAt !== null) return false;
    const now = instant(at);
    const rules = await frozenRules(tx, head);
    const readers = new Set(
      [head.controllerId, head.launchedById, head.signatoryId].filter((id) => id !== null),
    );
    const zones = await readPeopleZones(tx, [...readers]);
    const letters = zones.map(({ id, zone: name }) =>
      loneLetter('closing', `closing:${orderId}`, id, leavesAt(now, zone(name), rules)),
    );
    await insertLetters(tx, orderId, letters, now);
    const body = { letters: letters.length };
    const entry = { kind: 'closing-announced', actorId: null, assignmentId: null, body } as const;
    await writeOrder(tx, head, now, [entry], { announcedAt: now });
    return true;
  });
  return announced ? [mailOutProcessId] : [];
}

/** The last recording. False: the order was reopened meanwhile or has news that no look has seen. */
export function recordEnd(database: Database, { orderId, at }: Tick): Promise<boolean> {
  return database.transaction(async (tx) => {
    const head = await lockClosed(tx, orderId);
    if (head === null || head.reportWrittenAt === null || head.announcedAt === null) return false;
    if (head.endedAt !== null) return true;
    if (await readUnseenNews(tx, orderId)) return false;
    const now = instant(at);
    const entry = { kind: 'order-ended', actorId: null, assignmentId: null, body: {} } as const;
    await writeOrder(tx, head, now, [entry], { endedAt: now });
    return true;
  });
}

async function lockClosed(tx: Transaction, orderId: string): Promise<OrderHead | null> {
  const head = await lockOrder(tx, orderId);
  return head?.status === 'closed' ? head : null;
}
