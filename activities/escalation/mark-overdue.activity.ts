import type { News, Tick } from '#libs/contracts/process/process';
import { recordOverdue } from '#libs/recording/overdue.recording';
import type { Recording } from '#libs/recording/record';

/**
 * Marks the assignments whose due time has passed unreported.
 * Safe to retry: the tick's key names the last history entry that was seen, so a second attempt finds the first one's answer.
 */
export class MarkOverdue {
  constructor(
    private readonly recording: Recording,
    private readonly news: News,
  ) {}

  async run(tick: Tick): Promise<void> {
    this.news.tell(await recordOverdue(this.recording, tick));
  }
}
