import type { Worker } from '@temporalio/worker';

/**
 * Runs workers until they are told to stop. One that fails stops the others: half a worker, that reads processes but
 * sends no letters, would look healthy.
 * @throws the failure of the first worker that failed
 */
export async function runWorkers(workers: readonly Worker[]): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(
    workers.map(async (worker) => {
      try {
        await worker.run();
      } catch (error) {
        failures.push(error);
        stopWorkers(workers);
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}

/** Asks the workers to stop; `runWorkers` resolves when they have. Harmless when they are stopping already. */
export function stopWorkers(workers: readonly Worker[]): void {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
}
