import { Connection } from '@temporalio/client';
import { processQueue } from '#libs/contracts/process/process';

const answerMilliseconds = 1_000;
/** A poller that the server has not seen for longer is gone: polls come back at least once a minute. */
const pollerSilenceMilliseconds = 90_000;
const workflowQueue = 1;

/** Whether deadlines are being watched: the server answers and a worker polls the queue of processes. */
export class Timekeeping {
  private readonly connection: Connection | null;

  constructor(
    address: string | undefined,
    private readonly namespace: string,
  ) {
    this.connection = address === undefined ? null : Connection.lazy({ address });
  }

  async isUp(): Promise<boolean> {
    const { connection } = this;
    if (connection === null) return false;
    try {
      const answer = await connection.withDeadline(Date.now() + answerMilliseconds, () =>
        connection.workflowService.describeTaskQueue({
          namespace: this.namespace,
          taskQueue: { name: processQueue },
          taskQueueType: workflowQueue,
        }),
      );
      const oldest = Date.now() - pollerSilenceMilliseconds;
      return answer.pollers.some(
        ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > oldest,
      );
    } catch {
      return false;
    }
  }
}
