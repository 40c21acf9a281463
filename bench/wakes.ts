import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
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
import { tellOrder } from '#test/support/order-process';
import { connectTo, type FreshNamespace } from '#test/support/temporal';
import { launchSmallOrder, openSmallOffice } from '#test/support/small-order';
import { load } from './measure.js';

const wakes = 200;
const namespace = 'bench';
const minimalQueue = 'minimal';
/** All processes are started and asleep well before their instant. */
const leadMilliseconds = 15_000;

interface Servers {
  readonly database: Database;
  readonly server: FreshNamespace;
  readonly native: NativeConnection;
}

/** Orders that wake at one instant and record one step each, beside the least workflow that does the same on the same server. */
export async function benchWakes(say: (line: string) => void): Promise<void> {
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
    await database.source.runMigrations();
    await database.query('CREATE TABLE minimal_step (id text PRIMARY KEY)');
    const servers = { database, server, native };
    const floor = await minimalWakes(servers);
    const orders = await orderWakes(servers);
    say(`\n### Wakes (${load()})\n`);
    say(`| what | wakes per second | of the floor |\n| --- | --- | --- |`);
    say(`| minimal workflow: sleep, one recorded step | ${floor.toFixed(0)} | |`);
    say(
      `| order process: look, remind, look again | ${orders.toFixed(0)} | ${(orders / floor).toFixed(2)} |`,
    );
  } finally {
    await native.close();
    await server.close();
    await database.close();
    await temporal.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function minimalWakes({ database, server, native }: Servers): Promise<number> {
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: join(import.meta.dirname, 'minimal-wake.workflow.js'),
  });
  const recordWake = async (id: string): Promise<void> => {
    await database.query('INSERT INTO minimal_step (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
  };
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: minimalQueue,
    workflowBundle,
    activities: { recordWake },
    maxCachedWorkflows: 500,
  });
  return worker.runUntil(async () => {
    const at = Date.now() + leadMilliseconds;
    for (let index = 0; index < wakes; index += 1) {
      const workflowId = `minimal-${String(index)}`;
      await server.client.workflow.start('minimalWake', {
        workflowId,
        taskQueue: minimalQueue,
        args: [workflowId, at],
      });
    }
    return ratePerSecond(at, () => count(database, 'SELECT count(*)::int AS n FROM minimal_step'));
  });
}

async function orderWakes({ database, server, native }: Servers): Promise<number> {
  const installation = {
    id: randomUUID(),
    kind: 'wall',
    name: 'bench',
    zone: 'Europe/Moscow',
    sessionSecret: '',
  } as const;
  await database.transaction((tx) => insertInstallation(tx, installation, null));
  const office = await openSmallOffice(database);
  const recording = new Recording(database, wallClock);
  const item = { ref: '1', text: 'Представить справку.', executors: [office.executor], dueOn: '2027-03-15' };
  const ids: string[] = [];
  for (let index = 0; index < wakes; index += 1) {
    ids.push(await launchSmallOrder(database, recording, office, [item], `${String(index)}-п`));
  }
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: processQueue,
    workflowBundle: { codePath: workflowBundlePath },
    activities: { ...namedActivities(database) },
    maxCachedWorkflows: 500,
  });
  return worker.runUntil(async () => {
    const at = Date.now() + leadMilliseconds;
    await wakeAllAt(database, new Date(at).toISOString());
    for (const id of ids) await tellOrder(server, id);
    const done = `SELECT count(*)::int AS n FROM history WHERE kind = 'reminders-fell'`;
    return ratePerSecond(at, () => count(database, done));
  });
}

function namedActivities(database: Database) {
  const order = orderActivities(database, wallClock, { tell: () => undefined });
  return {
    lookAtOrder: order.lookAtOrder.bind(order),
    remind: order.remind.bind(order),
    markOverdue: order.markOverdue.bind(order),
    escalate: order.escalate.bind(order),
  };
}

/** One reminder of every order falls at this instant; nothing else of them is near. */
async function wakeAllAt(database: Database, at: string): Promise<void> {
  await database.query(
    `UPDATE letter SET falls_at = $1 WHERE id IN (
       SELECT DISTINCT ON (order_id) id FROM letter WHERE status = 'planned' AND kind = 'reminder' ORDER BY order_id, falls_at)`,
    [at],
  );
  await database.query('UPDATE orders SET wakes_at = $1', [at]);
}

async function count(database: Database, sql: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(sql);
  return row?.n ?? 0;
}

async function ratePerSecond(atEpochMilliseconds: number, done: () => Promise<number>): Promise<number> {
  if (Date.now() > atEpochMilliseconds)
    throw new Error('the processes were not started before their instant');
  await eventually('every wake to be recorded', async () => ((await done()) >= wakes ? true : null), 120);
  return wakes / ((Date.now() - atEpochMilliseconds) / 1000);
}
