import type { News, Tick } from '#libs/contracts/process/process';
import { recordEscalations } from '#libs/recording/escalation.recording';
import type { Recording } from '#libs/recording/record';

/**
 * Marks the steps by which someone above the executor is told, and plans the next weekly one.
 * Safe to retry: the tick's key names the last history entry that was seen, so a second attempt finds the first one's answer.
 */
export class Escalate {
  constructor(
    private readonly recording: Recording,
    private readonly news: News,
  ) {}

  async run(tick: Tick): Promise<void> {
    this.news.tell(await recordEscalations(this.recording, tick));
  }
}
