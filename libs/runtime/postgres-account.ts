import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

/** The user a server runs as when we are root: PostgreSQL refuses to run as root. */
export interface SystemAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const accountName = 'postgres';

/**
 * Null for an ordinary user, who runs PostgreSQL himself. For root the system's `postgres` user, made if it does not exist;
 * where no user can be made (no useradd, a read-only /etc) the user `nobody`, which every system has.
 */
export async function postgresAccount(): Promise<SystemAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const account = (await lookUp(accountName)) ?? (await create()) ?? (await lookUp('nobody'));
  if (account === null) {
    throw new Error(
      `PostgreSQL refuses to run as root, and the system has no user "${accountName}" and none could be made. ` +
        'Start as an ordinary user, make that user, or set DATABASE_URL to a server that runs elsewhere.',
    );
  }
  return account;
}

async function lookUp(name: string): Promise<SystemAccount | null> {
  try {
    const [user, group] = await Promise.all([runFile('id', ['-u', name]), runFile('id', ['-g', name])]);
    return { name, uid: Number(user.stdout), gid: Number(group.stdout) };
  } catch {
    return null;
  }
}

async function create(): Promise<SystemAccount | null> {
  const ways: readonly [string, readonly string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName],
    ],
    ['adduser', ['-S', '-D', '-H', accountName]],
  ];
  for (const [program, args] of ways) {
    try {
      await runFile(program, [...args]);
    } catch {
      continue; // Not on this system, or not allowed: the next way.
    }
    return lookUp(accountName);
  }
  return null;
}

/** The first folder on the way to `folder`, itself included, that the account may not enter; null when it can reach it. */
export async function firstClosedFolder(folder: string, account: SystemAccount): Promise<string | null> {
  const chain: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    chain.unshift(current);
    if (dirname(current) === current) break;
  }
  for (const step of chain) {
    const { mode, uid, gid } = await stat(step);
    const enterBit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & enterBit) === 0) return step;
  }
  return null;
}
