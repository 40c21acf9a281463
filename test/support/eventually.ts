import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until the answer is there: no test sleeps for a guessed time. Asks often at first, so that a quick answer costs
 * nothing, and ever more rarely, so that a slow one does not load the machine.
 * @param ask null or undefined means "not yet"
 * @throws after `seconds` (default 30), with `what` it waited for
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined>,
  seconds = 30,
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (let wait = 5; ; wait = Math.min(wait * 1.5, 250)) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await pause(wait);
  }
}
