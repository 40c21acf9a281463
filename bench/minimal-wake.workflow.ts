import { proxyLocalActivities, sleep } from '@temporalio/workflow';

export interface MinimalActivities {
  recordWake(id: string): Promise<void>;
}

/** The least that a process can do at an instant: sleep until it and record one step. The floor of every wake. */
export async function minimalWake(id: string, atEpochMilliseconds: number): Promise<void> {
  const { recordWake } = proxyLocalActivities<MinimalActivities>({ startToCloseTimeout: '10 seconds' });
  await sleep(Math.max(1, atEpochMilliseconds - Date.now()));
  await recordWake(id);
}
