import { setTimeout as pause } from 'node:timers/promises';

export interface RepeatSettings {
  readonly everyMilliseconds: number;
  readonly onFailure: (error: unknown) => void;
}

/** After a failure the next try waits at least so long: an outage is not answered with ten complaints a second. */
const pauseAfterFailureMilliseconds = 1_000;

/** Does `work` again and again until `signal` aborts, the first time at once. A failure never ends it. */
export async function repeat(
  work: () => Promise<void>,
  { everyMilliseconds, onFailure }: RepeatSettings,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    let wait = everyMilliseconds;
    try {
      await work();
    } catch (error) {
      onFailure(error);
      wait = Math.max(wait, pauseAfterFailureMilliseconds);
    }
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}
