import { randomBytes } from 'node:crypto';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
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

/** The namespace of an installation, which its own worker has made or will make. Close its connection in afterAll. */
export function connectNamespace(namespace: string): Promise<FreshNamespace> {
  return connectTo(serverAddresses().temporalAddress, namespace);
}

/** A namespace of any server; close its connection at the end. */
export async function connectTo(address: string, namespace: string): Promise<FreshNamespace> {
  const connection = await Connection.connect({ address });
  return {
    address,
    namespace,
    client: new Client({ connection, namespace }),
    close: () => connection.close(),
  };
}

/** Whether the server runs this workflow now; one that it does not know does not run. */
export async function isRunning({ client }: FreshNamespace, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
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
