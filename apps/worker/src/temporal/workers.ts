import { join } from 'node:path';
import { Worker, type NativeConnection } from '@temporalio/worker';
import { mailQueue, processQueue } from '#libs/contracts/process/process';
import type { ActivityFunctions } from './activity-functions.js';

export interface WorkerSettings {
  readonly namespace: string;
  readonly stickyTimeoutSeconds: number;
  /** Running activities have so long when the worker stops; 0: they are cancelled at once. */
  readonly graceSeconds: number;
}

/** Bundled when the program is prepared: a worker that bundles by itself needs seconds and 200 MB at every start. */
export const workflowBundlePath = join(import.meta.dirname, '../../../../workflow-bundle.js');

/** Of a million orders the ones that moved last; the others are read back from the server when their time comes. */
const cachedProcesses = 500;
const mostBatchesAtOnce = 4;
/** After its grace an activity that does not listen must not keep the process from ending. */
const forceAfterGraceSeconds = 5;

/** One worker for the processes with their short activities, one for letters: SMTP never takes a slot from deadlines. */
export async function createWorkers(
  connection: NativeConnection,
  settings: WorkerSettings,
  activities: ActivityFunctions,
): Promise<readonly Worker[]> {
  const common = {
    connection,
    namespace: settings.namespace,
    shutdownGraceTime: settings.graceSeconds * 1000,
    shutdownForceTime: (settings.graceSeconds + forceAfterGraceSeconds) * 1000,
  };
  const processes = await Worker.create({
    ...common,
    taskQueue: processQueue,
    workflowBundle: { codePath: workflowBundlePath },
    activities: { ...activities.short },
    enableNonLocalActivities: false,
    maxCachedWorkflows: cachedProcesses,
    stickyQueueScheduleToStartTimeout: settings.stickyTimeoutSeconds * 1000,
  });
  const mail = await Worker.create({
    ...common,
    taskQueue: mailQueue,
    activities: { ...activities.mail },
    maxConcurrentActivityTaskExecutions: mostBatchesAtOnce,
    // One batch at a time in the whole installation: more pollers would only wait.
    activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 2 },
  });
  return [processes, mail];
}
