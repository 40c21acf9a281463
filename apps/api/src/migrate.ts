import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { processConfig, type Configuration } from '#libs/config/configuration';
import { namespaceOfInstallation } from '#libs/contracts/process/process';
import { instantIn, localDateOf, zone } from '#libs/domain/time/zone';
import { instant } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { Database, DatabaseDown } from '#libs/persistence/database';
import {
  insertInstallation,
  readStoredInstallation,
  type StoredInstallation,
} from '#libs/persistence/installation/installation-birth.repository';

/** Two programs that start at once must not migrate at once. */
const migrationLock = 7_001;
const patienceMilliseconds = 60_000;
const pauseMilliseconds = 250;

/**
 * Brings the database to this version and makes the installation's row when there is none. Prints one line of JSON that names the
 * installation; a database of another kind than asked for is refused and left alone.
 */
async function migrate(config: Configuration): Promise<void> {
  if (config.DATABASE_URL === undefined)
    throw new Error('found no DATABASE_URL, expected the database to migrate');
  const database = await openPatiently(config.DATABASE_URL);
  try {
    for (;;) {
      const done = await database.alone(migrationLock, async () => {
        await database.source.runMigrations();
        return birth(database, config);
      });
      if (done === undefined) await pause(pauseMilliseconds);
      else {
        const { id: installationId, kind, name } = done;
        const temporalNamespace = namespaceOfInstallation(installationId);
        process.stdout.write(`${JSON.stringify({ installationId, kind, name, temporalNamespace })}\n`);
        return;
      }
    }
  } finally {
    await database.close();
  }
}

async function openPatiently(url: string): Promise<Database> {
  // Migrations may rewrite tables: no time limit on their statements.
  const settings = { url, poolSize: 3, timeoutSeconds: 3_600 };
  for (const until = Date.now() + patienceMilliseconds; ;) {
    try {
      return await Database.open(settings);
    } catch (error) {
      if (!(error instanceof DatabaseDown) || Date.now() >= until) throw error;
      await pause(pauseMilliseconds);
    }
  }
}

async function birth(database: Database, config: Configuration): Promise<StoredInstallation> {
  const kind = config.PRIKAZ_KIND;
  return database.transaction(async (tx) => {
    const stored = await readStoredInstallation(tx);
    if (stored !== null) {
      if (stored.kind === kind) return stored;
      throw new Error(
        `found a ${stored.kind} installation in this database, expected ${kind}: one kind is never turned into the other`,
      );
    }
    const installation: StoredInstallation = {
      id: randomUUID(),
      kind,
      name: kind === 'training' ? config.PRIKAZ_NAME : 'work',
      zone: config.ISSUER_ZONE,
      sessionSecret: randomBytes(32).toString('hex'),
    };
    await insertInstallation(tx, installation, kind === 'training' ? trainingStart(config) : null);
    return installation;
  });
}

/** Nine in the morning of the first day. Without a day it is the machine's: read once, at the birth of the installation. */
function trainingStart(config: Configuration): string {
  const issuerZone = zone(config.ISSUER_ZONE);
  const dayOn =
    config.TRAINING_FROM === undefined
      ? localDateOf(instant(Date.now()), issuerZone)
      : localDate(config.TRAINING_FROM);
  return instantIn(issuerZone, dayOn, defaultPolicy.lettersAt);
}

try {
  await migrate(processConfig());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
