import { open, readFile, readlink, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from './error-code.js';
import { startChild, stopStranded, type ChildProcess, type ProcessEnd } from './child-process.js';
import type { Say } from './log.js';
import { anyFreePort, isPortFree, PortTakenError } from './ports.js';
import { postgresAccount, type SystemAccount } from './postgres-account.js';
import {
  postgresEnvironment,
  postgresUser,
  preparedCluster,
  type PostgresCluster,
} from './postgres-cluster.js';
import { exists, postgresPrograms, type PostgresPrograms } from './postgres-programs.js';
import { livingProcess } from './process-identity.js';
import { removeRunRecord, stopOrphan, writeRunRecord } from './run-record.js';
import { waitUntil } from './wait-until.js';

export interface PostgresServer {
  /** With user, password and database: `postgres://prikaz:…@127.0.0.1:5440/prikaz`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, asked for or not. */
  readonly ended: Promise<ProcessEnd>;
  /** Ends open connections and shuts down in order, killed after the grace (10 s); resolves when the server has ended. Calling it twice is harmless. */
  stop(graceSeconds?: number): Promise<void>;
}

export interface PostgresOptions {
  /** Everything of this server is kept here; made if missing. */
  readonly dataFolder: string;
  /** Exactly this port; without it one that the system has free. */
  readonly port?: number;
  /** False for tests: no waiting for the disk. What was committed still survives `kill -9`, not a loss of power. */
  readonly durable: boolean;
  readonly logFile?: string;
  readonly log?: Say;
  /** Gives the start up; what was started is stopped. */
  readonly signal?: AbortSignal;
}

const databaseName = 'prikaz';
/** After a crash PostgreSQL replays its log before it answers. */
const readySeconds = 180;
const stopGraceSeconds = 10;
/** Workers of a killed server notice its end within moments, and until then a new one is refused. */
const leftoverSeconds = 15;

/**
 * Starts PostgreSQL 18 on 127.0.0.1 with the cluster of the data folder (made on the first start) and its database `prikaz`.
 * A server that a killed run has left behind on this folder is stopped first.
 * @throws PortTakenError, PartInUseError (another living program runs this folder), or an error with PostgreSQL's own words
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const say = options.log ?? (() => undefined);
  const record = recordIn(options.dataFolder);
  await stopOrphanedPostgres(options.dataFolder, say);
  if (options.port !== undefined && !(await isPortFree(options.port)))
    throw new PortTakenError(options.port, 'PostgreSQL');
  const account = await postgresAccount();
  const programs = await postgresPrograms(account, say);
  const cluster = await preparedCluster({ ...options, programs, account, say });
  await clearPidFile(cluster.folder, say);
  const logFile = options.logFile ?? join(options.dataFolder, 'postgres.log');
  const { child, port } = await launch({ ...options, cluster, programs, account, record, logFile });
  try {
    await ensureDatabase(cluster.password, port);
  } catch (error) {
    await child.stop({ signal: 'SIGINT', graceSeconds: stopGraceSeconds });
    throw error;
  }
  return {
    url: urlOf(cluster.password, port, databaseName),
    port,
    pid: child.pid,
    ended: child.ended,
    stop: async (graceSeconds = stopGraceSeconds) => {
      // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave by itself.
      await child.stop({ signal: 'SIGINT', graceSeconds });
      await removeRunRecord(record);
    },
  };
}

function recordIn(dataFolder: string): string {
  return join(dataFolder, 'postgres.run.json');
}

/** Stops the server a killed run left behind on this folder; before ports are chosen, so that it does not hold one. @throws PartInUseError */
export function stopOrphanedPostgres(dataFolder: string, say: Say): Promise<void> {
  return stopOrphan(recordIn(dataFolder), 'PostgreSQL', say, {
    signal: 'SIGINT',
    graceSeconds: stopGraceSeconds,
  });
}

interface Launch extends PostgresOptions {
  readonly cluster: PostgresCluster;
  readonly programs: PostgresPrograms;
  readonly account: SystemAccount | null;
  readonly record: string;
  readonly logFile: string;
}

async function launch(options: Launch): Promise<{ child: ChildProcess; port: number }> {
  const until = Date.now() + leftoverSeconds * 1000;
  for (;;) {
    const port = options.port ?? (await anyFreePort());
    const { child, said } = await launchOnce(options, port);
    if (said === null) return { child, port };
    const portLost =
      said.includes('could not create any TCP/IP sockets') || said.includes('Address already in use');
    if (portLost && options.port !== undefined && !(await isPortFree(port)))
      throw new PortTakenError(port, 'PostgreSQL');
    const leftover = /shared memory block|lock file ".*" already exists/.test(said);
    if ((!portLost && !leftover) || Date.now() > until || options.signal?.aborted === true)
      throw new Error(`PostgreSQL did not start:\n${said}`);
    await sleep(200);
  }
}

/** `said` is null when the server answers, otherwise the end of what it wrote before it ended. */
async function launchOnce(
  options: Launch,
  port: number,
): Promise<{ child: ChildProcess; said: string | null }> {
  const { cluster, programs, account, record, logFile, durable } = options;
  const logStart = await stat(logFile).then(
    ({ size }) => size,
    () => 0,
  );
  const child = await startChild({
    command: programs.postgres,
    args: serverArguments(cluster.folder, port, durable),
    env: postgresEnvironment(),
    cwd: cluster.folder,
    logFile,
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  await writeRunRecord(record, child, cluster.folder);
  const ended = child.ended.then(() => 'ended' as const);
  const ready = await waitUntil(
    () => Promise.race([ended, answers(cluster.password, port)]),
    readySeconds,
    options.signal,
  );
  if (ready === 'answers') return { child, said: null };
  await child.stop({ signal: 'SIGINT', graceSeconds: stopGraceSeconds });
  await removeRunRecord(record);
  const said = await readFrom(logFile, logStart);
  return { child, said: said === '' ? `no answer within ${readySeconds} s and nothing in ${logFile}` : said };
}

function serverArguments(folder: string, port: number, durable: boolean): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    shared_buffers: '64MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    max_wal_senders: 0,
    wal_level: 'minimal',
    io_method: 'sync',
    autovacuum_max_workers: 1,
    jit: 'off',
    // Only for tests. synchronous_commit stays on even there: without it a killed server forgets what it had confirmed.
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function urlOf(password: string, port: number, database: string): string {
  return `postgres://${postgresUser}:${password}@127.0.0.1:${port}/${database}`;
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  // A connection that breaks while idle would otherwise end the whole program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Null while nobody listens or the server is still starting; every other refusal (a wrong password) is thrown. */
async function answers(password: string, port: number): Promise<'answers' | null> {
  try {
    await withClient(urlOf(password, port, 'postgres'), (client) => client.query('SELECT 1'));
    return 'answers';
  } catch (error) {
    if (['28P01', '28000'].includes(String(codeOf(error)))) throw error;
    return null;
  }
}

async function ensureDatabase(password: string, port: number): Promise<void> {
  await withClient(urlOf(password, port, 'postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseName)}`);
  });
}

/**
 * PostgreSQL's own mark of a running server. A server that still lives behind it (killed before our record was written) is
 * stopped. When its number now means another program (after a crash of the machine, usual in containers), PostgreSQL would
 * refuse to start for ever, so the mark is removed, but only after a look that no process works in the cluster's folder.
 */
async function clearPidFile(folder: string, say: Say): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!(await exists(file))) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const living = await livingProcess(pid);
  if (living === null) return;
  if (living.commandLine.includes(folder)) {
    say(`PostgreSQL: stopping process ${pid}, left behind by an earlier run`);
    await stopStranded(living, { signal: 'SIGINT', graceSeconds: stopGraceSeconds });
  } else if (process.platform === 'linux' && !(await someoneWorksIn(folder))) {
    await rm(file, { force: true });
  }
}

async function someoneWorksIn(folder: string): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return folders.includes(folder);
}

/** At most the last 4 kB of what was written after `start`. */
async function readFrom(file: string, start: number): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const from = Math.max(start, size - 4096);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}
