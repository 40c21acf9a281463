import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tries until `attempt` resolves to something other than null, pausing 15 ms at first and 200 ms at most.
 * @param limitSeconds machine time after which it gives up
 * @returns null when the time was over or the signal came
 */
export async function waitUntil<T>(
  attempt: () => Promise<T | null>,
  limitSeconds: number,
  signal?: AbortSignal,
): Promise<T | null> {
  const until = Date.now() + limitSeconds * 1000;
  for (let pause = 15; ; pause = Math.min(pause * 1.5, 200)) {
    const result = await attempt();
    if (result !== null) return result;
    if (Date.now() >= until || signal?.aborted === true) return null;
    await sleep(pause);
  }
}
