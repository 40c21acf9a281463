import type { ProcessId } from '#libs/contracts/process/process';

interface Repairs {
  times: number;
  restsUntilMilliseconds: number;
}

/**
 * The same process again only after 2, 4, 8 … times the patience: a process that repairs do not help must not take the
 * place of a thousand others in every pass. Machine time in milliseconds is an argument.
 */
export class RepairBackoff {
  private readonly repairs = new Map<ProcessId, Repairs>();

  constructor(private readonly patienceSeconds: number) {}

  /** Repaired a short while ago: not to be looked for in this pass. */
  resting(nowMilliseconds: number): ProcessId[] {
    return [...this.repairs]
      .filter(([, { restsUntilMilliseconds }]) => restsUntilMilliseconds > nowMilliseconds)
      .map(([target]) => target);
  }

  repaired(target: ProcessId, nowMilliseconds: number): void {
    const times = (this.repairs.get(target)?.times ?? 0) + 1;
    const restsMilliseconds = this.patienceSeconds * 1000 * 2 ** Math.min(times, mostDoublings);
    this.repairs.set(target, { times, restsUntilMilliseconds: nowMilliseconds + restsMilliseconds });
  }

  /** Those that were looked for and not found are well again: their next trouble counts as the first. */
  forgetTheWell(found: readonly ProcessId[], nowMilliseconds: number): void {
    const ill = new Set([...found, ...this.resting(nowMilliseconds)]);
    for (const target of this.repairs.keys()) if (!ill.has(target)) this.repairs.delete(target);
  }
}

/** 1,024 times the patience, 17 hours by default: rare, but never "no more". */
const mostDoublings = 10;
