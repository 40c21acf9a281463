import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { processConfig } from '#libs/config/configuration';
import { createDataSource } from '#libs/persistence/data-source';
import { startPostgres } from '#libs/runtime/postgres-server';
import { findTemporalProgram } from '#libs/runtime/temporal-program';
import { startTemporal } from '#libs/runtime/temporal-server';
import { administer, templateDatabase, withDatabase } from './database.js';
import type { ServerAddresses } from './run-file.js';

export interface TestServers {
  readonly addresses: ServerAddresses;
  stop(): Promise<void>;
}

/** Made with the server, for the server's own needs; tests register namespaces of their own. */
const firstNamespace = 'tests';

async function makeTemplate(postgresUrl: string): Promise<void> {
  await administer(postgresUrl, `create database ${templateDatabase} template template0`);
  const url = withDatabase(postgresUrl, templateDatabase);
  const source = createDataSource({ url, poolSize: 1, timeoutSeconds: 60 });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    // A template with an open connection cannot be copied.
    await source.destroy();
  }
}

async function startTestPostgres(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function startTestTemporal(folder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const { TEMPORAL_CLI, PRIKAZ_HOME } = processConfig();
  const program = await findTemporalProgram({
    chosenPath: TEMPORAL_CLI,
    binFolder: resolve(PRIKAZ_HOME, 'bin'),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  return startTemporal({
    program,
    dbFile: join(folder, 'temporal.db'),
    namespace: firstNamespace,
    timeSkipping: true,
  });
}

/**
 * One real PostgreSQL, with a migrated template database, and one real Temporal server that can skip time, both in a
 * folder of their own that goes with them.
 * @throws what the first of them that did not start says; the other one is stopped again
 */
export async function startTestServers(): Promise<TestServers> {
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-test-'));
  const started = await Promise.allSettled([startTestPostgres(folder), startTestTemporal(folder)]);
  const [postgres, temporal] = started;
  const stop = async (): Promise<void> => {
    for (const server of started) if (server.status === 'fulfilled') await server.value.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  if (postgres.status === 'rejected' || temporal.status === 'rejected') {
    await stop();
    throw postgres.status === 'rejected'
      ? postgres.reason
      : temporal.status === 'rejected'
        ? temporal.reason
        : null;
  }
  return { addresses: { postgresUrl: postgres.value.url, temporalAddress: temporal.value.address }, stop };
}
