import { forgetOldCommands } from '#libs/persistence/commands/command.repository';
import type { News } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';
import type { InstallationRepository } from '#libs/persistence/reconcile/installation.repository';
import type { ReconcileRepository } from '#libs/persistence/reconcile/reconcile.repository';
import { spreadCalendar } from '#libs/recording/calendar-spread.recording';
import type { Recording } from '#libs/recording/record';
import { advisoryLocks } from '../advisory-locks.js';
import { repeat } from '../repeat.js';
import type { ProcessStarter } from './process-starter.js';
import { rebuildProcesses } from './rebuild.js';
import { RepairBackoff } from './repair-backoff.js';
import { repairUnattended } from './repair.js';

export interface ReconcileSettings {
  readonly everySeconds: number;
  readonly patienceSeconds: number;
  /** Makes sure of the namespace and tells its id. */
  readonly namespaceId: () => Promise<string>;
  readonly onRebuild: (done: number, total: number) => void;
  readonly onRepair: (count: { signalled: number; started: number }) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface ReconcileParts {
  readonly database: Database;
  readonly installation: InstallationRepository;
  readonly rows: ReconcileRepository;
  readonly starter: ProcessStarter;
  readonly recording: Recording;
  readonly news: News;
}

/** Guards the engine that runs the processes, and therefore is not one of them. Of several workers one at a time does it. */
export async function reconcileAgainAndAgain(
  parts: ReconcileParts,
  settings: ReconcileSettings,
  signal: AbortSignal,
): Promise<void> {
  const backoff = new RepairBackoff(settings.patienceSeconds);
  const pass = async (): Promise<void> => {
    await parts.database.alone(advisoryLocks.reconcile, async () => {
      await rebuildIfStoreIsNew(parts, settings);
      const count = await repairUnattended(parts.rows, parts.starter, backoff, settings.patienceSeconds);
      if (count.signalled + count.started > 0) settings.onRepair(count);
      await forgetOldCommands(parts.database);
      await goOnWithCalendar(parts, signal);
    });
  };
  const { onFailure } = settings;
  await repeat(pass, { everyMilliseconds: settings.everySeconds * 1000, onFailure }, signal);
}

/** The new id is written last: a rebuild that was cut off is begun again. */
async function rebuildIfStoreIsNew(parts: ReconcileParts, settings: ReconcileSettings): Promise<void> {
  const found = await settings.namespaceId();
  const remembered = (await parts.installation.read())?.temporalNamespaceId;
  if (remembered === found) return;
  await rebuildProcesses(parts.rows, parts.starter, settings.onRebuild);
  await parts.installation.saveNamespaceId(found);
}

/** So that repairs do not wait for a thousand orders; the next pass goes on. Machine time. */
const calendarMilliseconds = 10_000;

/** Whoever confirmed a change of the calendar brings it to the running orders; what they left behind is done here. */
async function goOnWithCalendar(
  { recording, database, news }: ReconcileParts,
  signal: AbortSignal,
): Promise<void> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(calendarMilliseconds)]);
  await spreadCalendar(recording, database, {
    stop,
    tell: (targets) => {
      news.tell(targets);
    },
  });
}
