import { startChild } from '#libs/runtime/child-process';
import type { Say } from '#libs/runtime/log';
import { removeRunRecord, stopOrphan, writeRunRecord } from '#libs/runtime/run-record';
import { waitUntil } from '#libs/runtime/wait-until';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningPart } from './keep-running.js';
import type { StateFolder } from './state-folder.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface NodeProgram {
  /** Also the name of its log and its run record. */
  readonly name: string;
  readonly script: string;
  readonly env: Environment;
  readonly state: StateFolder;
}

/**
 * A command makes much garbage that is dead at once. Room for 32 MiB of it (Node gives 16) lets most of it die before anybody looks.
 * The Dockerfile gives the same.
 */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=32'] as const;

const readySeconds = 60;
const orphanGraceSeconds = 5;

export function recordOf(program: { name: string; state: StateFolder }): string {
  return join(program.state.runFolder, `${program.name}.run.json`);
}

/** Stops what a killed run left behind under this name. */
export async function stopOrphanedProgram(
  program: { name: string; state: StateFolder },
  say: Say,
): Promise<void> {
  await stopOrphan(recordOf(program), program.name, say, { graceSeconds: orphanGraceSeconds });
}

/**
 * Starts one of our programs with its own log.
 * @param readyAddress answers 200 when the program is ready; without it the program counts as ready at once
 * @throws with the end of its log when it ends before it is ready
 */
export async function startNodeProgram(
  program: NodeProgram,
  signal: AbortSignal,
  readyAddress?: string,
): Promise<RunningPart> {
  const { name, script, env, state } = program;
  const logFile = state.logFile(name);
  const child = await startChild({
    command: process.execPath,
    args: [...nodeFlags, script],
    env,
    logFile,
  });
  await writeRunRecord(recordOf(program), child, script);
  const part: RunningPart = {
    ended: child.ended,
    stop: async (graceSeconds) => {
      await child.stop({ graceSeconds });
      await removeRunRecord(recordOf(program));
    },
  };
  if (readyAddress === undefined) return part;
  const ended = child.ended.then(() => 'ended' as const);
  const ready = await waitUntil(() => Promise.race([ended, answersWell(readyAddress)]), readySeconds, signal);
  if (ready === 'ready') return part;
  await part.stop(orphanGraceSeconds);
  signal.throwIfAborted();
  const what =
    ready === 'ended' ? 'ended at once' : `did not answer on ${readyAddress} within ${readySeconds} s`;
  throw new Error(`${name} ${what}; the end of ${logFile}:\n${await lastLines(logFile)}`);
}

async function answersWell(address: string): Promise<'ready' | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok ? 'ready' : null;
  } catch {
    return null;
  }
}

const shownLines = 15;

export async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.trimEnd().split('\n').slice(-shownLines);
  return lines.map((line) => `  ${line}`).join('\n');
}
