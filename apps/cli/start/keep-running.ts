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

export interface KeepRunningOptions {
  readonly name: string;
  /** Running already. */
  readonly first: RunningPart;
  readonly start: (signal: AbortSignal) => Promise<RunningPart>;
  readonly say: Say;
}

/** Starts a part again whenever it ends by itself: after 1, 2, 4 … 30 seconds. */
export function keepRunning(options: KeepRunningOptions): KeptPart {
  return new Keeper(options);
}

class Keeper implements KeptPart {
  private readonly stopping = new AbortController();
  private readonly stopAsked: Promise<void>;
  private readonly watching: Promise<void>;
  private current: RunningPart | null;

  constructor(private readonly options: KeepRunningOptions) {
    this.current = options.first;
    this.stopAsked = new Promise((resolve) => {
      this.stopping.signal.addEventListener('abort', () => {
        resolve();
      });
    });
    this.watching = this.watch();
  }

  async stop(graceSeconds: number): Promise<void> {
    this.stopping.abort();
    await this.watching;
    await this.current?.stop(graceSeconds);
  }

  private async watch(): Promise<void> {
    const { name, say } = this.options;
    let pauseSeconds = 1;
    let startedAt = Date.now();
    while (!this.isStopping()) {
      if (this.current !== null) {
        await Promise.race([this.current.ended, this.stopAsked]);
        if (this.isStopping()) return;
        this.current = null;
        if (Date.now() - startedAt > wellAfterSeconds * 1000) pauseSeconds = 1;
        say(`${name} ended; starting it again in ${pauseSeconds} s`);
      }
      await sleep(pauseSeconds * 1000, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.isStopping()) return;
      pauseSeconds = Math.min(pauseSeconds * 2, longestPauseSeconds);
      startedAt = Date.now();
      this.current = await this.attempt(pauseSeconds);
    }
  }

  private async attempt(nextPauseSeconds: number): Promise<RunningPart | null> {
    const { name, start, say } = this.options;
    try {
      const part = await start(this.stopping.signal);
      if (!this.isStopping()) say(`${name} runs again`);
      return part;
    } catch (error) {
      if (!this.isStopping())
        say(`${name} did not start (${messageOf(error)}); trying again in ${nextPauseSeconds} s`);
      return null;
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}
