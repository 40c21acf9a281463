import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant';
import { eventually } from '#test/support/eventually';
import { launchSmallOrder } from '#test/support/small-order';
import { TrainingInstallation } from '#test/support/training-installation';

const heldLock = 4242;
const until = '2024-11-01T12:00:00.000Z';
const limitMilliseconds = 180_000;

let installation: TrainingInstallation;
let orderId: string;

beforeAll(async () => {
  installation = await TrainingInstallation.open('2024-09-10T06:00:00.000Z', { CLOCK_STALL_SECONDS: '60' });
  const { database, recording, office } = installation;
  const item = { ref: '1', text: 'Представить справку.', executors: [office.executor], dueOn: '2024-10-15' };
  orderId = await launchSmallOrder(database, recording, office, [item]);
  // Every look after the first tick of the order waits here while the lock is held: the tick is committed then, and its workflow
  // task is not at its end.
  await database.query(`CREATE FUNCTION hold_second_look() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.looked_at IS DISTINCT FROM OLD.looked_at
         AND EXISTS (SELECT FROM history WHERE order_id = OLD.id AND kind = 'reminders-fell') THEN
        PERFORM pg_advisory_xact_lock(${String(heldLock)});
      END IF;
      RETURN NEW;
    END $$`);
  await database.query(
    'CREATE TRIGGER hold_second_look BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION hold_second_look()',
  );
}, limitMilliseconds);

afterAll(async () => {
  await installation.close();
}, limitMilliseconds);

function ticks(): Promise<{ number: number; kind: string; at: string }[]> {
  return installation.database.query<{ number: number; kind: string; at: string }>(
    'SELECT number::int AS number, kind, at FROM history WHERE order_id = $1 ORDER BY number',
    [orderId],
  );
}

async function firstTick(): Promise<{ kind: string; at: string } | undefined> {
  return (await ticks()).find(({ kind }) => kind === 'reminders-fell');
}

it(
  'a worker killed between the commit of a recording and the end of its workflow task has recorded once',
  async () => {
    const { database, clock } = installation;
    await database.alone(heldLock, async () => {
      await clock.moveTo(instant(until));
      await eventually('the first tick to be committed', async () => (await firstTick()) ?? null, 60);
      await eventually(
        'the look after it to be held',
        async () => {
          const [waiting] = await database.query<{ n: number }>(
            `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted`,
            [heldLock],
          );
          return (waiting?.n ?? 0) > 0 ? true : null;
        },
        60,
      );
      installation.worker.kill();
      expect(await installation.worker.ended).toBeNull();
    });
    await installation.replaceWorker();
    expect(await installation.moveEnded(120)).toMatchObject({ state: 'done' });
    const found = await ticks();
    expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
    const first = await firstTick();
    expect(first).toBeDefined();
    expect(found.filter(({ kind, at }) => kind === first?.kind && at === first.at)).toHaveLength(1);
    const marked = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM letter
        WHERE order_id = $1 AND step IS NOT NULL AND status IN ('merged', 'superseded') GROUP BY assignment_id, step, recipient_id`,
      [orderId],
    );
    expect(marked.length).toBeGreaterThan(3);
    expect(new Set(marked.map(({ n }) => n))).toEqual(new Set([1]));
    const keys = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM command WHERE order_id = $1 GROUP BY idempotency_key`,
      [orderId],
    );
    expect(new Set(keys.map(({ n }) => n))).toEqual(new Set([1]));
  },
  limitMilliseconds,
);
