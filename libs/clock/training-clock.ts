import { instant } from '#libs/domain/time/instant';
import type { TrainingClockRepository } from '#libs/persistence/clock/training-clock.repository';
import type { Clock } from './clock.js';

/** Stands still until somebody moves it: the row is read every time, another process may have moved it. */
export function trainingClock(clock: Pick<TrainingClockRepository, 'read'>): Clock {
  return {
    kind: 'training',
    now: async () => instant((await clock.read()).nowAt),
  };
}
