import { instant, type Instant } from '#libs/domain/time/instant';
import { ClockStepsRepository } from '#libs/persistence/clock/clock-steps.repository';
import { TrainingClockRepository } from '#libs/persistence/clock/training-clock.repository';
import type { StoredClock } from '#libs/persistence/clock/training-clock.repository';
import type { Database } from '#libs/persistence/database';

export type MoveRefusal = 'CLOCK_MOVING' | 'CLOCK_ONLY_FORWARD';

/** What people may ask of a training clock. The move itself is carried out by the worker, whoever asked for it. */
export class ClockControl {
  private readonly clock: TrainingClockRepository;
  private readonly steps: ClockStepsRepository;

  constructor(database: Database) {
    this.clock = new TrainingClockRepository(database);
    this.steps = new ClockStepsRepository(database);
  }

  read(): Promise<StoredClock> {
    return this.clock.read();
  }

  /** The earliest instant at which anything happens by itself; null: nothing is ahead. */
  async nextEventAt(): Promise<Instant | null> {
    const [step, { nowAt }] = await Promise.all([this.steps.next(null), this.clock.read()]);
    if (step === null) return null;
    // A step that a stopped move left behind is taken at once: the clock never goes back to it.
    return instant(step.wakesAt < nowAt ? nowAt : step.wakesAt);
  }

  /** Stores the target; the worker begins within a moment. Null: accepted. */
  async moveTo(targetAt: Instant): Promise<MoveRefusal | null> {
    if (await this.clock.start(targetAt)) return null;
    return (await this.clock.read()).move?.state === 'moving' ? 'CLOCK_MOVING' : 'CLOCK_ONLY_FORWARD';
  }

  /** The clock stops after the step under way. Without a move nothing changes. */
  requestStop(): Promise<void> {
    return this.clock.requestStop();
  }
}
