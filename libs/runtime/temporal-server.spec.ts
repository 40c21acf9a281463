import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { livingProcess, thisProcess } from './process-identity.js';
import { PartInUseError } from './run-record.js';
import { findTemporalProgram } from './temporal-program.js';
import { startTemporal, type TemporalServer } from './temporal-server.js';

// The checkout's own folder: a program fetched once serves every run.
const binFolder = resolve('.prikaz/bin');
let folder: string;
let running: TemporalServer[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-temporal-'));
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(port?: number): Promise<TemporalServer> {
  const program = await findTemporalProgram({ binFolder });
  const options = { program, dbFile: join(folder, 'store.db'), namespace: 'office' };
  const server = await startTemporal({ ...options, ...(port === undefined ? {} : { port }) });
  running.push(server);
  return server;
}

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection, namespace: 'office' }));
  } finally {
    await connection.close();
  }
}

async function startWaitingWorkflow(address: string): Promise<void> {
  await withClient(address, (client) =>
    client.workflow.start('waits', { taskQueue: 'nobody', workflowId: 'order:1' }),
  );
}

async function statusOfWorkflow(address: string): Promise<string> {
  return withClient(
    address,
    async (client) => (await client.workflow.getHandle('order:1').describe()).status.name,
  );
}

describe('own Temporal server', () => {
  it('serves its namespace and keeps processes from one start to the next', async () => {
    const first = await start();
    await startWaitingWorkflow(first.address);
    await first.stop();
    expect(await livingProcess(first.pid)).toBeNull();
    const second = await start(first.port);
    expect(await statusOfWorkflow(second.address)).toBe('RUNNING');
  }, 120_000);

  it('keeps processes over kill -9', async () => {
    const killed = await start();
    await startWaitingWorkflow(killed.address);
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const next = await start(killed.port);
    expect(await statusOfWorkflow(next.address)).toBe('RUNNING');
  }, 120_000);

  it('stops a server that a killed run left behind and starts again on the same port', async () => {
    const orphan = await start();
    const file = join(folder, 'store.db.run.json');
    const owner = { ...(await thisProcess()), startToken: 'an earlier process with this number' };
    await writeFile(file, JSON.stringify({ ...Object(JSON.parse(await readFile(file, 'utf8'))), owner }));
    const next = await start(orphan.port);
    expect(await livingProcess(orphan.pid)).toBeNull();
    expect(next.pid).not.toBe(orphan.pid);
  }, 120_000);

  it('refuses a second start on the store of a living one', async () => {
    await start();
    await expect(start()).rejects.toBeInstanceOf(PartInUseError);
  }, 120_000);
});
