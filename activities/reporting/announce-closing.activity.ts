import type { News, Tick } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';
import { recordAnnouncement } from '#libs/recording/order-closing.recording';

/**
 * Tells controller, signatory and the official that the order is closed.
 * Safe to retry: the announcement is marked on the order's row, and a letter is unique by event, kind and recipient.
 */
export class AnnounceClosing {
  constructor(
    private readonly database: Database,
    private readonly news: News,
  ) {}

  async run(tick: Tick): Promise<void> {
    this.news.tell(await recordAnnouncement(this.database, tick));
  }
}
