import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { mailQueue, processQueue } from '#libs/contracts/process/process';

export interface PollingSettings {
  readonly namespace: string;
  /** Identity under which the workers poll. */
  readonly identity: string;
  readonly giveUpSeconds: number;
}

const callTimeoutMilliseconds = 5_000;
/** A poll is repeated after a minute at the latest; a poller not heard of for two of them does not poll. */
const silenceMilliseconds = 150_000;
const queues = [
  { name: processQueue, type: 1 },
  { name: mailQueue, type: 2 },
] as const;

/**
 * Resolves when the server has not seen this worker polling both queues for `giveUpSeconds`, or when `signal` aborts.
 * A connection alone proves nothing: pollers repeat for ever in silence while the server is away.
 */
export async function lostPolling(
  connection: Connection,
  settings: PollingSettings,
  signal: AbortSignal,
): Promise<'lost' | 'stopped'> {
  const everyMilliseconds = Math.min(5_000, settings.giveUpSeconds * 250);
  let seenAt = Date.now();
  while (!signal.aborted) {
    if (await polls(connection, settings)) seenAt = Date.now();
    else if (Date.now() - seenAt >= settings.giveUpSeconds * 1000) return 'lost';
    await pause(everyMilliseconds, undefined, { signal }).catch(() => undefined);
  }
  return 'stopped';
}

async function polls(connection: Connection, settings: PollingSettings): Promise<boolean> {
  try {
    const answers = await Promise.all(queues.map((queue) => pollsQueue(connection, settings, queue)));
    return answers.every((answer) => answer);
  } catch {
    return false;
  }
}

async function pollsQueue(
  connection: Connection,
  { namespace, identity }: PollingSettings,
  queue: (typeof queues)[number],
): Promise<boolean> {
  const answer = await connection.withDeadline(Date.now() + callTimeoutMilliseconds, () =>
    connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: queue.name },
      taskQueueType: queue.type,
    }),
  );
  return answer.pollers.some(
    (poller) =>
      poller.identity === identity &&
      Date.now() - Number(poller.lastAccessTime?.seconds ?? 0) * 1000 < silenceMilliseconds,
  );
}
