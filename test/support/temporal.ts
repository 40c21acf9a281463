import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { eventually } from './eventually.js';
import { serverAddresses } from './run-file.js';

export interface FreshNamespace {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  close(): Promise<void>;
}

/**
 * A namespace of the test's own on the one server of the run, so that workflow ids of two test files never meet. It stays
 * on the server, which goes away with the run; close its connection in afterAll.
 */
export async function freshNamespace(): Promise<FreshNamespace> {
  const { temporalAddress: address } = serverAddresses();
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const client = new Client({ connection, namespace });
  // A namespace is known to every part of the server only after its caches were filled anew.
  await eventually(`the namespace ${namespace}`, () => countsWorkflows(client));
  return { address, namespace, client, close: () => connection.close() };
}

async function countsWorkflows(client: Client): Promise<number | null> {
  try {
    return (await client.workflow.count()).count;
  } catch {
    return null;
  }
}

/**
 * From now on this execution does not wait for its timers: the server moves the execution's own clock to the next one.
 * `Date` inside the workflow follows; activities see real time.
 */
export async function skipTime({ client, namespace }: FreshNamespace, workflowId: string): Promise<void> {
  await client.connection.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
    updateMask: { paths: ['time_skipping_config'] },
  });
}
