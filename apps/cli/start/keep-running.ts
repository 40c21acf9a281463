import { messageOf } from '#libs/runtime/error-code';
import type { Say } from '#libs/runtime/log';
import { setTimeout as sleep } from 'node:timers/promises';

/** A started part of the installation. */
export interface RunningPart {
  readonly ended: Promise<unknown>;
  /** Ends the part, killed when it is not done within the grace; harmless when it has ended. */
  stop(graceSeconds: number): Promise<void>;
}

export interface KeptPart {
  /** No more restarts; ends the part, also one that is just being started. */
  stop(graceSeconds: number): Promise<void>;
}

const longestPauseSeconds = 30;
/** A part that ran this long was well: the next failure begins with the shortest pause again. */
const wellAfterSeconds = 60;

/**
 * Starts a part again whenever it ends by itself: after 1, 2, 4 … 30 seconds. `first` is running already.
 */
export function keepRunning(options: {
  readonly name: string;
  readonly first: RunningPart;
  readonly start: (signal: AbortSignal) => Promise<RunningPart>;
  readonly say: Say;
}): KeptPart {
  const stopping = new AbortController();
  let current: RunningPart | null = options.first;
  const stopAsked = new Promise<void>((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve()),
  );
  const watching = watch();

  async function watch(): Promise<void> {
    let pauseSeconds = 1;
    let startedAt = Date.now();
    while (!stopping.signal.aborted) {
      if (current !== null) {
        await Promise.race([current.ended, stopAsked]);
        if (stopping.signal.aborted) return;
        current = null;
        if (Date.now() - startedAt > wellAfterSeconds * 1000) pauseSeconds = 1;
        options.say(`${options.name} ended; starting it again in ${pauseSeconds} s`);
      }
      await sleep(pauseSeconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      pauseSeconds = Math.min(pauseSeconds * 2, longestPauseSeconds);
      startedAt = Date.now();
      current = await attempt(pauseSeconds);
    }
  }

  async function attempt(nextPauseSeconds: number): Promise<RunningPart | null> {
    try {
      const part = await options.start(stopping.signal);
      if (!stopping.signal.aborted) options.say(`${options.name} runs again`);
      return part;
    } catch (error) {
      if (!stopping.signal.aborted) {
        options.say(
          `${options.name} did not start (${messageOf(error)}); trying again in ${nextPauseSeconds} s`,
        );
      }
      return null;
    }
  }

  return {
    stop: async (graceSeconds) => {
      stopping.abort();
      await watching;
      await current?.stop(graceSeconds);
    },
  };
}
