import { NativeConnection, Worker } from '@temporalio/worker';
import { workflowBundlePath } from '#apps/worker/src/temporal/workers';
import { runWorkers, stopWorkers } from '#apps/worker/src/temporal/run-workers';
import { newsSignal, orderProcessId, processQueue } from '#libs/contracts/process/process';
import type { OrderActivities } from '#libs/contracts/process/process';
import { processStart } from '#libs/contracts/process/process-start';
import type { FreshNamespace } from './temporal.js';

export interface RunningWorker {
  stop(): Promise<void>;
}

const retryMaxSeconds = 1;

/** A worker that runs order processes with these activities, as the product's own worker would. */
export async function runOrderWorker(
  { address, namespace }: FreshNamespace,
  activities: OrderActivities,
): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: processQueue,
    workflowBundle: { codePath: workflowBundlePath },
    activities: {
      lookAtOrder: activities.lookAtOrder.bind(activities),
      remind: activities.remind.bind(activities),
      markOverdue: activities.markOverdue.bind(activities),
      escalate: activities.escalate.bind(activities),
      writeExecutionReport: activities.writeExecutionReport.bind(activities),
      announceClosing: activities.announceClosing.bind(activities),
      recordEnd: activities.recordEnd.bind(activities),
    },
    enableNonLocalActivities: false,
  });
  const running = runWorkers([worker]);
  return {
    stop: async () => {
      stopWorkers([worker]);
      await running;
      await connection.close();
    },
  };
}

/** News of the order: starts its process when it does not run. */
export async function tellOrder({ client }: FreshNamespace, orderId: string): Promise<void> {
  const start = processStart(orderProcessId(orderId), retryMaxSeconds);
  await client.workflow.signalWithStart(start.workflowType, {
    workflowId: start.workflowId,
    taskQueue: start.taskQueue,
    args: [...start.args],
    signal: newsSignal,
    workflowTaskTimeout: '5 seconds',
  });
}
