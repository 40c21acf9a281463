import type { Say } from '#libs/runtime/log';
import { removeRunRecord, writeRunRecord } from '#libs/runtime/run-record';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KeptPart } from './keep-running.js';
import { recordOf, type Environment } from './node-program.js';
import type { StateFolder } from './state-folder.js';

/**
 * The example campaign of a new training installation: played by a program of its own through the API, behind the usable page.
 * Whether it is wanted is decided once, when the installation is made; a play that was cut off goes on at the next start.
 */
type PlayState = 'none' | 'wanted' | 'done';

function stateFile(state: StateFolder): string {
  return join(state.path, 'play');
}

async function readPlayState(state: StateFolder): Promise<PlayState> {
  const text = (await readFile(stateFile(state), 'utf8').catch(() => '')).trim();
  return text === 'wanted' || text === 'done' ? text : 'none';
}

/** To be called before anything of a new installation is made: a first start that is cut off still knows afterwards. */
export async function decidePlay(state: StateFolder, wanted: boolean): Promise<void> {
  if (state.isNew) await writeFile(stateFile(state), wanted ? 'wanted' : 'none');
}

/** Starts the play if this installation still wants one. Null when there is nothing to play. */
export async function startPlay(options: {
  script: string;
  env: Environment;
  state: StateFolder;
  say: Say;
}): Promise<KeptPart | null> {
  const { script, env, state, say } = options;
  if ((await readPlayState(state)) !== 'wanted' || !existsSync(script)) return null;
  const log = openSync(state.logFile('play'), 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    env: { ...env },
    detached: true,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  const record = recordOf({ name: 'play', state });
  if (child.pid !== undefined) await writeRunRecord(record, { pid: child.pid }, script);
  let stopping = false;
  if (child.stdout !== null)
    createInterface({ input: child.stdout }).on('line', (line) => say(`Example: ${line}`));
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', (code) => {
      void finish(code).finally(resolve);
    });
  });

  async function finish(code: number | null): Promise<void> {
    await removeRunRecord(record);
    if (code === 0) await writeFile(stateFile(state), 'done');
    else if (!stopping) say(`Example: cut off (log: ${state.logFile('play')}); it goes on at the next start`);
  }

  return {
    stop: async (graceSeconds) => {
      stopping = true;
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), graceSeconds * 1000);
      await ended;
      clearTimeout(kill);
    },
  };
}
