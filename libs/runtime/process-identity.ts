import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * Which process a number means. The system gives the numbers of ended processes to new ones, so a number alone must never be
 * trusted with a signal: the moment of its start tells one process from the next.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** Equal only for the same process in the same run of the machine. */
  readonly startToken: string;
}

export interface LivingProcess extends ProcessIdentity {
  /** Program and arguments, separated by spaces. */
  readonly commandLine: string;
}

const runFile = promisify(execFile);

/** The process behind the number, or null when it has ended. One that ended and was not yet collected by its parent counts as ended. */
export async function livingProcess(pid: number): Promise<LivingProcess | null> {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

export async function isStillRunning(identity: ProcessIdentity): Promise<boolean> {
  return (await livingProcess(identity.pid))?.startToken === identity.startToken;
}

let ownIdentity: Promise<ProcessIdentity> | undefined;

/** The process that asks. */
export function thisProcess(): Promise<ProcessIdentity> {
  ownIdentity ??= livingProcess(process.pid).then((own) => {
    if (own === null)
      throw new Error('The system does not list this process (is /proc mounted, is ps there?).');
    return { pid: own.pid, startToken: own.startToken };
  });
  return ownIdentity;
}

async function fromProc(pid: number): Promise<LivingProcess | null> {
  try {
    const [stat, commandLine, bootId] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    ]);
    // The second field, the name in brackets, may hold spaces and brackets: fields are counted after the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const startTime = fields[19];
    if (state === 'Z' || state === 'X' || startTime === undefined) return null;
    return {
      pid,
      startToken: `${bootId.trim()}:${startTime}`,
      commandLine: commandLine.replaceAll('\0', ' ').trim(),
    };
  } catch {
    return null;
  }
}

async function fromPs(pid: number): Promise<LivingProcess | null> {
  try {
    const { stdout } = await runFile('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
      env: { LC_ALL: 'C', PATH: '/bin:/usr/bin' },
    });
    const match = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*\S)\s*$/.exec(stdout);
    if (match === null || match[1]?.startsWith('Z')) return null;
    return { pid, startToken: match[2] ?? '', commandLine: match[3] ?? '' };
  } catch {
    return null;
  }
}
