import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf, stderrOf } from './error-code.js';
import type { Say } from './log.js';
import { newFolderElsewhere } from './data-elsewhere.js';
import { firstClosedFolder, type SystemAccount } from './postgres-account.js';
import { exists, type PostgresPrograms } from './postgres-programs.js';

const runFile = promisify(execFile);

export const postgresUser = 'prikaz';

export interface PostgresCluster {
  /** PostgreSQL's own data directory. The major version is part of its name: 19 cannot read what 18 wrote. */
  readonly folder: string;
  readonly password: string;
}

/** The cluster of a data folder, made on the first start. */
export async function preparedCluster(options: {
  dataFolder: string;
  programs: PostgresPrograms;
  account: SystemAccount | null;
  durable: boolean;
  say: Say;
}): Promise<PostgresCluster> {
  const { dataFolder, account, say } = options;
  const folder = join(await clusterHome(dataFolder, account, say), 'cluster-18');
  const passwordFile = join(dataFolder, 'password');
  if (!(await exists(join(folder, 'PG_VERSION')))) {
    say('PostgreSQL: making the database cluster (first start)');
    const password = randomBytes(24).toString('hex');
    await writeFile(passwordFile, password, { mode: 0o600 });
    await initialise({ ...options, folder, password });
  }
  return { folder, password: (await readFile(passwordFile, 'utf8')).trim() };
}

/**
 * The folder around the cluster: the data folder itself or, when root's PostgreSQL user cannot reach that, one under
 * /var/lib named by a note in the data folder. With the data folder the note goes, and the next start is a new one.
 */
async function clusterHome(dataFolder: string, account: SystemAccount | null, say: Say): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const real = await realpath(dataFolder);
  if (account === null) return real;
  await chmod(real, 0o711);
  const note = join(real, 'kept-elsewhere');
  if (await exists(note)) return (await readFile(note, 'utf8')).trim();
  const closed = await firstClosedFolder(real, account);
  if (closed === null) return real;
  const elsewhere = await newFolderElsewhere(real);
  say(`PostgreSQL: ${closed} is closed to the system user ${account.name}; its data is kept in ${elsewhere}`);
  await writeFile(note, elsewhere);
  return elsewhere;
}

/** Into a draft folder that is renamed at the end: a start cut off in the middle leaves nothing that looks like a cluster. */
async function initialise(options: {
  folder: string;
  password: string;
  programs: PostgresPrograms;
  account: SystemAccount | null;
  durable: boolean;
}): Promise<void> {
  const { folder, password, programs, account, durable } = options;
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== null) {
    await chown(draft, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const ids = account === null ? {} : { uid: account.uid, gid: account.gid };
  try {
    await runFile(programs.initdb, initdbArguments(draft, passwordFile, durable), {
      ...ids,
      cwd: draft,
      env: postgresEnvironment(),
    });
  } catch (error) {
    throw new Error(
      `PostgreSQL could not make its cluster in ${folder}: ${stderrOf(error) || messageOf(error)}`,
      { cause: error },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, folder);
}

/**
 * UTF-8 with ICU rules for Russian. With the locale left to the environment lower(), ILIKE and full-text search of Russian text
 * fail without an error; with `--locale=C` pg_trgm does. macOS has no C.UTF-8.
 */
function initdbArguments(folder: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${postgresUser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=ru-RU',
    `--locale=${platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--lc-messages=C',
    '--text-search-config=russian',
    ...(durable ? [] : ['--no-sync']),
  ];
}

/** Nothing of the caller's environment: a PGDATA or PGPORT there would change what is started. Messages stay English: they are read. */
export function postgresEnvironment(): Record<string, string> {
  return { LC_MESSAGES: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };
}
