import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { processConfig, processEnvironment } from '#libs/config/configuration';
import { anyFreePort } from '#libs/runtime/ports';
import { temporalServerVersion, temporalVersion } from '#libs/runtime/temporal-release';

export type PartOfSystem = 'api' | 'worker' | 'temporal' | 'postgres';

export interface SystemOptions {
  /** First day of the training installation, `YYYY-MM-DD`; without one it is a newcomer's, with the example played. */
  readonly from?: string;
  /** Physical intervals shorter than in production, or other settings. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The whole system as `npm start` runs it, in a folder of its own. */
export interface RunningSystem {
  readonly address: string;
  readonly home: string;
  readonly stateFolder: string;
  /** The supervisor and every part it started. */
  pids(): Promise<number[]>;
  /** What the terminal showed so far. */
  printed(): string;
  /** `kill -9` of one part; the supervisor starts it again. */
  kill(part: PartOfSystem): Promise<void>;
  /** Stops one part as if its machine hung; `resume` lets it go on. */
  pause(part: PartOfSystem): Promise<void>;
  resume(part: PartOfSystem): Promise<void>;
  /** `kill -9` of the supervisor and every part. */
  killEverything(): Promise<void>;
  /** Starts it again in the same folder, on other ports if need be. */
  restart(): Promise<RunningSystem>;
  /** Ctrl-C, and removes the folder. */
  close(): Promise<void>;
}

const everyPart: readonly PartOfSystem[] = ['api', 'worker', 'temporal', 'postgres'];
const main = resolve(import.meta.dirname, '../../apps/cli/main.js');
const startLimitMilliseconds = 120_000;
const name = 'test';

const runRecord = z.object({ pid: z.number() });

const fastIntervals = {
  RECONCILE_EVERY_SECONDS: '2',
  RECONCILE_PATIENCE_SECONDS: '3',
  LETTER_RETRY_FIRST_SECONDS: '1',
  LETTER_RETRY_MAX_SECONDS: '4',
  SMTP_TIMEOUT_SECONDS: '2',
  LETTER_LEASE_SECONDS: '20',
  LETTER_BATCH_SECONDS: '10',
  ACTIVITY_RETRY_MAX_SECONDS: '2',
  WORKER_GIVE_UP_SECONDS: '60',
  WORKFLOW_TASK_TIMEOUT_SECONDS: '2',
  STICKY_TIMEOUT_SECONDS: '2',
};

export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const home = await mkdtemp(join(tmpdir(), 'prikaz-system-'));
  return startIn(home, options);
}

async function startIn(home: string, options: SystemOptions): Promise<RunningSystem> {
  const program = resolve(processConfig().PRIKAZ_HOME, 'bin', `temporal-${temporalVersion}`);
  const env = {
    ...processEnvironment(),
    NODE_OPTIONS: '',
    PRIKAZ_HOME: home,
    ...(existsSync(program) ? { TEMPORAL_CLI: program } : {}),
    API_PORT: String(await anyFreePort()),
    ...fastIntervals,
    ...options.settings,
  };
  const from = options.from === undefined ? [] : ['--from', options.from];
  const args = [main, 'start', '--training', name, ...from];
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const address = await addressOf(child, () => printed);
  const stateFolder = join(home, 'training', name);
  return {
    address,
    home,
    stateFolder,
    pids: async () => [
      child.pid ?? 0,
      ...(await Promise.all(everyPart.map((part) => pidOf(stateFolder, part)))),
    ],
    printed: () => printed,
    kill: async (part) => {
      process.kill(await pidOf(stateFolder, part), 'SIGKILL');
    },
    pause: async (part) => {
      process.kill(await pidOf(stateFolder, part), 'SIGSTOP');
    },
    resume: async (part) => {
      process.kill(await pidOf(stateFolder, part), 'SIGCONT');
    },
    killEverything: async () => {
      const pids = await Promise.all(everyPart.map((part) => pidOf(stateFolder, part)));
      const ended = endOf(child);
      child.kill('SIGKILL');
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      await ended;
    },
    restart: () => startIn(home, options),
    close: async () => {
      const ended = endOf(child);
      child.kill('SIGINT');
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((found, failed) => {
    const limit = setTimeout(() => {
      failed(new Error(`no address within ${String(startLimitMilliseconds)} ms:\n${printed()}`));
    }, startLimitMilliseconds);
    const look = (): void => {
      const address = /^Prikaz: (http:\S+)/m.exec(printed())?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      found(address);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(limit);
      failed(new Error(`start ended with ${String(code)}:\n${printed()}`));
    });
  });
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolveEnd) => child.once('exit', () => resolveEnd()));
}

async function pidOf(stateFolder: string, part: PartOfSystem): Promise<number> {
  const record = {
    api: 'run/api.run.json',
    worker: 'run/worker.run.json',
    temporal: `temporal-${temporalServerVersion}.db.run.json`,
    postgres: 'postgres/postgres.run.json',
  }[part];
  return runRecord.parse(JSON.parse(await readFile(join(stateFolder, record), 'utf8'))).pid;
}
