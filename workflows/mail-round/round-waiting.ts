import type { ProcessState, RoundLook } from '#libs/contracts/process/process';

const longestPauseMilliseconds = 60_000;

/**
 * Pause before the round looks again whether the orders of its instant have marked their letters: 1, 2, 4 … 60 s. The
 * look itself stops waiting a quarter of an hour after the round's instant.
 */
export function pauseForOrdersMilliseconds(waits: number): number {
  return Math.min(longestPauseMilliseconds, 1000 * 2 ** waits);
}

export function describeRound({ look, fault }: ProcessState<RoundLook>): string {
  if (look === null) return 'has not looked yet';
  const lines = [`${look.clock} clock, looked at ${look.now}`, `wakes at ${look.wakesAt ?? 'news alone'}`];
  if (look.waitForOrdersUntil !== null) lines.push(`waits for orders until ${look.waitForOrdersUntil}`);
  if (fault !== null) lines.unshift(`FAULT: pausing: ${fault}`);
  return lines.join('\n\n');
}
