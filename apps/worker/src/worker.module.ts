import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { mailActivities, type MailSettings } from '#activities/letters/mail-activities';
import { MailRound } from '#activities/letters/mail-round.activity';
import type { Clock } from '#libs/clock/clock';
import { clockOf } from '#libs/clock/clock-of';
import type { Configuration } from '#libs/config/configuration';
import { PacedNews } from '#libs/contracts/process/paced-news';
import { namespaceOfInstallation, type News } from '#libs/contracts/process/process';
import { processStart } from '#libs/contracts/process/process-start';
import { Database } from '#libs/persistence/database';
import type { Installation } from '#libs/persistence/reconcile/installation.repository';
import { ProcessSignals } from '#libs/runtime/process-signals';
import { recordProcessRestarted } from '#libs/recording/process-restart.recording';
import { Recording } from '#libs/recording/record';
import { orderActivities } from './activities/order-activities.js';
import { openDatabase, readInstallation } from './open-installation.js';
import { ProcessStarter } from './reconcile/process-starter.js';
import { activityFunctions } from './temporal/activity-functions.js';
import { linkTemporal, type TemporalLink } from './temporal/temporal-link.js';
import {
  ACTIVITY_FUNCTIONS,
  CLOCK,
  CLOCK_NEWS,
  CONFIGURATION,
  INSTALLATION,
  LOGGER,
  NEWS,
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
    provide: Recording,
    inject: [Database, CLOCK],
    useFactory: (database: Database, clock: Clock) => new Recording(database, clock),
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
      newsOver(signals, config, logger, config.NEWS_EVERY_MILLISECONDS),
  },
  {
    provide: CLOCK_NEWS,
    inject: [ProcessSignals, CONFIGURATION, LOGGER],
    useFactory: (signals: ProcessSignals, config: Configuration, logger: Logger) =>
      newsOver(signals, config, logger, 0),
  },
  {
    provide: ProcessStarter,
    inject: [ProcessSignals, Database, CLOCK, CONFIGURATION],
    useFactory: (signals: ProcessSignals, database: Database, clock: Clock, config: Configuration) => {
      const recordRestart = async (orderId: string): Promise<void> => {
        await recordProcessRestarted(database, orderId, await clock.now());
      };
      return new ProcessStarter(signals, recordRestart, config.ACTIVITY_RETRY_MAX_SECONDS);
    },
  },
  {
    provide: ACTIVITY_FUNCTIONS,
    inject: [Database, CLOCK, NEWS, CONFIGURATION, LOGGER],
    useFactory: (database: Database, clock: Clock, news: News, config: Configuration, logger: Logger) => {
      const { out, mail } = mailActivities(database, clock, mailSettings(config, logger));
      const order = orderActivities(database, clock, news);
      return activityFunctions(order, new MailRound(database, clock, news), out, mail);
    },
  },
];

function newsOver(
  signals: ProcessSignals,
  config: Configuration,
  logger: Logger,
  everyMilliseconds: number,
): PacedNews {
  return new PacedNews((target) => signals.send(processStart(target, config.ACTIVITY_RETRY_MAX_SECONDS)), {
    everyMilliseconds,
    onFailure: (target, error) => {
      logger.warn({ target, err: error }, 'news was not heard, reconcile will repeat it');
    },
  });
}

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

function mailSettings(config: Configuration, logger: Logger): MailSettings {
  return {
    smtpUrl: required(config.SMTP_URL, 'SMTP_URL'),
    smtpTimeoutSeconds: config.SMTP_TIMEOUT_SECONDS,
    from: config.MAIL_FROM,
    publicUrl: config.PUBLIC_URL,
    batchSeconds: config.LETTER_BATCH_SECONDS,
    leaseSeconds: config.LETTER_LEASE_SECONDS,
    retryFirstSeconds: config.LETTER_RETRY_FIRST_SECONDS,
    retryMaxSeconds: config.LETTER_RETRY_MAX_SECONDS,
    onFault: (letterId, error) => {
      logger.error({ letterId, err: error }, 'a letter could not be composed');
    },
  };
}

function required(value: string | undefined, name: string): string {
  if (value === undefined)
    throw new Error(`found no ${name}, expected it: the worker starts no server of its own`);
  return value;
}
