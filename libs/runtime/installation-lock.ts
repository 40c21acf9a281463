import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './error-code.js';
import { isStillRunning, thisProcess } from './process-identity.js';

const holderSchema = z.object({
  pid: z.int().positive(),
  startToken: z.string(),
  address: z.string().optional(),
});

/** The program that runs an installation; `address` once its page can be opened. */
export type LockHolder = z.infer<typeof holderSchema>;

export interface InstallationLock {
  /** Tells later starts where this one can be reached. */
  publish(address: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * One program at a time runs an installation: two would start two databases on the same files. A lock whose program was killed
 * is taken over.
 * @returns the lock, or who holds it
 */
export async function lockInstallation(
  stateFolder: string,
): Promise<InstallationLock | { holder: LockHolder }> {
  await mkdir(stateFolder, { recursive: true });
  const path = join(stateFolder, 'running.json');
  const draft = `${path}.${randomUUID()}`;
  const own = await thisProcess();
  for (;;) {
    await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
    const taken = await takeByLink(draft, path);
    await rm(draft, { force: true });
    if (taken) break;
    const holder = await readHolder(path);
    if (holder !== null && (await isStillRunning(holder))) return { holder };
    await removeDeadLock(path, holder);
  }
  return {
    publish: async (address) => {
      await writeFile(draft, JSON.stringify({ ...own, address } satisfies LockHolder), { mode: 0o600 });
      await rename(draft, path);
    },
    release: () => rm(path, { force: true }),
  };
}

/** A link is made whole or not at all: nobody reads half a lock. */
async function takeByLink(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<LockHolder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Moved aside and looked at again: of two starts that find the same dead lock one could otherwise remove the other's new one. */
async function removeDeadLock(path: string, dead: LockHolder | null): Promise<void> {
  const aside = `${path}.dead.${randomUUID()}`;
  try {
    await rename(path, aside);
    const moved = await readHolder(aside);
    if (moved?.startToken !== dead?.startToken) await link(aside, path);
  } catch {
    // The other one was faster; the next round sees what it left.
  } finally {
    await rm(aside, { force: true });
  }
}
