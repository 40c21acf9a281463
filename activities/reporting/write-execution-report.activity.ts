import type { Tick } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';
import { recordExecutionReport } from '#libs/recording/order-closing.recording';

/**
 * Writes the execution report of a closed order.
 * Safe to retry: a report that is written is marked on the order's row in the same transaction and never written again.
 */
export class WriteExecutionReport {
  constructor(private readonly database: Database) {}

  run(tick: Tick): Promise<void> {
    return recordExecutionReport(this.database, tick);
  }
}
