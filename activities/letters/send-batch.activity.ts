import { Context } from '@temporalio/activity';
import type { Clock } from '#libs/clock/clock';
import type { MailActivities } from '#libs/contracts/process/process';
import { instant } from '#libs/domain/time/instant';
import type { LetterBatch } from './letter-batch.js';
import type { BatchCounts } from './letter-run.js';

/** Well below the silence after which the server takes a batch for dead; one letter may take minutes. */
const heartbeatMilliseconds = 4000;

/**
 * Sends one batch of letters.
 * Safe to retry: what an earlier attempt recorded is done, what it still holds is taken over by name, and a letter whose sending
 * it had begun is sent once more at most.
 */
export class SendBatch implements MailActivities {
  constructor(
    private readonly clock: Clock,
    private readonly batch: LetterBatch,
    private readonly leaseSeconds: number,
  ) {}

  async sendBatch({ now: asked }: { now: string }): Promise<BatchCounts> {
    const context = Context.current();
    const { activityId, attempt, workflowExecution } = context.info;
    const activity = `${workflowExecution?.runId ?? 'mail-out'}/${activityId}/`;
    const claimant = { activity, name: `${activity}${attempt}`, leaseSeconds: this.leaseSeconds };
    const sign = setInterval(() => {
      context.heartbeat();
    }, heartbeatMilliseconds);
    try {
      const nowAt = await this.businessNow(asked);
      return await this.batch.send({ claimant, nowAt, signal: context.cancellationSignal });
    } finally {
      clearInterval(sign);
    }
  }

  /**
   * In training the clock's row. On the wall clock whichever is later: the asked instant is ahead when the server skips time,
   * the machine is ahead when the batch waited hours for a worker and a letter would speak of yesterday.
   */
  private async businessNow(asked: string) {
    const now = await this.clock.now();
    const askedAt = instant(asked);
    return this.clock.kind === 'wall' && askedAt > now ? askedAt : now;
  }
}
