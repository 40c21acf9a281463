import type { Transaction } from '../database.js';

/**
 * The instant of a training installation for one command. The row is held until the command's transaction ends, so that the
 * clock cannot move between the reading of `at` and the commit: a move waits for the command, or the command sees the move.
 */
export async function holdTrainingInstant(tx: Transaction): Promise<{ at: string; moving: boolean }> {
  const [row] = await tx.query<{ at: string; moving: boolean }>(
    `SELECT now_at AS at, coalesce(move_state = 'moving', false) AS moving FROM training_clock FOR SHARE`,
  );
  if (row === undefined) throw new Error('a training installation without a clock row');
  return row;
}
