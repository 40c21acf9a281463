import { sleep } from '@temporalio/workflow';

/** The order's process as a careless change would leave it: it waits before its first look. Replay must refuse it. */
export async function order(): Promise<void> {
  await sleep('1 day');
}
