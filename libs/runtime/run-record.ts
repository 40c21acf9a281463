import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { identityOf, stopStranded, type StopOptions } from './child-process.js';
import type { Say } from './log.js';
import { isStillRunning, livingProcess, thisProcess } from './process-identity.js';

/**
 * Who runs a part of an installation, kept in a file beside the part's data. After `kill -9` of the program that started it the
 * part goes on alone; the next start finds it here and stops it before it starts its own.
 */
const identitySchema = z.object({ pid: z.int().positive(), startToken: z.string() });
const runRecordSchema = identitySchema.extend({
  /** Must occur in the command line of the process: a second proof that it is ours. */
  commandPart: z.string().min(1),
  owner: identitySchema,
});

type RunRecord = z.infer<typeof runRecordSchema>;

export class PartInUseError extends Error {
  constructor(what: string, owner: number) {
    super(`${what} is in use: process ${owner} started it and is still running. Stop that one first.`);
    this.name = 'PartInUseError';
  }
}

export async function writeRunRecord(
  file: string,
  child: { pid: number },
  commandPart: string,
): Promise<void> {
  const [identity, owner] = await Promise.all([identityOf(child), thisProcess()]);
  if (identity === null) return;
  await writeWhole(file, JSON.stringify({ ...identity, commandPart, owner } satisfies RunRecord));
}

export async function removeRunRecord(file: string): Promise<void> {
  await rm(file, { force: true });
}

/**
 * Stops the process of an earlier run, if it still lives and nobody else owns it.
 * @throws PartInUseError when the program that started it is alive: that is a second start on the same data, not an orphan
 */
export async function stopOrphan(
  file: string,
  what: string,
  say: Say,
  options: StopOptions = {},
): Promise<void> {
  const record = await readRunRecord(file);
  if (record === null) return;
  const living = await livingProcess(record.pid);
  if (living?.startToken === record.startToken && living.commandLine.includes(record.commandPart)) {
    const own = await thisProcess();
    const ownedHere = record.owner.pid === own.pid && record.owner.startToken === own.startToken;
    if (ownedHere || (await isStillRunning(record.owner))) throw new PartInUseError(what, record.owner.pid);
    say(`${what}: stopping process ${record.pid}, left behind by an earlier run`);
    await stopStranded(record, options);
  }
  await removeRunRecord(file);
}

async function readRunRecord(file: string): Promise<RunRecord | null> {
  try {
    return runRecordSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // No file, or one from a half-finished disk: there is nothing to stop that could be proven ours.
    return null;
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
