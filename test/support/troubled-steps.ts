import type { Tick } from '#libs/contracts/process/process';
import { StepsInRows } from './steps-in-rows.js';

/** Reminders of the order `stubborn` change nothing, as under a wrong rule; those of `moody` fail three times, as in an outage. */
export class TroubledSteps extends StepsInRows {
  private failuresLeft = 3;

  override async remind(tick: Tick): Promise<void> {
    if (tick.orderId === 'stubborn') return;
    if (tick.orderId === 'moody' && this.failuresLeft-- > 0) throw new Error('the database does not answer');
    await super.remind(tick);
  }
}
