import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseDown } from '#libs/persistence/database';
import type { Claimant } from '#libs/persistence/letters/mail-claim.repository';

const pauseMilliseconds = 500;

/**
 * Repeats a record while PostgreSQL does not answer and the letter is still ours: what has left and is not recorded would
 * be sent once more.
 */
export async function patiently<Result>(
  { leaseSeconds }: Claimant,
  record: () => Promise<Result>,
): Promise<Result> {
  const until = performance.now() + leaseSeconds * 1000;
  for (;;) {
    try {
      return await record();
    } catch (error) {
      if (!(error instanceof DatabaseDown) || performance.now() + pauseMilliseconds >= until) throw error;
      await pause(pauseMilliseconds);
    }
  }
}
