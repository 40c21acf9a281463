import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode, NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { orderActivities } from '#apps/worker/src/activities/order-activities';
import { workflowBundlePath } from '#apps/worker/src/temporal/workers';
import { wallClock } from '#libs/clock/wall-clock';
import { processConfig } from '#libs/config/configuration';
import { processQueue } from '#libs/contracts/process/process';
import { Database } from '#libs/persistence/database';
import { insertInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { Recording } from '#libs/recording/record';
import { startPostgres } from '#libs/runtime/postgres-server';
import { findTemporalProgram } from '#libs/runtime/temporal-program';
import { startTemporal } from '#libs/runtime/temporal-server';
import { eventually } from '#test/support/eventually';
import { quietTemporal } from '#test/support/quiet-temporal';
import { tellOrder } from '#test/support/order-process';
import { connectTo, type FreshNamespace } from '#test/support/temporal';
import { launchSmallOrder, openSmallOffice, type SmallOffice } from '#test/support/small-order';
import { load } from './measure.js';
import { atLeast, goalCell, table } from './table.js';

const wakesOfRound = 150;
const namespace = 'bench';
const minimalQueue = 'minimal';
/** All processes are started and asleep well before their instant. */
const leadMilliseconds = 10_000;
const startsAtOnce = 8;
const goal = 0.7;

interface Stand {
  readonly database: Database;
  readonly server: FreshNamespace;
  readonly office: SmallOffice;
  readonly recording: Recording;
}

/** Orders that wake at one instant and record one step each, beside the least workflow that does the same on the same server. */
export async function benchWakes(): Promise<string> {
  quietTemporal();
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-bench-'));
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: true });
  const { TEMPORAL_CLI, PRIKAZ_HOME } = processConfig();
  const program = await findTemporalProgram({
    chosenPath: TEMPORAL_CLI,
    binFolder: resolve(PRIKAZ_HOME, 'bin'),
  });
  const temporal = await startTemporal({ program, dbFile: join(folder, 'temporal.db'), namespace });
  const database = await Database.open({ url: postgres.url, poolSize: 20, timeoutSeconds: 30 });
  const server = await connectTo(temporal.address, namespace);
  const native = await NativeConnection.connect({ address: temporal.address });
  try {
    const office = await openOffice(database);
    const stand = { database, server, office, recording: new Recording(database, wallClock) };
    const worker = await Worker.create(minimalWorker(database, native, await minimalBundle()));
    const orderWorker = await Worker.create(workerOf(database, native));
    return await worker.runUntil(orderWorker.runUntil(compare(stand)));
  } finally {
    await native.close();
    await server.close();
    await database.close();
    await temporal.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openOffice(database: Database): Promise<SmallOffice> {
  await database.source.runMigrations();
  await database.query('CREATE TABLE minimal_step (id text PRIMARY KEY)');
  const installation = {
    id: randomUUID(),
    kind: 'wall',
    name: 'bench',
    zone: 'Europe/Moscow',
    sessionSecret: '',
  } as const;
  await database.transaction((tx) => insertInstallation(tx, installation, null));
  return openSmallOffice(database);
}

/** Each twice, the second time in the other order: what else the machine does falls on both. */
async function compare(stand: Stand): Promise<string> {
  const took = { minimal: 0, order: 0 };
  for (const turn of ['minimal', 'order', 'order', 'minimal'] as const) {
    took[turn] += turn === 'minimal' ? await minimalSeconds(stand) : await orderSeconds(stand);
  }
  const rate = (seconds: number): string => ((2 * wakesOfRound) / seconds).toFixed(0);
  const ratio = took.minimal / took.order;
  const rows = [
    ['least workflow: sleep, one recorded step', rate(took.minimal), '', ''],
    [
      'order process: look, remind, look again',
      rate(took.order),
      ratio.toFixed(2),
      goalCell(atLeast(ratio, goal)),
    ],
  ];
  const twice = `Twice ${String(wakesOfRound)} wakes each, measured with ${load()}.`;
  return `${twice}\n\n${table(['what', 'wakes per second', 'of the floor', 'goal'], rows)}`;
}

const sameSettings = { namespace, enableNonLocalActivities: false, maxCachedWorkflows: 500 };

const minimalBundle = () =>
  bundleWorkflowCode({ workflowsPath: join(import.meta.dirname, 'minimal-wake.workflow.js') });

function minimalWorker(
  database: Database,
  connection: NativeConnection,
  workflowBundle: { code: string },
): WorkerOptions {
  const recordWake = async (id: string): Promise<void> => {
    await database.query('INSERT INTO minimal_step (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
  };
  return { ...sameSettings, connection, taskQueue: minimalQueue, workflowBundle, activities: { recordWake } };
}

function workerOf(database: Database, connection: NativeConnection): WorkerOptions {
  const order = orderActivities(database, wallClock, { tell: () => undefined });
  return {
    ...sameSettings,
    connection,
    taskQueue: processQueue,
    workflowBundle: { codePath: workflowBundlePath },
    activities: {
      lookAtOrder: order.lookAtOrder.bind(order),
      remind: order.remind.bind(order),
      markOverdue: order.markOverdue.bind(order),
      escalate: order.escalate.bind(order),
    },
  };
}

async function minimalSeconds({ database, server }: Stand): Promise<number> {
  const ids = Array.from({ length: wakesOfRound }, () => randomUUID());
  const at = Date.now() + leadMilliseconds;
  await severalAtOnce(ids, async (workflowId) => {
    await server.client.workflow.start('minimalWake', {
      workflowId,
      taskQueue: minimalQueue,
      args: [workflowId, at],
      workflowTaskTimeout: '5 seconds',
    });
  });
  return secondsUntil(at, () =>
    count(database, 'SELECT count(*)::int AS n FROM minimal_step WHERE id = ANY($1)', ids),
  );
}

async function orderSeconds({ database, server, office, recording }: Stand): Promise<number> {
  const item = { ref: '1', text: 'Представить справку.', executors: [office.executor], dueOn: '2027-03-15' };
  const ids: string[] = [];
  for (let index = 0; index < wakesOfRound; index += 1) {
    ids.push(await launchSmallOrder(database, recording, office, [item], `${String(index)}-п`));
  }
  const at = Date.now() + leadMilliseconds;
  await wakeAllAt(database, ids, new Date(at).toISOString());
  await severalAtOnce(ids, (id) => tellOrder(server, id));
  const done = `SELECT count(*)::int AS n FROM history WHERE kind = 'reminders-fell' AND order_id = ANY($1)`;
  return secondsUntil(at, () => count(database, done, ids));
}

/** One reminder of every order falls at this instant; nothing else of them is near. */
async function wakeAllAt(database: Database, ids: readonly string[], at: string): Promise<void> {
  await database.query(
    `UPDATE letter SET falls_at = $2 WHERE id IN (
       SELECT DISTINCT ON (order_id) id FROM letter
        WHERE status = 'planned' AND kind = 'reminder' AND order_id = ANY($1) ORDER BY order_id, falls_at)`,
    [ids, at],
  );
  await database.query('UPDATE orders SET wakes_at = $2 WHERE id = ANY($1)', [ids, at]);
}

async function severalAtOnce(ids: readonly string[], start: (id: string) => Promise<void>): Promise<void> {
  for (let from = 0; from < ids.length; from += startsAtOnce) {
    await Promise.all(ids.slice(from, from + startsAtOnce).map(start));
  }
}

async function count(database: Database, sql: string, ids: readonly string[]): Promise<number> {
  const [row] = await database.query<{ n: number }>(sql, [ids]);
  return row?.n ?? 0;
}

async function secondsUntil(atEpochMilliseconds: number, done: () => Promise<number>): Promise<number> {
  if (Date.now() > atEpochMilliseconds)
    throw new Error('the processes were not started before their instant');
  await eventually(
    'every wake to be recorded',
    async () => ((await done()) >= wakesOfRound ? true : null),
    120,
  );
  return (Date.now() - atEpochMilliseconds) / 1000;
}
