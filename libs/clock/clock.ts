import type { Instant } from '#libs/domain/time/instant';
import type { ClockKind } from '#libs/contracts/process/process';

/** The one source of business time. A command takes its instant from here once, at the edge, and carries it along. */
export interface Clock {
  readonly kind: ClockKind;
  /** @throws DatabaseDown in training, where the clock is a row. */
  now(): Promise<Instant>;
}
