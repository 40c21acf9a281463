import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './error-code.js';
import { isStillRunning, thisProcess } from './process-identity.js';

const holderSchema = z.object({
  pid: z.int().positive(),
  startToken: z.string(),
  address: z.string().optional(),
});
const turnSchema = holderSchema.extend({ released: z.boolean().optional() });

/** The program that runs an installation; `address` once its page can be opened. */
export type LockHolder = z.infer<typeof holderSchema>;
type Turn = z.infer<typeof turnSchema>;

export interface InstallationLock {
  /** Tells later starts where this one can be reached. */
  publish(address: string): Promise<void>;
  release(): Promise<void>;
}

/** A list of a folder may miss a turn that comes and one that goes while it is read; it cannot miss so many. */
const keptTurns = 16;
const turnFile = /^running\.(\d{1,15})\.json$/u;

/**
 * One program at a time runs an installation: two would start two databases on the same files. A lock whose program was killed
 * is taken over.
 *
 * Each holder has a turn, a file `running.<turn>.json`; the highest turn holds. Of many that find it over, the link to the next
 * number succeeds for one alone. Turns only grow, and the latest are kept: whoever looked too early links to a number that is
 * taken, or, when it is long gone, sees a higher one afterwards.
 * @returns the lock, or who holds it
 */
export async function lockInstallation(
  stateFolder: string,
): Promise<InstallationLock | { holder: LockHolder }> {
  await mkdir(stateFolder, { recursive: true });
  const turns = new Turns(stateFolder);
  const own = await thisProcess();
  for (;;) {
    const last = await turns.highest();
    const holder = await turns.holderOf(last);
    if (holder !== null && (await isStillRunning(holder))) return { holder };
    const turn = last + 1;
    if (!(await turns.take(turn, own))) continue;
    return {
      publish: (address) => turns.rewrite(turn, { ...own, address }),
      release: () => turns.rewrite(turn, { ...own, released: true }),
    };
  }
}

class Turns {
  constructor(private readonly folder: string) {}

  /** 0 when there was none yet. */
  async highest(): Promise<number> {
    return Math.max(0, ...(await this.all()));
  }

  /** Null when the turn is over: nobody has it, it was released, or its file is damaged. */
  async holderOf(turn: number): Promise<LockHolder | null> {
    try {
      const { released, ...holder } = turnSchema.parse(JSON.parse(await readFile(this.path(turn), 'utf8')));
      return released === true ? null : holder;
    } catch {
      return null;
    }
  }

  async take(turn: number, content: Turn): Promise<boolean> {
    if (!(await this.linked(turn, content))) return false;
    const all = await this.all();
    if (Math.max(...all) > turn) {
      await rm(this.path(turn), { force: true });
      return false;
    }
    const old = all.filter((other) => other <= turn - keptTurns);
    await Promise.all(old.map((other) => rm(this.path(other), { force: true })));
    return true;
  }

  async rewrite(turn: number, content: Turn): Promise<void> {
    const draft = await this.draft(content);
    await rename(draft, this.path(turn));
  }

  /** A link is made whole or not at all: nobody reads half a turn. */
  private async linked(turn: number, content: Turn): Promise<boolean> {
    const draft = await this.draft(content);
    try {
      await link(draft, this.path(turn));
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  private async draft(content: Turn): Promise<string> {
    const path = join(this.folder, `running.draft.${randomUUID()}`);
    await writeFile(path, JSON.stringify(content), { mode: 0o600 });
    return path;
  }

  private async all(): Promise<number[]> {
    const names = await readdir(this.folder);
    return names.flatMap((name) => {
      const turn = turnFile.exec(name)?.[1];
      return turn === undefined ? [] : [Number(turn)];
    });
  }

  private path(turn: number): string {
    return join(this.folder, `running.${String(turn)}.json`);
  }
}
