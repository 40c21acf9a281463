import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isStillRunning, livingProcess, type ProcessIdentity } from './process-identity.js';

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ChildProcess {
  readonly pid: number;
  /** Resolves when the process has ended, however it ended. Never rejects. */
  readonly ended: Promise<ProcessEnd>;
  hasEnded(): boolean;
  /** Asks the whole process group to end, kills what is left after the grace, and resolves when the process has ended. */
  stop(options?: StopOptions): Promise<ProcessEnd>;
}

export interface StopOptions {
  readonly signal?: NodeJS.Signals;
  readonly graceSeconds?: number;
}

export interface ChildProcessSpec {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Everything the child prints is appended here. */
  readonly logFile: string;
}

const defaultGraceSeconds = 10;

/**
 * Starts a process at the head of a process group of its own: Ctrl-C in the terminal reaches only the program that was started
 * there, which then stops its children in order, and a signal to the group reaches what the child itself has started.
 * @throws when the program cannot be started at all
 */
export async function startChild(spec: ChildProcessSpec): Promise<ChildProcess> {
  const log = openSync(spec.logFile, 'a', 0o600);
  try {
    const child = spawn(spec.command, spec.args, {
      env: { ...spec.env },
      detached: true,
      stdio: ['ignore', log, log],
      ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
      ...(spec.uid === undefined ? {} : { uid: spec.uid }),
      ...(spec.gid === undefined ? {} : { gid: spec.gid }),
    });
    const ended = new Promise<ProcessEnd>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }));
      child.once('error', () => resolve({ code: null, signal: null }));
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', () => resolve());
      child.once('error', (error) =>
        reject(new Error(`${spec.command} could not be started: ${error.message}`)),
      );
    });
    const { pid } = child;
    if (pid === undefined) throw new Error(`${spec.command} was started without a process number.`);
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    return { pid, ended, hasEnded, stop: (options = {}) => stopChild({ pid, ended, hasEnded }, options) };
  } finally {
    closeSync(log);
  }
}

async function stopChild(
  child: Pick<ChildProcess, 'pid' | 'ended' | 'hasEnded'>,
  options: StopOptions,
): Promise<ProcessEnd> {
  const { signal = 'SIGTERM', graceSeconds = defaultGraceSeconds } = options;
  if (child.hasEnded()) return child.ended;
  signalGroup(child.pid, signal);
  const abort = new AbortController();
  const late = sleep(graceSeconds * 1000, 'late' as const, { signal: abort.signal, ref: false }).catch(
    () => 'ended' as const,
  );
  const first = await Promise.race([child.ended, late]);
  abort.abort();
  if (first === 'late') signalGroup(child.pid, 'SIGKILL');
  return child.ended;
}

/** A group that has already gone is no error: it ended between the look and the signal. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // The group does not exist (the process has not become its head yet, or all of it has ended): try the process itself.
    }
  }
}

const pollMilliseconds = 50;

/**
 * Stops a process that is not our child (its parent was killed), after checking again that the number still means it.
 * Resolves when it has ended, at the latest a few seconds after the kill.
 */
export async function stopStranded(identity: ProcessIdentity, options: StopOptions = {}): Promise<void> {
  const { signal = 'SIGTERM', graceSeconds = defaultGraceSeconds } = options;
  if (!(await isStillRunning(identity))) return;
  signalGroup(identity.pid, signal);
  if (await endsWithin(identity, graceSeconds)) return;
  signalGroup(identity.pid, 'SIGKILL');
  if (!(await endsWithin(identity, 5)))
    throw new Error(`Process ${identity.pid} does not end even when killed.`);
}

async function endsWithin(identity: ProcessIdentity, limitSeconds: number): Promise<boolean> {
  const until = Date.now() + limitSeconds * 1000;
  while (await isStillRunning(identity)) {
    if (Date.now() >= until) return false;
    await sleep(pollMilliseconds);
  }
  return true;
}

/** Start mark of a child just started; null when it has ended already. */
export async function identityOf(child: Pick<ChildProcess, 'pid'>): Promise<ProcessIdentity | null> {
  const living = await livingProcess(child.pid);
  return living === null ? null : { pid: living.pid, startToken: living.startToken };
}
