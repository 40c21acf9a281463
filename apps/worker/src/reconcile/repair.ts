import type { ProcessId } from '#libs/contracts/process/process';
import type { ReconcileRepository } from '#libs/persistence/reconcile/reconcile.repository';
import type { ProcessStarter } from './process-starter.js';
import type { RepairBackoff } from './repair-backoff.js';

export interface RepairCount {
  readonly signalled: number;
  readonly started: number;
}

const mostRepairs = 100;

/** Wakes what nobody attends to, at most 100 a pass. News is only a hint; this is the guarantee behind it. */
export async function repairUnattended(
  rows: ReconcileRepository,
  starter: ProcessStarter,
  backoff: RepairBackoff,
  patienceSeconds: number,
): Promise<RepairCount> {
  const resting = backoff.resting(Date.now());
  const patience = { patienceSeconds };
  const found = [
    ...(await rows.unattendedLetters(patience, resting)),
    ...(await rows.unattendedProcesses(patience, resting)),
    ...(await rows.unattendedOrders(patience, resting)),
  ];
  backoff.forgetTheWell(found, Date.now());
  const targets = [...new Set<ProcessId>(found)].slice(0, mostRepairs);
  let started = 0;
  await starter.startEach(targets, (target, wasStarted) => {
    backoff.repaired(target, Date.now());
    if (wasStarted) started += 1;
  });
  return { signalled: targets.length - started, started };
}
