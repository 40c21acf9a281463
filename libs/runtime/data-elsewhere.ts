import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { exists, reachableHome } from './postgres-programs.js';
import { livingProcess } from './process-identity.js';

const ownerFile = 'belongs-to';

/** A new folder for data that root's PostgreSQL user cannot reach in `dataFolder`. */
export async function newFolderElsewhere(dataFolder: string): Promise<string> {
  await removeDataOfGoneTemporaryFolders();
  const folder = join(reachableHome, `data-${randomBytes(8).toString('hex')}`);
  await mkdir(folder, { recursive: true });
  await chmod(reachableHome, 0o755);
  await chmod(folder, 0o711);
  await writeFile(join(folder, ownerFile), dataFolder);
  return folder;
}

/**
 * Tests make their data folders under the system's temporary one and remove them; what was kept elsewhere for these is removed
 * here, or every run would leave 60 MB behind. Data of any other folder is never touched: that one may only have been moved.
 */
async function removeDataOfGoneTemporaryFolders(): Promise<void> {
  const temporary = `${await realpath(tmpdir())}${sep}`;
  const names = await readdir(reachableHome).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith('data-'))) {
    const folder = join(reachableHome, name);
    const owner = await readFile(join(folder, ownerFile), 'utf8').catch(() => '');
    if (!owner.startsWith(temporary) || (await exists(owner)) || (await isServed(folder))) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

async function isServed(folder: string): Promise<boolean> {
  const mark = await readFile(join(folder, 'cluster-18', 'postmaster.pid'), 'utf8').catch(() => '');
  return (await livingProcess(Number(mark.split('\n')[0]))) !== null;
}
