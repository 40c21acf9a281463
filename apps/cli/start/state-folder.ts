import { codeOf } from '#libs/runtime/error-code';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where one installation keeps everything: `.prikaz/work/` or `.prikaz/training/NAME/`. */
export interface StateFolder {
  readonly path: string;
  readonly isNew: boolean;
  readonly postgresFolder: string;
  readonly mailboxFolder: string;
  readonly runFolder: string;
  logFile(name: string): string;
  temporalFile(serverVersion: string): string;
  /** The stores that exist, of whatever version. */
  temporalFiles(): Promise<string[]>;
}

const logsKept = 3;
const logNames = ['postgres', 'temporal', 'migrate', 'api', 'worker', 'play'] as const;

export async function openStateFolder(
  home: string,
  installation: { kind: 'wall' | 'training'; name: string },
): Promise<StateFolder> {
  const path =
    installation.kind === 'wall' ? resolve(home, 'work') : resolve(home, 'training', installation.name);
  const logs = join(path, 'logs');
  const runFolder = join(path, 'run');
  const postgresFolder = join(path, 'postgres');
  // A folder without a database is new: a first start that failed before that has nothing to continue.
  const isNew = await stat(postgresFolder).then(
    () => false,
    () => true,
  );
  await mkdir(logs, { recursive: true });
  await mkdir(runFolder, { recursive: true });
  return {
    path,
    isNew,
    postgresFolder,
    mailboxFolder: join(path, 'mailbox'),
    runFolder,
    logFile: (name) => join(logs, `${name}.log`),
    temporalFile: (serverVersion) => join(path, `temporal-${serverVersion}.db`),
    temporalFiles: async () => {
      const names = await readdir(path);
      return names.filter((name) => /^temporal-.*\.db$/.test(name)).map((name) => join(path, name));
    },
  };
}

/** Each start writes new logs; those of the last starts stay beside them as `.1`, `.2`, `.3`. */
export async function rotateLogs(state: StateFolder): Promise<void> {
  for (const name of logNames) {
    const log = state.logFile(name);
    await rm(`${log}.${logsKept}`, { force: true });
    for (let age = logsKept - 1; age >= 1; age -= 1)
      await moveIfPresent(`${log}.${age}`, `${log}.${age + 1}`);
    await moveIfPresent(log, `${log}.1`);
  }
}

async function moveIfPresent(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
