import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { startChild, type ChildProcess, type ProcessEnd } from './child-process.js';
import type { Say } from './log.js';
import { anyFreePort, isPortFree, PortTakenError } from './ports.js';
import { removeRunRecord, stopOrphan, writeRunRecord } from './run-record.js';
import { namespaceIsServed } from './temporal-probe.js';
import type { TemporalProgram } from './temporal-program.js';
import { waitUntil } from './wait-until.js';

export interface TemporalServer {
  /** `127.0.0.1:7240` */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, asked for or not. */
  readonly ended: Promise<ProcessEnd>;
  /** Shuts down in order, killed after the grace (8 s); resolves when the server has ended. Calling it twice is harmless. */
  stop(graceSeconds?: number): Promise<void>;
}

export interface TemporalOptions {
  readonly program: TemporalProgram;
  /** The store; made on the first start. Its name must carry the server's version: a newer server cannot open an older file. */
  readonly dbFile: string;
  readonly namespace: string;
  /** Exactly this port; without it one that the system has free. */
  readonly port?: number;
  /** Port of the server's own pages; without it there are none. */
  readonly uiPort?: number;
  /** Lets tests skip a workflow's waiting. Never in an installation. */
  readonly timeSkipping?: boolean;
  readonly logFile?: string;
  readonly log?: Say;
  /** Gives the start up; what was started is stopped. */
  readonly signal?: AbortSignal;
}

const readySeconds = 60;
const stopGraceSeconds = 8;

/**
 * Starts the Temporal server on 127.0.0.1 and resolves when it serves the namespace (made if missing). A server that a killed
 * run has left behind on this store is stopped first.
 * @throws PortTakenError, PartInUseError (another living program runs this store), or an error that names the log
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const dbFile = resolve(options.dbFile);
  const record = recordOf(dbFile);
  const say = options.log ?? (() => undefined);
  await mkdir(dirname(dbFile), { recursive: true });
  await stopOrphanedTemporal(dbFile, say);
  const port = options.port ?? (await anyFreePort());
  if (options.port !== undefined && !(await isPortFree(port))) throw new PortTakenError(port, 'Temporal');
  const logFile = options.logFile ?? `${dbFile}.log`;
  const child = await startChild({
    command: options.program.path,
    args: serverArguments({ ...options, dbFile, port }),
    // The program takes settings from the environment and from files under HOME; neither of a person's own may reach this server.
    env: { HOME: dirname(dbFile), PATH: '/usr/local/bin:/usr/bin:/bin' },
    logFile,
  });
  await writeRunRecord(record, child, dbFile);
  const address = `127.0.0.1:${port}`;
  if (!(await isServing(child, address, options))) {
    await child.stop({ graceSeconds: stopGraceSeconds });
    await removeRunRecord(record);
    throw new Error(`Temporal did not start on ${address}; what it said is in ${logFile}`);
  }
  return {
    address,
    port,
    pid: child.pid,
    ended: child.ended,
    stop: async (graceSeconds = stopGraceSeconds) => {
      await child.stop({ graceSeconds });
      await removeRunRecord(record);
    },
  };
}

function recordOf(dbFile: string): string {
  return `${dbFile}.run.json`;
}

/** Stops the server a killed run left behind on this store; before ports are chosen, so that it does not hold one. @throws PartInUseError */
export function stopOrphanedTemporal(dbFile: string, say: Say): Promise<void> {
  return stopOrphan(recordOf(dbFile), 'Temporal', say, { graceSeconds: stopGraceSeconds });
}

async function isServing(
  child: ChildProcess,
  address: string,
  { namespace, signal }: TemporalOptions,
): Promise<boolean> {
  const ended = child.ended.then(() => 'ended' as const);
  const ready = await waitUntil(
    () =>
      Promise.race([
        ended,
        namespaceIsServed(address, namespace).then((served) => (served ? ('served' as const) : null)),
      ]),
    readySeconds,
    signal,
  );
  return ready === 'served';
}

function serverArguments(options: TemporalOptions & { port: number }): string[] {
  const { dbFile, namespace, port, uiPort, timeSkipping = false } = options;
  return [
    'server',
    'start-dev',
    ...['--ip', '127.0.0.1', '--port', String(port)],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...['--db-filename', dbFile, '--namespace', namespace],
    // Twice the speed of the defaults at full durability.
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'],
    ...['--log-level', 'error'],
    ...(timeSkipping ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : []),
  ];
}
