import { readFileSync } from 'node:fs';

/** Memory that a process holds now; 0 where the system does not tell (it has no /proc) or the process has ended. */
export function residentBytes(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s{0,16}(\d{1,15}) kB$/mu.exec(
      readFileSync(`/proc/${String(pid)}/status`, 'utf8'),
    );
    return Number(kilobytes?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
