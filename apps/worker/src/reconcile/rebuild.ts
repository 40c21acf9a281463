import { orderProcessId } from '#libs/contracts/process/process';
import type { ReconcileRepository } from '#libs/persistence/reconcile/reconcile.repository';
import type { ProcessStarter } from './process-starter.js';

const chunk = 100;

/**
 * Starts every process from its rows: the store of processes is another one than before. Orders first, then rounds and
 * mail-out, whose work is what the orders mark. Cut off, it is begun again: starting a process twice changes nothing.
 */
export async function rebuildProcesses(
  rows: ReconcileRepository,
  starter: ProcessStarter,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const total = await rows.countLiveOrders();
  let done = 0;
  let afterId: string | null = null;
  for (;;) {
    const ids: string[] = await rows.liveOrders(afterId, chunk);
    const last = ids.at(-1);
    if (last === undefined) break;
    await starter.startEach(ids.map(orderProcessId), () => undefined);
    afterId = last;
    done += ids.length;
    onProgress(done, Math.max(done, total));
  }
  await starter.startEach(await rows.standingProcesses(), () => undefined);
}
