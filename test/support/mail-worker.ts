import { NativeConnection } from '@temporalio/worker';
import { mailActivities } from '#activities/letters/mail-activities';
import { MailRound } from '#activities/letters/mail-round.activity';
import { orderActivities } from '#apps/worker/src/activities/order-activities';
import { activityFunctions } from '#apps/worker/src/temporal/activity-functions';
import { runWorkers, stopWorkers } from '#apps/worker/src/temporal/run-workers';
import { createWorkers } from '#apps/worker/src/temporal/workers';
import { clockOf } from '#libs/clock/clock-of';
import { mailOutProcessId, newsSignal, stateQuery } from '#libs/contracts/process/process';
import type { MailLook, News, ProcessState } from '#libs/contracts/process/process';
import { processStart } from '#libs/contracts/process/process-start';
import type { MailStand } from './mail-stand.js';
import type { RunningWorker } from './order-process.js';
import type { FreshNamespace } from './temporal.js';

/** Nobody listens: the tests tell mail-out by themselves. */
const silence: News = { tell: () => undefined };

/** The workers of the product over the stand's rows, sending to this relay. */
export async function runMailWorker(
  { address, namespace }: FreshNamespace,
  { database }: MailStand,
  smtpUrl: string,
): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address });
  const clock = clockOf('training', database);
  const { out, mail } = mailActivities(database, clock, {
    smtpUrl,
    smtpTimeoutSeconds: 20,
    from: 'Приказ <prikaz@office.example>',
    publicUrl: 'http://prikaz.office.example',
    batchSeconds: 30,
    leaseSeconds: 120,
    retryFirstSeconds: 1,
    retryMaxSeconds: 2,
    onFault: (_letterId, error) => {
      throw error;
    },
  });
  const order = orderActivities(database, clock, silence);
  const functions = activityFunctions(order, new MailRound(database, clock, silence), out, mail);
  const settings = { namespace, stickyTimeoutSeconds: 5, graceSeconds: 0 };
  const workers = await createWorkers(connection, settings, functions);
  const running = runWorkers(workers);
  return {
    stop: async () => {
      stopWorkers(workers);
      await running;
      await connection.close();
    },
  };
}

/** News to mail-out: starts it when it does not run. */
export async function tellMailOut({ client }: FreshNamespace): Promise<void> {
  const start = processStart(mailOutProcessId, 1);
  await client.workflow.signalWithStart(start.workflowType, {
    workflowId: start.workflowId,
    taskQueue: start.taskQueue,
    args: [...start.args],
    signal: newsSignal,
    workflowTaskTimeout: '5 seconds',
  });
}

export async function stateOfMailOut({ client }: FreshNamespace): Promise<ProcessState<MailLook>> {
  return client.workflow.getHandle(mailOutProcessId).query<ProcessState<MailLook>>(stateQuery);
}
