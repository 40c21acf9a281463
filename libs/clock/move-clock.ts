import { setTimeout as pause } from 'node:timers/promises';
import type { News, ProcessId } from '#libs/contracts/process/process';
import type { ClockStep, ClockStepsRepository, Unrest } from '#libs/persistence/clock/clock-steps.repository';
import type { TrainingClockRepository } from '#libs/persistence/clock/training-clock.repository';
import { isAtRest, markOf, storeWaitsFor } from './waits-for.js';

export interface MoveSettings {
  /** A move without progress for so long stops and says what it waits for. Machine time. */
  readonly stallSeconds: number;
}

const firstPauseMilliseconds = 8;
const longestPauseMilliseconds = 200;
const tellAgainMilliseconds = 1000;

type Rest = 'at-rest' | 'stopped' | 'stalled' | 'given-up';

/**
 * Moves the clock of a training installation to its stored target, instant by instant: each process that wakes on the
 * way finds the clock standing at its own instant and has done everything before the clock goes on. Days on which
 * nothing is due are skipped. Only one may run at a time: the caller holds the lock.
 *
 * `news` must not hold anything back: the next instant of the same process often comes a tenth of a second later.
 *
 * It keeps no state of its own, so a move that was cut off goes on with the row.
 */
export class ClockMove {
  constructor(
    private readonly clock: TrainingClockRepository,
    private readonly steps: ClockStepsRepository,
    private readonly news: News,
    private readonly settings: MoveSettings,
  ) {}

  /** Carries the stored move to its end. Returns at once when none is under way. `signal`: the worker is stopping. */
  async run(signal: AbortSignal): Promise<void> {
    let step: ClockStep | null = null;
    for (;;) {
      const rest = await this.comeToRest(step, signal);
      if (rest !== 'at-rest') return;
      const { move } = await this.clock.read();
      if (move?.state !== 'moving') return;
      step = await this.steps.next(move.targetAt);
      if (step === null) {
        await this.clock.arrive();
        return;
      }
      if (!(await this.steps.take(step))) return;
    }
  }

  /** Waits until nothing is on its way at the present instant; ends the move when asked to, or when nothing moves. */
  private async comeToRest(step: ClockStep | null, signal: AbortSignal): Promise<Rest> {
    const progress = new Progress(this.settings.stallSeconds * 1000);
    const telling = new Telling(this.news);
    let pauseMilliseconds = firstPauseMilliseconds;
    if (step !== null) telling.tell([step.target]);
    for (;;) {
      if (signal.aborted) return 'given-up';
      const [unrest, { move }] = await Promise.all([this.steps.unrest(step), this.clock.read()]);
      if (move?.state !== 'moving') return 'given-up';
      if (move.stopRequested) return this.stop();
      if (isAtRest(unrest)) return 'at-rest';
      if (progress.stalls(unrest)) return this.stall(unrest);
      telling.tell(unrest.targets);
      await pause(pauseMilliseconds);
      pauseMilliseconds = Math.min(longestPauseMilliseconds, pauseMilliseconds * 1.3);
    }
  }

  private async stop(): Promise<Rest> {
    await this.clock.end('stopped', null);
    return 'stopped';
  }

  private async stall(unrest: Unrest): Promise<Rest> {
    await this.clock.end('stalled', storeWaitsFor(unrest));
    return 'stalled';
  }
}

/** Tells each target at once when it is first seen, and again every second while it is seen. */
class Telling {
  private readonly toldAt = new Map<ProcessId, number>();

  constructor(private readonly news: News) {}

  tell(targets: readonly ProcessId[]): void {
    const before = Date.now() - tellAgainMilliseconds;
    const due = targets.filter((target) => (this.toldAt.get(target) ?? 0) <= before);
    for (const target of due) this.toldAt.set(target, Date.now());
    this.news.tell(due);
  }
}

/** Whether anything has changed within the patience given. Physical time: it measures processes, not orders. */
class Progress {
  private mark = '';
  private changedAt = Date.now();

  constructor(private readonly patienceMilliseconds: number) {}

  stalls(unrest: Unrest): boolean {
    const mark = markOf(unrest);
    if (mark !== this.mark) {
      this.mark = mark;
      this.changedAt = Date.now();
    }
    return Date.now() - this.changedAt >= this.patienceMilliseconds;
  }
}
