import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wallClock } from '#libs/clock/wall-clock';
import { Database } from '#libs/persistence/database';
import { forgetOldCommands } from '#libs/persistence/commands/command.repository';
import { readHistory, type HistoryEntry } from '#libs/persistence/orders/history.repository';
import { recordOpening } from '#libs/recording/assignment-opening.recording';
import { recordReport } from '#libs/recording/assignment-report.recording';
import { sealOf } from '#libs/recording/order-history';
import { Recording } from '#libs/recording/record';
import { freshDatabase, type FreshDatabase } from '#test/support/database';
import { launchSmallOrder, openSmallOffice } from '#test/support/small-order';

let fresh: FreshDatabase;
let database: Database;
let orderId: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await Database.open({ url: fresh.url, poolSize: 3, timeoutSeconds: 10 });
  const recording = new Recording(database, wallClock);
  const office = await openSmallOffice(database);
  const item = { ref: '1', text: 'Представить справку.', executors: [office.executor], dueOn: '2027-03-15' };
  orderId = await launchSmallOrder(database, recording, office, [item]);
  const [part] = await database.query<{ id: string }>('SELECT id FROM assignment WHERE order_id = $1', [
    orderId,
  ]);
  const command = { actorId: office.executor.id, assignmentId: part?.id ?? '', idempotencyKey: randomUUID() };
  await recordOpening(recording, { ...command, version: null });
  await recordReport(recording, {
    ...command,
    idempotencyKey: randomUUID(),
    version: 2,
    text: 'Справка представлена.',
    files: [],
    newId: randomUUID,
  });
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** Numbers of the entries whose seal does not follow from the one before. */
function brokenSeals(entries: readonly HistoryEntry[]): number[] {
  let previous = '';
  return entries.flatMap((entry) => {
    const expected = sealOf(previous, { orderId, ...entry });
    previous = entry.hash;
    return expected === entry.hash ? [] : [entry.number];
  });
}

describe('the history of an order', () => {
  it('is sealed entry by entry, up to the end that stands on the head row', async () => {
    const entries = await readHistory(database, orderId);
    expect(entries.map(({ kind }) => kind)).toEqual([
      'order-launched',
      'assignment-opened',
      'report-submitted',
    ]);
    expect(brokenSeals(entries)).toEqual([]);
    const [head] = await database.query<{ hash: string }>(
      'SELECT history_hash AS hash FROM orders WHERE id = $1',
      [orderId],
    );
    expect(head?.hash).toBe(entries.at(-1)?.hash);
  });

  it('shows a line that was changed later and one that was taken out', async () => {
    const entries = await readHistory(database, orderId);
    const changed = entries.map((entry) =>
      entry.number === 2 ? { ...entry, actorId: randomUUID() } : entry,
    );
    expect(brokenSeals(changed)).toEqual([2]);
    expect(brokenSeals(entries.filter(({ number }) => number !== 2))).toEqual([3]);
  });
});

describe('the key of a command', () => {
  it('is forgotten after 72 hours of machine time and not before', async () => {
    const count = async (): Promise<number> =>
      (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM command'))[0]?.n ?? 0;
    const before = await count();
    expect(await forgetOldCommands(database)).toBe(0);
    await database.query(
      `UPDATE command SET created_at = created_at - interval '73 hours' WHERE kind = 'open-assignment'`,
    );
    expect(await forgetOldCommands(database)).toBe(1);
    expect(await count()).toBe(before - 1);
  });
});
