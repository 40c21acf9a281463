import { codeOf } from './error-code.js';
import { waitUntil } from './wait-until.js';
import { namespaceIsServed } from './temporal-probe.js';

const alreadyExists = 6;
const retention = '30 days';
const servedSeconds = 60;

/**
 * Makes the installation's namespace on a server that runs elsewhere; one that exists is left as it is. (An own server makes
 * its namespace itself.) The client is loaded only here: it is large, and most starts need none.
 * @throws when the server cannot be reached or does not serve the namespace within a minute
 */
export async function ensureNamespace(
  address: string,
  namespace: string,
  signal?: AbortSignal,
): Promise<void> {
  if (await namespaceIsServed(address, namespace)) return;
  const [{ Connection }, { msToTs }] = await Promise.all([
    import('@temporalio/client'),
    import('@temporalio/common/lib/time.js'),
  ]);
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retention),
    });
  } catch (error) {
    if (codeOf(error) !== alreadyExists) throw error;
  } finally {
    await connection.close();
  }
  // A cluster learns of a new namespace only after some seconds.
  const served = await waitUntil(
    async () => ((await namespaceIsServed(address, namespace)) ? true : null),
    servedSeconds,
    signal,
  );
  if (served === null)
    throw new Error(
      `The Temporal server on ${address} does not serve the namespace ${namespace} after ${servedSeconds} s.`,
    );
}
