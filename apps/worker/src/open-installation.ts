import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '#libs/persistence/database';
import type { DatabaseSettings } from '#libs/persistence/data-source';
import { InstallationRepository } from '#libs/persistence/reconcile/installation.repository';
import type { Installation } from '#libs/persistence/reconcile/installation.repository';

export interface PatienceWithOutages {
  /** Machine time after which a database that does not answer, or is not migrated, is an error. */
  readonly giveUpSeconds: number;
  readonly onFailure: (error: unknown) => void;
}

const pauseMilliseconds = 500;

/** @throws the last error when the database did not answer in time: the supervisor starts the worker anew */
export function openDatabase(settings: DatabaseSettings, patience: PatienceWithOutages): Promise<Database> {
  return untilItWorks(() => Database.open(settings), patience);
}

/** @throws when the database has not become an installation in time: `migrate` runs before or beside the worker */
export function readInstallation(database: Database, patience: PatienceWithOutages): Promise<Installation> {
  return untilItWorks(async () => {
    const installation = await new InstallationRepository(database).read();
    if (installation === null)
      throw new Error('found a database without an installation, expected a migrated one');
    return installation;
  }, patience);
}

async function untilItWorks<Result>(
  attempt: () => Promise<Result>,
  { giveUpSeconds, onFailure }: PatienceWithOutages,
): Promise<Result> {
  for (const until = Date.now() + giveUpSeconds * 1000; ;) {
    try {
      return await attempt();
    } catch (error) {
      onFailure(error);
      if (Date.now() + pauseMilliseconds >= until) throw error;
      await pause(pauseMilliseconds);
    }
  }
}
