import { ClockMove } from '#libs/clock/move-clock';
import type { News } from '#libs/contracts/process/process';
import { ClockStepsRepository } from '#libs/persistence/clock/clock-steps.repository';
import { TrainingClockRepository } from '#libs/persistence/clock/training-clock.repository';
import type { Database } from '#libs/persistence/database';
import { advisoryLocks } from '../advisory-locks.js';
import { repeat } from '../repeat.js';

export interface ClockMoveLoopSettings {
  readonly stallSeconds: number;
  readonly onFailure: (error: unknown) => void;
}

/** A person who presses "+1 day" sees the clock move at once. */
const everyMilliseconds = 100;

/** Carries out moves of the training clock that were asked for, also one that was cut off with the worker before. */
export async function moveClockWhenAsked(
  database: Database,
  news: News,
  { stallSeconds, onFailure }: ClockMoveLoopSettings,
  signal: AbortSignal,
): Promise<void> {
  const clock = new TrainingClockRepository(database);
  const move = new ClockMove(clock, new ClockStepsRepository(database), news, { stallSeconds });
  const moveIfAsked = async (): Promise<void> => {
    const { move: asked } = await clock.read();
    if (asked?.state === 'moving') await database.alone(advisoryLocks.clockMove, () => move.run(signal));
  };
  await repeat(moveIfAsked, { everyMilliseconds, onFailure }, signal);
}
