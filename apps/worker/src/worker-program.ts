import type { Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { News } from '#libs/contracts/process/process';
import { namespaceOfInstallation } from '#libs/contracts/process/process';
import type { Configuration } from '#libs/config/configuration';
import type { Database } from '#libs/persistence/database';
import { InstallationRepository } from '#libs/persistence/reconcile/installation.repository';
import type { Installation } from '#libs/persistence/reconcile/installation.repository';
import type { Recording } from '#libs/recording/record';
import { ReconcileRepository } from '#libs/persistence/reconcile/reconcile.repository';
import { moveClockWhenAsked } from './clock/clock-move.loop.js';
import type { ProcessStarter } from './reconcile/process-starter.js';
import { reconcileAgainAndAgain } from './reconcile/reconcile.loop.js';
import type { ActivityFunctions } from './temporal/activity-functions.js';
import { ensureNamespace } from './temporal/namespace.js';
import { lostPolling } from './temporal/polling-watch.js';
import { runWorkers, stopWorkers } from './temporal/run-workers.js';
import type { TemporalLink } from './temporal/temporal-link.js';
import { createWorkers } from './temporal/workers.js';

export interface WorkerParts {
  readonly config: Configuration;
  readonly logger: Logger;
  readonly database: Database;
  readonly installation: Installation;
  readonly link: TemporalLink;
  readonly news: News;
  readonly clockNews: News;
  readonly recording: Recording;
  readonly starter: ProcessStarter;
  readonly activities: ActivityFunctions;
}

/** The server did not see this worker poll: whoever started it must start it anew. */
export class PollingLost extends Error {
  constructor(seconds: number) {
    super(`the Temporal server has not seen this worker polling for ${seconds} s`);
  }
}

/** A training installation worked on under the settings of a real one would send its invented letters to real people. */
export class WrongKind extends Error {
  constructor(found: string, expected: string) {
    super(`found a ${found} installation in the database, expected ${expected} as PRIKAZ_KIND says`);
  }
}

/**
 * Runs workers, reconcile and, in training, the moving clock until `stop` aborts.
 * @throws WrongKind, PollingLost, or the failure of a worker: the process must end then, half a worker would look healthy
 */
export async function runWorkerProgram(parts: WorkerParts, stop: AbortSignal): Promise<void> {
  const { config, link } = parts;
  const { kind } = parts.installation;
  if (kind !== config.PRIKAZ_KIND) throw new WrongKind(kind, config.PRIKAZ_KIND);
  const namespace = namespaceOfInstallation(parts.installation.id);
  await ensureNamespace(link.connection, namespace);
  const workers = await createWorkers(
    link.native,
    {
      namespace,
      stickyTimeoutSeconds: config.STICKY_TIMEOUT_SECONDS,
      graceSeconds: config.WORKER_GRACE_SECONDS,
    },
    parts.activities,
  );
  const loops = new AbortController();
  const running = runWorkers(workers);
  const lost = watchPolling(parts, namespace, workers, loops.signal);
  const background = [reconcile(parts, namespace, loops.signal), moveClock(parts, loops.signal)];
  const stopNow = (): void => {
    stopWorkers(workers);
  };
  stop.addEventListener('abort', stopNow);
  if (stop.aborted) stopNow();
  parts.logger.info({ namespace }, 'the worker polls');
  try {
    await running;
  } finally {
    stop.removeEventListener('abort', stopNow);
    loops.abort();
    await Promise.all(background);
  }
  if (await lost) throw new PollingLost(config.WORKER_GIVE_UP_SECONDS);
}

async function watchPolling(
  { link, config }: WorkerParts,
  namespace: string,
  workers: readonly Worker[],
  signal: AbortSignal,
): Promise<boolean> {
  const identity = workers[0]?.options.identity ?? '';
  const giveUpSeconds = config.WORKER_GIVE_UP_SECONDS;
  const outcome = await lostPolling(link.connection, { namespace, identity, giveUpSeconds }, signal);
  if (outcome === 'lost') stopWorkers(workers);
  return outcome === 'lost';
}

function reconcile(parts: WorkerParts, namespace: string, signal: AbortSignal): Promise<void> {
  const { config, database, logger, link, starter, recording, news } = parts;
  return reconcileAgainAndAgain(
    {
      database,
      installation: new InstallationRepository(database),
      rows: new ReconcileRepository(database),
      starter,
      recording,
      news,
    },
    {
      everySeconds: config.RECONCILE_EVERY_SECONDS,
      patienceSeconds: config.RECONCILE_PATIENCE_SECONDS,
      namespaceId: () => ensureNamespace(link.connection, namespace),
      onRebuild: (done, total) => {
        logger.info({ done, total }, 'starting the processes of all live orders from their rows');
      },
      onRepair: (count) => {
        logger.warn(count, 'woke what nobody attended to');
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'could not reconcile, trying again');
      },
    },
    signal,
  );
}

async function moveClock(parts: WorkerParts, signal: AbortSignal): Promise<void> {
  if (parts.installation.kind === 'wall') return;
  const { config, database, logger, clockNews } = parts;
  const onFailure = (error: unknown): void => {
    logger.warn({ err: error }, 'could not move the clock, trying again');
  };
  await moveClockWhenAsked(
    database,
    clockNews,
    { stallSeconds: config.CLOCK_STALL_SECONDS, onFailure },
    signal,
  );
}
