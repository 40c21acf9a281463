import type { Say } from '#libs/runtime/log';
import { stopOrphanedPostgres } from '#libs/runtime/postgres-server';
import { stopOrphanedTemporal } from '#libs/runtime/temporal-server';
import { stopOrphanedProgram } from './node-program.js';
import type { StateFolder } from './state-folder.js';

/**
 * Stops everything a killed run left behind, in the order of an ordinary stop and before ports are chosen: an orphan would
 * otherwise hold the port its successor should have.
 */
export async function stopOrphans(state: StateFolder, say: Say): Promise<void> {
  for (const name of ['play', 'api', 'worker']) await stopOrphanedProgram({ name, state }, say);
  for (const file of await state.temporalFiles()) await stopOrphanedTemporal(file, say);
  await stopOrphanedPostgres(state.postgresFolder, say);
}
