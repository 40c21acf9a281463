import type { ClockKind } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';
import { TrainingClockRepository } from '#libs/persistence/clock/training-clock.repository';
import type { Clock } from './clock.js';
import { trainingClock } from './training-clock.js';
import { wallClock } from './wall-clock.js';

/** The clock of an installation of this kind. The kind is read from the installation's row, never from a setting. */
export function clockOf(kind: ClockKind, database: Database): Clock {
  return kind === 'wall' ? wallClock : trainingClock(new TrainingClockRepository(database));
}
