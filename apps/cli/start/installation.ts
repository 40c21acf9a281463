import { defaultPorts, portNames, type Configuration, type PortSetting } from '#libs/config/configuration';
import type { Say } from '#libs/runtime/log';
import { startMailbox } from '#libs/runtime/mailbox-server';
import { choosePort } from '#libs/runtime/ports';
import { startPostgres } from '#libs/runtime/postgres-server';
import { ensureNamespace } from '#libs/runtime/temporal-namespace';
import { findTemporalProgram, type TemporalProgram } from '#libs/runtime/temporal-program';
import { startTemporal } from '#libs/runtime/temporal-server';
import { join } from 'node:path';
import { keepRunning, type KeptPart } from './keep-running.js';
import { migrate } from './migration.js';
import { startNodeProgram, type Environment } from './node-program.js';
import { stopOrphans } from './orphans.js';
import { startPlay } from './play.js';
import type { StateFolder } from './state-folder.js';

/** The compiled programs an installation runs. */
export interface ProgramScripts {
  readonly migrate: string;
  readonly api: string;
  readonly worker: string;
  readonly play: string;
}

export interface InstallationOptions {
  readonly config: Configuration;
  readonly environment: Environment;
  readonly scripts: ProgramScripts;
  readonly state: StateFolder;
  readonly say: Say;
  /** Gives the start up; what was started is stopped before the promise rejects. */
  readonly signal: AbortSignal;
}

