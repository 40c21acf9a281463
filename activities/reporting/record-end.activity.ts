import type { Tick } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';
import { recordEnd } from '#libs/recording/order-closing.recording';

/**
 * The last recording of an order: from then on it is not live any more.
 * Safe to retry: an order that has ended is found ended.
 */
export class RecordEnd {
  constructor(private readonly database: Database) {}

  run(tick: Tick): Promise<boolean> {
    return recordEnd(this.database, tick);
  }
}
