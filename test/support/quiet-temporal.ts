import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Workers of tests say errors only: what they do otherwise is asserted. Before the first worker of a test file. */
export function quietTemporal(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
    shutdownSignals: [],
  });
}