export interface RunningInstallation {
  /** Where the page is: `http://127.0.0.1:4600`. */
  readonly address: string;
  /** Starts the example's play, if there is one to be played. */
  play(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * In this order a part never loses what it still writes to: nothing new comes in, work under way is finished, then the engine,
 * the mailbox and last the memory. Together at most 18 of the 20 seconds a person is asked to wait.
 */
const stopOrder = [
  ['play', 1],
  ['api', 4],
  ['worker', 5],
  ['temporal', 3],
  ['mailbox', 1],
  ['postgres', 4],
] as const;

type PartName = (typeof stopOrder)[number][0];

/** Running activities are cancelled at once here; the long grace of the setting is for deployments whose workers come and go. */
const workerGraceSeconds = '3';

class Parts {
  private readonly running = new Map<PartName, KeptPart>();

  add(name: PartName, part: KeptPart): void {
    this.running.set(name, part);
  }

  async stop(): Promise<void> {
    for (const [name, graceSeconds] of stopOrder) {
      const part = this.running.get(name);
      this.running.delete(name);
      await part?.stop(graceSeconds);
    }
  }
}

/** @throws when a part cannot be started the first time; later failures are repaired by restarts */
export async function startInstallation(options: InstallationOptions): Promise<RunningInstallation> {
  const parts = new Parts();
  try {
    return await startParts(options, parts);
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

async function startParts(options: InstallationOptions, parts: Parts): Promise<RunningInstallation> {
  const { config, state, say, signal, scripts } = options;
  await stopOrphans(state, say);
  const ports = await choosePorts(config, say);
  const [databaseUrl, temporalProgram, smtpUrl] = await allOrFirstFailure([
    startDatabase(options, parts, ports.POSTGRES_PORT),
    temporalProgramFor(options),
    startOwnMailbox(options, parts, ports.SMTP_PORT),
  ]);
  const env: Environment = {
    ...options.environment,
    PRIKAZ_HOME: config.PRIKAZ_HOME,
    PRIKAZ_KIND: config.PRIKAZ_KIND,
    PRIKAZ_NAME: config.PRIKAZ_NAME,
    TRAINING_FROM: config.TRAINING_FROM,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    MAILBOX_DIR: config.SMTP_URL === undefined ? state.mailboxFolder : config.MAILBOX_DIR,
    TEMPORAL_ADDRESS: config.TEMPORAL_ADDRESS ?? `127.0.0.1:${ports.TEMPORAL_PORT}`,
    API_HOST: config.API_HOST,
    API_PORT: String(ports.API_PORT),
    WORKER_GRACE_SECONDS: workerGraceSeconds,
  };
  say('Database: checking its version');
  const installation = await migrate({
    script: scripts.migrate,
    env,
    logFile: state.logFile('migrate'),
    signal,
  });
  const address = addressOf(config.API_HOST, ports.API_PORT);
  await allOrFirstFailure([
    startApi(options, parts, env, address),
    startEngine(options, parts, {
      program: temporalProgram,
      namespace: installation.temporalNamespace,
      ports,
    }).then(() => startWorker(options, parts, env)),
  ]);
  return {
    address,
    play: async () => {
      const play = await startPlay({ script: scripts.play, env, state, say });
      if (play !== null) parts.add('play', play);
    },
    stop: () => parts.stop(),
  };
}

/** Waits for all, also when one fails: a part that is still starting would otherwise be left running. */
async function allOrFirstFailure<const T extends readonly Promise<unknown>[]>(
  promises: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

const portUses: Readonly<Record<PortSetting, string>> = {
  API_PORT: 'the page',
  POSTGRES_PORT: 'PostgreSQL',
  TEMPORAL_PORT: 'Temporal',
  TEMPORAL_UI_PORT: "Temporal's pages",
  SMTP_PORT: 'the mailbox',
};

async function choosePorts(config: Configuration, say: Say): Promise<Record<PortSetting, number>> {
  const chosen: Record<PortSetting, number> = { ...defaultPorts };
  for (const name of portNames) {
    const port = await choosePort({
      port: config[name],
      askedFor: config.portsAskedFor.has(name),
      what: portUses[name],
    });
    if (port !== config[name]) say(`Port ${config[name]} for ${portUses[name]} is taken; using ${port}`);
    chosen[name] = port;
  }
  return chosen;
}

function addressOf(host: string, port: number): string {
  const bare = host.replace(/^\[|\]$/g, '');
  return `http://${bare.includes(':') ? `[${bare}]` : bare}:${port}`;
}

async function startDatabase(options: InstallationOptions, parts: Parts, port: number): Promise<string> {
  const { config, state, say } = options;
  if (config.DATABASE_URL !== undefined) return config.DATABASE_URL;
  say('PostgreSQL: starting');
  const start = (signal: AbortSignal) =>
    startPostgres({
      dataFolder: state.postgresFolder,
      port,
      durable: true,
      logFile: state.logFile('postgres'),
      log: say,
      signal,
    });
  const first = await start(options.signal);
  parts.add('postgres', keepRunning({ name: 'PostgreSQL', first, start, say }));
  return first.url;
}

async function startOwnMailbox(options: InstallationOptions, parts: Parts, port: number): Promise<string> {
  const { config, state, say } = options;
  if (config.SMTP_URL !== undefined) return config.SMTP_URL;
  const mailbox = await startMailbox({ folder: state.mailboxFolder, port, log: say });
  parts.add('mailbox', { stop: () => mailbox.stop() });
  return mailbox.url;
}

async function temporalProgramFor(options: InstallationOptions): Promise<TemporalProgram | null> {
  const { config, say, signal } = options;
  if (config.TEMPORAL_ADDRESS !== undefined) return null;
  return findTemporalProgram({
    chosenPath: config.TEMPORAL_CLI,
    binFolder: join(config.PRIKAZ_HOME, 'bin'),
    log: say,
    signal,
  });
}

async function startEngine(
  options: InstallationOptions,
  parts: Parts,
  engine: { program: TemporalProgram | null; namespace: string; ports: Record<PortSetting, number> },
): Promise<void> {
  const { config, state, say } = options;
  const { program, namespace, ports } = engine;
  if (program === null) {
    if (config.TEMPORAL_ADDRESS !== undefined)
      await ensureNamespace(config.TEMPORAL_ADDRESS, namespace, options.signal);
    return;
  }
  say('Temporal: starting');
  const dbFile = state.temporalFile(program.serverVersion);
  const logFile = state.logFile('temporal');
  const { TEMPORAL_PORT: port, TEMPORAL_UI_PORT: uiPort } = ports;
  const start = (signal: AbortSignal) =>
    startTemporal({ program, dbFile, namespace, port, uiPort, logFile, log: say, signal });
  parts.add('temporal', keepRunning({ name: 'Temporal', first: await start(options.signal), start, say }));
}

async function startApi(
  options: InstallationOptions,
  parts: Parts,
  env: Environment,
  address: string,
): Promise<void> {
  const { scripts, state, say } = options;
  say('API and page: starting');
  const program = { name: 'api', script: scripts.api, env, state };
  const start = (signal: AbortSignal) => startNodeProgram(program, signal, `${address}/api/health/live`);
  parts.add('api', keepRunning({ name: 'API', first: await start(options.signal), start, say }));
}

async function startWorker(options: InstallationOptions, parts: Parts, env: Environment): Promise<void> {
  const { scripts, state, say } = options;
  const program = { name: 'worker', script: scripts.worker, env, state };
  const start = (signal: AbortSignal) => startNodeProgram(program, signal);
  parts.add('worker', keepRunning({ name: 'Worker', first: await start(options.signal), start, say }));
}
