import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { processConfig } from '#libs/config/configuration';
import { Database } from '#libs/persistence/database';
import { readStoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { createLogger } from '#libs/observability/logger';
import { compilePatternsAtOnce } from '#libs/documents/compiled-patterns';
import type { PacedNews } from '#libs/contracts/process/paced-news';
import { createApp } from './create-app.js';
import { NEWS } from './foundation/tokens.js';
import { createSessions } from './session/session-store.js';

/** Connections beyond what a machine of an office can run at once only get in each other's way: sixteen people at once wait less. */
const poolSize = 8;
/** Together less than the five seconds in which the launcher expects the API to end. */
const finishMilliseconds = 3_000;
/** News that a silent Temporal server does not take is repeated by reconcile. */
const lastNewsMilliseconds = 1_000;

// A command runs through much code, a little of each: interpreted until V8 finds it worth compiling, it takes a third more of the
// processor. Machine code is therefore made at once of every function that is called from here on; starting takes no longer for it.
setFlagsFromString('--always-sparkplug');
compilePatternsAtOnce();

const config = processConfig();
const logger = createLogger({ name: 'api', level: config.LOG_LEVEL });

async function start(): Promise<void> {
  const { DATABASE_URL: url, DATABASE_TIMEOUT_SECONDS: timeoutSeconds } = config;
  if (url === undefined)
    throw new Error('found no DATABASE_URL, expected the migrated database of an installation');
  const database = await Database.open({ url, poolSize, timeoutSeconds });
  const installation = await readStoredInstallation(database);
  if (installation === null)
    throw new Error('found a database without an installation, expected a migrated one');
  const sessions = await createSessions(url, installation.sessionSecret, timeoutSeconds);
  const app = await createApp({ config, logger, database, installation }, sessions);
  await app.listen(config.API_PORT, config.API_HOST);
  logger.info({ port: config.API_PORT }, 'the API listens');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // What is being answered is finished; a client that does not take its answer must not hold the server for minutes.
    const cutOff = setTimeout(() => app.getHttpServer().closeAllConnections(), finishMilliseconds);
    await app.close();
    clearTimeout(cutOff);
    await Promise.race([app.get<PacedNews>(NEWS).close(), pause(lastNewsMilliseconds)]);
    await sessions.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

start().catch((error: unknown) => {
  logger.fatal({ err: error }, 'the API could not start');
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 100).unref();
});
