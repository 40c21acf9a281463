import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant';
import { count } from '#test/support/counts';
import { eventually } from '#test/support/eventually';
import { launchSmallOrder } from '#test/support/small-order';
import { TrainingInstallation } from '#test/support/training-installation';

const heldLock = 4242;
const kills = count(20, 60);
const until = '2024-12-20T12:00:00.000Z';
const limitMilliseconds = kills * 15_000;
const dueDates = ['2024-10-08', '2024-10-15', '2024-10-24', '2024-10-31', '2024-11-07', '2024-11-14'];

let installation: TrainingInstallation;
let orderId: string;

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
  orderId = await launchSmallOrder(database, recording, office, items);
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
  await database.query('CREATE TABLE agreed_history (number bigint NOT NULL)');
  await database.query('INSERT INTO agreed_history SELECT history_number FROM orders WHERE id = $1', [
    orderId,
  ]);
  await database.query(`CREATE FUNCTION hold_look() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.looked_at IS DISTINCT FROM OLD.looked_at
        AND OLD.history_number > (SELECT number FROM agreed_history) THEN
        PERFORM pg_advisory_xact_lock(${String(heldLock)});
      END IF;
      RETURN NEW;
    END $$`);
  await database.query(
    'CREATE TRIGGER hold_look BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION hold_look()',
  );
}

async function heldBackends(): Promise<number[]> {
  const rows = await installation.database.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted`,
    [heldLock],
  );
  return rows.map(({ pid }) => pid);
}

/** @returns how many history entries were committed when the worker died */
async function killAfterCommit(): Promise<number> {
  const { database, worker } = installation;
  await eventually(
    'a look to be held after its tick',
    async () => ((await heldBackends()).length > 0 ? true : null),
    60,
  );
  worker.kill();
  expect(await worker.ended).toBeNull();
  // PostgreSQL notices a dead client late while it waits for a lock; the row of the order would stay locked.
  await database.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [
    await heldBackends(),
  ]);
  const committed = (await history()).length;
  await database.query('UPDATE agreed_history SET number = $1', [committed]);
  return committed;
}

function history(): Promise<{ number: number; kind: string; at: string }[]> {
  return installation.database.query<{ number: number; kind: string; at: string }>(
    'SELECT number::int AS number, kind, at::text AS at FROM history WHERE order_id = $1 ORDER BY number',
    [orderId],
  );
}

async function countsOf(sql: string): Promise<Set<number>> {
  const rows = await installation.database.query<{ n: number }>(sql, [orderId]);
  expect(rows.length).toBeGreaterThan(kills);
  return new Set(rows.map(({ n }) => n));
}

it(
  `a worker killed between the commit of a recording and the end of its workflow task has recorded once, ${String(kills)} times over`,
  async () => {
    const { database, clock } = installation;
    const committed: number[] = [1];
    await database.alone(heldLock, async () => {
      await clock.moveTo(instant(until));
      for (let killed = 0; killed < kills; killed += 1) {
        committed.push(await killAfterCommit());
        await installation.replaceWorker();
      }
      await database.query('UPDATE agreed_history SET number = 1000000');
    });
    expect(await installation.moveEnded(240)).toMatchObject({ state: 'done' });
    // Every kill came after another tick.
    expect(new Set(committed).size).toBe(kills + 1);
    const found = await history();
    expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
    const ticks = found.slice(1).map(({ kind, at }) => `${kind} ${at}`);
    expect(ticks).toEqual([...new Set(ticks)]);
    const letters = `SELECT count(*)::int AS n FROM letter
      WHERE order_id = $1 AND step IS NOT NULL AND status IN ('merged', 'superseded')
      GROUP BY assignment_id, step, occurrence, recipient_id`;
    expect(await countsOf(letters)).toEqual(new Set([1]));
    const keys = `SELECT count(*)::int AS n FROM command WHERE order_id = $1 GROUP BY caller, idempotency_key`;
    expect(await countsOf(keys)).toEqual(new Set([1]));
  },
  limitMilliseconds,
);
