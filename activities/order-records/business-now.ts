import type { Clock } from '#libs/clock/clock';
import { instant, type Instant } from '#libs/domain/time/instant';

/**
 * The instant a look is valid for: in training the clock's row, on the wall clock the workflow's own time, which is ahead of the
 * machine's when the server skips time.
 */
export async function businessNow(clock: Clock, asked: string): Promise<Instant> {
  return clock.kind === 'training' ? clock.now() : instant(asked);
}
