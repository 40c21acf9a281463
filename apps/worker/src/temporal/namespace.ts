import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { processQueue } from '#libs/contracts/process/process';

/** How long the server keeps the history of a process that has ended: long enough to look into what happened. */
const retentionDays = 30;
const callTimeoutMilliseconds = 5_000;
/** A new namespace reaches every part of a server after its next refresh, ten seconds as a rule. */
const visibleWithinMilliseconds = 30_000;
const notFound = 5;
const alreadyExists = 6;

/**
 * Makes sure that the namespace exists and resolves to the id that the server gave it. A store that was deleted gives
 * another id to the same name: that is how a lost store is recognised.
 * @throws a gRPC error when the server does not answer
 */
export async function ensureNamespace(connection: Connection, namespace: string): Promise<string> {
  const known = await describe(connection, namespace);
  if (known !== null) return known;
  await register(connection, namespace);
  for (const until = Date.now() + visibleWithinMilliseconds; ;) {
    const id = (await serves(connection, namespace)) ? await describe(connection, namespace) : null;
    if (id !== null) return id;
    if (Date.now() > until) throw new Error(`the namespace ${namespace} was made but is not served`);
    await pause(100);
  }
}

async function describe(connection: Connection, namespace: string): Promise<string | null> {
  const answer = await orNull(notFound, () =>
    bounded(connection, () => connection.workflowService.describeNamespace({ namespace })),
  );
  const id = answer?.namespaceInfo?.id;
  return id === undefined || id === null || id === '' ? null : id;
}

/** Somebody else may make it at the same moment: both are content. */
async function register(connection: Connection, namespace: string): Promise<void> {
  const workflowExecutionRetentionPeriod = msToTs(retentionDays * 24 * 60 * 60 * 1000);
  await orNull(alreadyExists, () =>
    bounded(connection, () =>
      connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod }),
    ),
  );
}

async function serves(connection: Connection, namespace: string): Promise<boolean> {
  const answer = await orNull(notFound, () =>
    bounded(connection, () =>
      connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: processQueue },
        taskQueueType: 1,
      }),
    ),
  );
  return answer !== null;
}

const bounded = <Answer>(connection: Connection, call: () => Promise<Answer>): Promise<Answer> =>
  connection.withDeadline(Date.now() + callTimeoutMilliseconds, call);

async function orNull<Answer>(code: number, call: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await call();
  } catch (error) {
    const found: number | null = isGrpcServiceError(error) ? error.code : null;
    if (found === code) return null;
    throw error;
  }
}
