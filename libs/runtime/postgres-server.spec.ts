import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PortTakenError } from './ports.js';
import { startPostgres, type PostgresServer } from './postgres-server.js';
import { livingProcess, thisProcess } from './process-identity.js';
import { PartInUseError } from './run-record.js';

let dataFolder: string;
let running: PostgresServer[];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'prikaz-postgres-'));
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

async function start(port?: number): Promise<PostgresServer> {
  const server = await startPostgres({ dataFolder, durable: false, ...(port === undefined ? {} : { port }) });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

async function pretendOwnerIsDead(): Promise<void> {
  const file = join(dataFolder, 'postgres.run.json');
  const record: unknown = JSON.parse(await readFile(file, 'utf8'));
  const owner = { ...(await thisProcess()), startToken: 'an earlier process with this number' };
  await writeFile(file, JSON.stringify({ ...Object(record), owner }));
}

describe('own PostgreSQL', () => {
  it('treats Russian text as Russian', async () => {
    const { url } = await start();
    expect(await query(url, "SELECT lower('БЕРЁЗОВА')")).toEqual(['берёзова']);
    expect(await query(url, "SELECT 'Приказ' ILIKE 'ПРИКАЗ'")).toEqual([true]);
    expect(
      await query(url, "SELECT n FROM (VALUES ('Жуков'), ('Ёлкин'), ('Елкин')) AS t(n) ORDER BY n"),
    ).toEqual(['Елкин', 'Ёлкин', 'Жуков']);
    expect(await query(url, "SELECT to_tsvector('приказы') @@ to_tsquery('приказ')")).toEqual([true]);
    await query(url, 'CREATE EXTENSION pg_trgm');
    expect(await query(url, "SELECT similarity('Роговой', 'Рогова')")).toEqual([0.5]);
  }, 60_000);

  it('keeps data from one start to the next and asks for the password', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    expect(await livingProcess(first.pid)).toBeNull();
    const second = await start();
    expect(await query(second.url, 'SELECT number FROM kept')).toEqual([7]);
    await expect(query(second.url.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password/);
    expect((await stat(join(dataFolder, 'password'))).mode & 0o077).toBe(0);
  }, 60_000);

  it('stops a server that a killed run left behind, loses nothing and starts again on the same port', async () => {
    const orphan = await start();
    await query(orphan.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await pretendOwnerIsDead();
    const next = await start(orphan.port);
    expect(next.pid).not.toBe(orphan.pid);
    expect((await orphan.ended).code).toBe(0);
    expect(await query(next.url, 'SELECT number FROM kept')).toEqual([7]);
  }, 60_000);

  it('recovers after kill -9 of the server', async () => {
    const killed = await start();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const next = await start(killed.port);
    expect(await query(next.url, 'SELECT number FROM kept')).toEqual([7]);
  }, 60_000);

  it('starts although the number in a stale postmaster.pid now belongs to a stranger', async () => {
    const first = await start();
    await first.stop();
    const stale = `${process.ppid}\n${dataFolder}/cluster-18\n1600000000\n5432\n\n127.0.0.1\n`;
    await writeFile(join(dataFolder, 'cluster-18', 'postmaster.pid'), stale);
    const next = await start();
    expect(await query(next.url, 'SELECT 1')).toEqual([1]);
    expect(await livingProcess(process.ppid)).not.toBeNull();
  }, 60_000);

  it('keeps data also under a folder that only its owner may enter', async () => {
    const closedFolder = dataFolder;
    dataFolder = join(closedFolder, 'postgres');
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    const next = await start();
    expect(await query(next.url, 'SELECT number FROM kept')).toEqual([7]);
    await next.stop();
    // Root's PostgreSQL user cannot enter: the note names the place that was used instead.
    const note = await readFile(join(dataFolder, 'kept-elsewhere'), 'utf8').catch(() => null);
    expect(note !== null).toBe(process.getuid?.() === 0);
    if (note === null) return;
    // The next one that is kept elsewhere clears away what belonged to a temporary folder that is gone.
    await rm(dataFolder, { recursive: true });
    dataFolder = join(closedFolder, 'another');
    await (await start()).stop();
    await expect(stat(note)).rejects.toThrow('ENOENT');
    await rm(await readFile(join(dataFolder, 'kept-elsewhere'), 'utf8'), { recursive: true });
    await rm(closedFolder, { recursive: true });
  }, 60_000);

  it('refuses a second start on the folder of a living one', async () => {
    await start();
    await expect(startPostgres({ dataFolder, durable: false })).rejects.toBeInstanceOf(PartInUseError);
  }, 60_000);

  it('says that the port it was told to use is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startPostgres({ dataFolder, durable: false, port })).rejects.toThrow(PortTakenError);
    await new Promise((resolve) => other.close(resolve));
  }, 60_000);
});
