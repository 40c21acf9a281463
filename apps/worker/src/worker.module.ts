import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { clockOf } from '#libs/clock/clock-of';
import type { Configuration } from '#libs/config/configuration';
import { PacedNews } from '#libs/contracts/process/paced-news';
import { namespaceOfInstallation } from '#libs/contracts/process/process';
import { processStart } from '#libs/contracts/process/process-start';
import { Database } from '#libs/persistence/database';
import type { Installation } from '#libs/persistence/reconcile/installation.repository';
import { ProcessSignals } from '#libs/runtime/process-signals';
import { openDatabase, readInstallation } from './open-installation.js';
import { ProcessStarter, type ProcessRestarts } from './reconcile/process-starter.js';
import { linkTemporal, type TemporalLink } from './temporal/temporal-link.js';
import {
  CLOCK,
  CONFIGURATION,
  INSTALLATION,
  LOGGER,
  NEWS,
  PROCESS_RESTARTS,
  TEMPORAL_LINK,
} from './tokens.js';

/** Local activities of many processes at once, the loops and the mover share these. */
const poolSize = 12;
const identity = `worker ${process.pid}`;

const outage = (logger: Logger, what: string) => (error: unknown) => {
  logger.warn({ err: error }, `${what} does not answer, trying again`);
};

const providers: Provider[] = [
  {
    provide: Database,
    inject: [CONFIGURATION, LOGGER],
    useFactory: (config: Configuration, logger: Logger) =>
      openDatabase(
        {
          url: required(config.DATABASE_URL, 'DATABASE_URL'),
          poolSize,
          timeoutSeconds: config.DATABASE_TIMEOUT_SECONDS,
        },
        { giveUpSeconds: config.WORKER_GIVE_UP_SECONDS, onFailure: outage(logger, 'PostgreSQL') },
      ),
  },
  {
    provide: INSTALLATION,
    inject: [Database, CONFIGURATION, LOGGER],
    useFactory: (database: Database, config: Configuration, logger: Logger) =>
      readInstallation(database, {
        giveUpSeconds: config.WORKER_GIVE_UP_SECONDS,
        onFailure: outage(logger, 'the installation'),
      }),
  },
  {
    provide: CLOCK,
    inject: [INSTALLATION, Database],
    useFactory: (installation: Installation, database: Database) => clockOf(installation.kind, database),
  },
  {
    provide: TEMPORAL_LINK,
    inject: [CONFIGURATION, LOGGER],
    useFactory: (config: Configuration, logger: Logger) =>
      linkTemporal({
        address: required(config.TEMPORAL_ADDRESS, 'TEMPORAL_ADDRESS'),
        giveUpSeconds: config.WORKER_GIVE_UP_SECONDS,
        onFailure: outage(logger, 'Temporal'),
      }),
  },
  {
    provide: ProcessSignals,
    inject: [TEMPORAL_LINK, INSTALLATION, CONFIGURATION],
    useFactory: (link: TemporalLink, installation: Installation, config: Configuration) =>
      new ProcessSignals(link.connection, {
        namespace: namespaceOfInstallation(installation.id),
        taskTimeoutSeconds: config.WORKFLOW_TASK_TIMEOUT_SECONDS,
        identity,
      }),
  },
  {
    provide: NEWS,
    inject: [ProcessSignals, CONFIGURATION, LOGGER],
    useFactory: (signals: ProcessSignals, config: Configuration, logger: Logger) =>
      new PacedNews((target) => signals.send(processStart(target, config.ACTIVITY_RETRY_MAX_SECONDS)), {
        everyMilliseconds: config.NEWS_EVERY_MILLISECONDS,
        onFailure: (target, error) => {
          logger.warn({ target, err: error }, 'news was not heard, reconcile will repeat it');
        },
      }),
  },
  {
    provide: ProcessStarter,
    inject: [ProcessSignals, PROCESS_RESTARTS, CONFIGURATION],
    useFactory: (signals: ProcessSignals, restarts: ProcessRestarts, config: Configuration) =>
      new ProcessStarter(signals, restarts, config.ACTIVITY_RETRY_MAX_SECONDS),
  },
];

@Module({})
export class WorkerModule {
  static of(config: Configuration, logger: Logger): DynamicModule {
    const given: Provider[] = [
      { provide: CONFIGURATION, useValue: config },
      { provide: LOGGER, useValue: logger },
    ];
    return { module: WorkerModule, providers: [...given, ...providers] };
  }
}

function required(value: string | undefined, name: string): string {
  if (value === undefined)
    throw new Error(`found no ${name}, expected it: the worker starts no server of its own`);
  return value;
}
