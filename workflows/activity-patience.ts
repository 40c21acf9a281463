import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';

const firstPause = '200 milliseconds';

/**
 * Short activities (a look, one transaction) run in the worker that holds the process. They are repeated without end:
 * an outage of PostgreSQL delays a process and never fails it. Pauses longer than the threshold become timers of the
 * server, so that a long outage does not keep a workflow task open and fill the history with its heartbeats.
 */
export function shortPatience(retryMaxSeconds: number): LocalActivityOptions {
  return {
    startToCloseTimeout: '1 minute',
    localRetryThreshold: '4 seconds',
    retry: { initialInterval: firstPause, backoffCoefficient: 2, maximumInterval: retryMaxSeconds * 1000 },
  };
}

/**
 * Sending letters: an activity of its own queue that may take as long as SMTP servers let it. It tells every few
 * seconds that it lives; a worker that died is noticed by its silence and the batch is given to another one.
 */
export function mailPatience(taskQueue: string, retryMaxSeconds: number): ActivityOptions {
  return {
    taskQueue,
    startToCloseTimeout: '15 minutes',
    heartbeatTimeout: '20 seconds',
    retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: retryMaxSeconds * 1000 },
  };
}
