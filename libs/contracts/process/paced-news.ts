import type { News, ProcessId } from './process.js';

export interface PacedNewsSettings {
  /** Shortest time between two signals of this sender to one process. Machine time. */
  readonly everyMilliseconds: number;
  /** Called for a signal that could not be sent. It is not sent again: reconcile is the guarantee. */
  readonly onFailure: (target: ProcessId, error: unknown) => void;
}

interface Pace {
  again: boolean;
}

/**
 * News that costs a busy process one signal a second: the first is sent at once, those that follow within the time are
 * one signal at its end. `tell` neither waits nor throws, so a decision of a person never depends on Temporal.
 */
export class PacedNews implements News {
  private readonly paces = new Map<ProcessId, Pace>();
  private readonly timers = new Map<ProcessId, NodeJS.Timeout>();
  private readonly underWay = new Set<Promise<void>>();
  private closed = false;

  constructor(
    private readonly signal: (target: ProcessId) => Promise<unknown>,
    private readonly settings: PacedNewsSettings,
  ) {}

  tell(targets: readonly ProcessId[]): void {
    if (this.closed) return;
    for (const target of new Set(targets)) {
      const pace = this.paces.get(target);
      if (pace === undefined) this.send(target);
      else pace.again = true;
    }
  }

  /** Sends what is held back and waits for what is under way; nothing is told afterwards. */
  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    const held = [...this.paces].filter(([, pace]) => pace.again).map(([target]) => target);
    await Promise.all([...this.underWay, ...held.map((target) => this.attempt(target))]);
  }

  private send(target: ProcessId): void {
    this.paces.set(target, { again: false });
    const sending = this.attempt(target);
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
    const timer = setTimeout(() => {
      this.endOfPace(target, sending);
    }, this.settings.everyMilliseconds);
    // A held signal must not keep a process alive that has nothing else to do: reconcile repeats it.
    timer.unref();
    this.timers.set(target, timer);
  }

  /** A signal that still hangs holds the next one back: an outage never piles up calls. */
  private endOfPace(target: ProcessId, sending: Promise<void>): void {
    void sending.then(() => {
      const again = this.paces.get(target)?.again ?? false;
      this.paces.delete(target);
      this.timers.delete(target);
      if (again && !this.closed) this.send(target);
    });
  }

  private async attempt(target: ProcessId): Promise<void> {
    try {
      await this.signal(target);
    } catch (error) {
      this.settings.onFailure(target, error);
    }
  }
}
