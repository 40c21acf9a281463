import type { News, Tick } from '#libs/contracts/process/process';
import { recordReminders } from '#libs/recording/reminder.recording';
import type { Recording } from '#libs/recording/record';

/**
 * Marks the reminders that have fallen; the morning's round gathers them.
 * Safe to retry: the tick's key names the last history entry that was seen, so a second attempt finds the first one's answer.
 */
export class Remind {
  constructor(
    private readonly recording: Recording,
    private readonly news: News,
  ) {}

  async run(tick: Tick): Promise<void> {
    this.news.tell(await recordReminders(this.recording, tick));
  }
}
