import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import type { Logger } from 'pino';
import { ConfigurationError, processConfig, type Configuration } from '#libs/config/configuration';
import type { PacedNews } from '#libs/contracts/process/paced-news';
import { createLogger } from '#libs/observability/logger';
import { Database } from '#libs/persistence/database';
import type { Installation } from '#libs/persistence/reconcile/installation.repository';
import { Recording } from '#libs/recording/record';
import { ProcessStarter } from './reconcile/process-starter.js';
import type { ActivityFunctions } from './temporal/activity-functions.js';
import { installNativeRuntime } from './temporal/native-runtime.js';
import type { TemporalLink } from './temporal/temporal-link.js';
import { ACTIVITY_FUNCTIONS, CLOCK_NEWS, INSTALLATION, NEWS, TEMPORAL_LINK } from './tokens.js';
import { WorkerModule } from './worker.module.js';
import { runWorkerProgram } from './worker-program.js';

/** Exit codes: 0 stopped when asked, 1 cannot go on and should be started anew, 2 settings that cannot be used. */
async function main(): Promise<number> {
  const config = configuration();
  if (config === null) return 2;
  const logger = createLogger({ name: 'worker', level: config.LOG_LEVEL });
  installNativeRuntime(logger);
  const stop = stopWhenAsked(logger);
  try {
    const context = await NestFactory.createApplicationContext(WorkerModule.of(config, logger), quietly());
    await work(context, config, logger, stop);
    return 0;
  } catch (error) {
    logger.fatal({ err: error }, 'the worker cannot go on');
    return 1;
  }
}

/** Parts log for themselves: Nest's own lines are not JSON. A failed start is thrown, not turned into an exit. */
function quietly(): NestApplicationContextOptions {
  return Object.assign(new NestApplicationContextOptions(), { logger: false, abortOnError: false });
}

async function work(
  context: INestApplicationContext,
  config: Configuration,
  logger: Logger,
  stop: AbortSignal,
): Promise<void> {
  const database = context.get(Database);
  const link = context.get<TemporalLink>(TEMPORAL_LINK);
  const news = context.get<PacedNews>(NEWS);
  const clockNews = context.get<PacedNews>(CLOCK_NEWS);
  try {
    await runWorkerProgram(
      {
        config,
        logger,
        database,
        installation: context.get<Installation>(INSTALLATION),
        link,
        news,
        clockNews,
        recording: context.get(Recording),
        starter: context.get(ProcessStarter),
        activities: context.get<ActivityFunctions>(ACTIVITY_FUNCTIONS),
      },
      stop,
    );
  } finally {
    await Promise.all([news.close(), clockNews.close()]);
    await Promise.allSettled([link.close(), database.close()]);
    await context.close();
  }
}

function configuration(): Configuration | null {
  try {
    return processConfig();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

/** The first signal stops in order, a second one at once: somebody who asks twice does not want to wait. */
function stopWhenAsked(logger: Logger): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      logger.info({ signal }, 'the worker stops');
      stop.abort();
    });
  }
  return stop.signal;
}

// The native part keeps the process alive: it must be ended by hand.
process.exit(await main());
