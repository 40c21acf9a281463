import { processEnvironment, readConfig, type Configuration } from '#libs/config/configuration';
import { UnknownCalendarYear } from '#libs/domain/calendar/production-calendar';
import { instant } from '#libs/domain/time/instant';
import { localDateOf, zone } from '#libs/domain/time/zone';
import { lockInstallation, type InstallationLock } from '#libs/runtime/installation-lock';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCodes, UsageError, type Command, type ExitCode } from './command.js';
import { campaignDays } from './play/campaign-days.js';
import { startInstallation, type ProgramScripts } from './start/installation.js';
import { decidePlay } from './start/play.js';
import { environmentOf, readStartArguments } from './start/start-arguments.js';
import { openStateFolder, rotateLogs, type StateFolder } from './start/state-folder.js';

export const startCommand: Command = {
  run: (args) => start(args, builtScripts()),
};

function builtScripts(): ProgramScripts {
  const dist = fileURLToPath(new URL('../../', import.meta.url));
  return {
    migrate: resolve(dist, 'apps/api/src/migrate.js'),
    api: resolve(dist, 'apps/api/src/main.js'),
    worker: resolve(dist, 'apps/worker/src/main.js'),
    play: resolve(dist, 'apps/cli/play-campaign.js'),
  };
}

/** Runs an installation until it is told to end. The scripts are an argument for the tests of starting and stopping. */
export async function start(args: readonly string[], scripts: ProgramScripts): Promise<ExitCode> {
  const environment = environmentOf(readStartArguments(args), processEnvironment());
  const checked = readConfig(environment);
  if (checked.PRIKAZ_KIND === 'training' && checked.SMTP_URL !== undefined) {
    throw new UsageError(
      'SMTP_URL is set, and a training installation delivers to its own mailbox only. Unset it, or start with --work.',
    );
  }
  const mayPlay = checked.PRIKAZ_KIND === 'training' && checked.TRAINING_FROM === undefined;
  const beginsOn = mayPlay ? exampleBegins(checked.ISSUER_ZONE) : null;
  const wantsPlay = beginsOn !== null;
  const config = {
    ...checked,
    PRIKAZ_HOME: resolve(checked.PRIKAZ_HOME),
    ...(wantsPlay ? { TRAINING_FROM: beginsOn } : {}),
  };
  const state = await openStateFolder(config.PRIKAZ_HOME, {
    kind: config.PRIKAZ_KIND,
    name: config.PRIKAZ_NAME,
  });
  if (mayPlay && !wantsPlay && state.isNew)
    say('No example is played: the production calendar of this program ends too soon for it.');
  const lock = await lockInstallation(state.path);
  if ('holder' in lock) {
    const { address, pid } = lock.holder;
    say(
      address === undefined
        ? `Prikaz is being started already by process ${pid}.`
        : `Prikaz runs already: ${address}`,
    );
    return exitCodes.done;
  }
  try {
    return await runLocked({ config, environment, scripts, state, lock, wantsPlay });
  } finally {
    await lock.release();
  }
}

interface LockedRun {
  readonly config: Configuration;
  readonly environment: Record<string, string | undefined>;
  readonly scripts: ProgramScripts;
  readonly state: StateFolder;
  readonly lock: InstallationLock;
  /** Nobody chose a first day: a new installation begins with the example and is played up to today. */
  readonly wantsPlay: boolean;
}

async function runLocked(run: LockedRun): Promise<ExitCode> {
  const { config, environment, scripts, state, lock, wantsPlay } = run;
  const stopping = stopSignals();
  await rotateLogs(state);
  await decidePlay(state, wantsPlay);
  const options = { config, environment, scripts, state, say, signal: stopping };
  const running = await startInstallation(options).catch((error: unknown) => {
    if (!stopping.aborted) throw error;
    return null;
  });
  if (running === null) return exitCodes.done;
  await lock.publish(running.address);
  const which =
    config.PRIKAZ_KIND === 'training' ? `training installation "${config.PRIKAZ_NAME}"` : 'work installation';
  say(`Prikaz: ${running.address}  (${which}; Ctrl-C stops it)`);
  await running.play();
  await aborted(stopping);
  say('Stopping …');
  await running.stop();
  say('Stopped; everything is kept for the next start.');
  return exitCodes.done;
}

/**
 * The example is signed ten weeks before the real day on which the installation is made. Null: the production calendar does not
 * reach far enough for it, and an installation without the example is better than none.
 */
function exampleBegins(issuerZone: string): string | null {
  try {
    return campaignDays(localDateOf(instant(Date.now()), zone(issuerZone))).signedOn;
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * The first of SIGINT, SIGTERM and SIGHUP begins the orderly stop. The handlers stay: npm passes Ctrl-C on although the terminal
 * has sent it to us already, and that second signal must not cut the stop short.
 */
function stopSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  // A closed terminal: the lines have no reader any more, the stop goes on.
  process.stdout.on('error', () => undefined);
  return controller.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  // A pending promise alone does not keep Node running; with everything replaced by settings nothing else might.
  const keepAlive = setInterval(() => undefined, 60_000);
  return new Promise((resolveStop) => {
    signal.addEventListener('abort', () => {
      clearInterval(keepAlive);
      resolveStop();
    });
  });
}
