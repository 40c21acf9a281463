import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant';
import { count } from '#test/support/counts';
import { eventually } from '#test/support/eventually';
import { isLongRun } from '#test/support/run-file';
import { launchSmallOrder } from '#test/support/small-order';
import { TrainingInstallation } from '#test/support/training-installation';

const heldLock = 4242;
/** Every kill falls upon one tick of each order: together 20, in a long run 80. */
const orders = 4;
const kills = count(5, 20);
// Only as far as the kills need: days after them prove nothing more.
const until = isLongRun() ? '2024-12-20T12:00:00.000Z' : '2024-10-10T12:00:00.000Z';
const limitMilliseconds = 120_000 + kills * 30_000;
const dueDates = ['2024-10-08', '2024-10-15', '2024-10-24', '2024-10-31', '2024-11-07', '2024-11-14'];

/** Whether and when reconcile had to start a process is its own affair. */
const byPeopleAndTicks = `kind <> 'process-restarted'`;

let installation: TrainingInstallation;
const orderIds: string[] = [];

beforeAll(async () => {
  // Short task time-outs: every kill costs the rest of a workflow task.
  const quick = {
    CLOCK_STALL_SECONDS: '60',
    WORKFLOW_TASK_TIMEOUT_SECONDS: '1',
    STICKY_TIMEOUT_SECONDS: '1',
  };
  installation = await TrainingInstallation.open('2024-09-10T06:00:00.000Z', quick);
  const { database, recording, office } = installation;
  const items = dueDates.map((dueOn, index) => ({
    ref: String(index + 1),
    text: 'Представить справку.',
    executors: [office.executor],
    dueOn,
  }));
  for (let number = 1; number <= orders; number += 1)
    orderIds.push(await launchSmallOrder(database, recording, office, items, `${String(number)}-п`));
  await holdLooks();
}, limitMilliseconds);

afterAll(async () => {
  await installation.close();
}, limitMilliseconds);

/**
 * A look at an order whose history has grown since the test last agreed to it waits here: then the tick before it is
 * committed, and its workflow task, of which this look is a part, has not ended.
 */
async function holdLooks(): Promise<void> {
  const { database } = installation;
  await database.query('CREATE TABLE agreed AS SELECT id, 1::bigint AS entries FROM orders');
  await database.query(`CREATE FUNCTION hold_look() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.looked_at IS DISTINCT FROM OLD.looked_at
        AND (SELECT count(*) FROM history WHERE order_id = OLD.id AND ${byPeopleAndTicks})
          > (SELECT entries FROM agreed WHERE id = OLD.id) THEN
        PERFORM pg_advisory_xact_lock_shared(${String(heldLock)});
      END IF;
      RETURN NEW;
    END $$`);
  await database.query(
    'CREATE TRIGGER hold_look BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION hold_look()',
  );
}

async function heldBackends(): Promise<number[]> {
  const rows = await installation.database.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [heldLock],
  );
  return rows.map(({ pid }) => pid);
}

/** @returns how many entries of the launch and of ticks each order had when the worker died */
async function killAfterCommits(): Promise<number[]> {
  const { database, worker } = installation;
  await eventually(
    'a look at every order to be held after its tick',
    async () => ((await heldBackends()).length === orders ? true : null),
    60,
  );
  worker.kill();
  expect(await worker.ended).toBeNull();
  // PostgreSQL notices a dead client late while it waits for a lock; the order's row would stay locked.
  await database.query('SELECT pg_terminate_backend(pid, 10000) FROM unnest($1::int[]) AS pid', [
    await heldBackends(),
  ]);
  const committed = await database.query<{ n: number }>(
    `UPDATE agreed SET entries =
        (SELECT count(*) FROM history WHERE order_id = agreed.id AND ${byPeopleAndTicks}) RETURNING entries::int AS n`,
  );
  return committed.map(({ n }) => n);
}

function history(orderId: string): Promise<{ number: number; kind: string; at: string }[]> {
  return installation.database.query<{ number: number; kind: string; at: string }>(
    'SELECT number::int AS number, kind, at::text AS at FROM history WHERE order_id = $1 ORDER BY number',
    [orderId],
  );
}

async function expectRecordedOnce(orderId: string): Promise<void> {
  const found = await history(orderId);
  expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
  const ticks = found
    .filter(({ kind }) => kind !== 'order-launched' && kind !== 'process-restarted')
    .map(({ kind, at }) => `${kind} ${at}`);
  expect(ticks.length).toBeGreaterThanOrEqual(kills);
  expect(ticks).toEqual([...new Set(ticks)]);
  const letters = await installation.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM letter
      WHERE order_id = $1 AND step IS NOT NULL AND status IN ('merged', 'superseded')
      GROUP BY assignment_id, step, occurrence, recipient_id`,
    [orderId],
  );
  expect(letters.length).toBeGreaterThan(kills);
  expect(new Set(letters.map(({ n }) => n))).toEqual(new Set([1]));
}

it(
  `a worker killed between the commit of a recording and the end of its workflow task has recorded once, ${String(kills * orders)} times over`,
  async () => {
    const { database, clock } = installation;
    const committed: number[][] = [];
    await database.alone(heldLock, async () => {
      await clock.moveTo(instant(until));
      for (let killed = 0; killed < kills; killed += 1) {
        committed.push(await killAfterCommits());
        await installation.replaceWorker();
      }
      await database.query('UPDATE agreed SET entries = 1000000');
    });
    // Every kill came after another tick of every order: after one, or after two where an instant asks for both a reminder and an
    // escalation.
    const grown = committed.map((entries, index) =>
      entries.map((n, order) => n - (committed[index - 1]?.[order] ?? 1)),
    );
    expect(grown.flat().filter((n) => n !== 1 && n !== 2)).toEqual([]);
    expect(await installation.moveEnded(240)).toMatchObject({ state: 'done' });
    for (const orderId of orderIds) await expectRecordedOnce(orderId);
  },
  limitMilliseconds,
);
