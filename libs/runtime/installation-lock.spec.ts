import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockInstallation } from './installation-lock.js';
import { thisProcess } from './process-identity.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-lock-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function taken() {
  const lock = await lockInstallation(folder);
  if ('holder' in lock) throw new Error(`held by ${lock.holder.pid}`);
  return lock;
}

/** The latest turn as it stands when its program was killed. */
async function leaveDead(turn: number): Promise<void> {
  await writeFile(
    join(folder, `running.${String(turn)}.json`),
    JSON.stringify({ pid: 1, startToken: 'an earlier process' }),
  );
}

describe('lock of an installation', () => {
  it('is held by one, who tells the next where it can be reached', async () => {
    const lock = await taken();
    expect(await lockInstallation(folder)).toMatchObject({ holder: { pid: process.pid } });
    await lock.publish('http://127.0.0.1:4600');
    expect(await lockInstallation(folder)).toMatchObject({ holder: { address: 'http://127.0.0.1:4600' } });
    await lock.release();
    await (await taken()).release();
    const next = await taken();
    expect(await lockInstallation(folder)).toMatchObject({ holder: { pid: process.pid } });
    await next.release();
  });

  it('is taken over from a program that was killed, also when its number lives on in another', async () => {
    const { pid } = await thisProcess();
    await writeFile(
      join(folder, 'running.1.json'),
      JSON.stringify({ pid, startToken: 'an earlier process' }),
    );
    const lock = await taken();
    expect(await lockInstallation(folder)).toMatchObject({ holder: { pid } });
    await lock.release();
  });

  it('is taken over when its file is damaged', async () => {
    await writeFile(join(folder, 'running.1.json'), '{"pid":');
    const lock = await taken();
    expect(await lockInstallation(folder)).toMatchObject({ holder: { pid: process.pid } });
    await lock.release();
  });

  it('keeps few files however often it is taken', async () => {
    for (let start = 0; start < 40; start += 1) await (await taken()).release();
    expect((await readdir(folder)).length).toBeLessThanOrEqual(16);
    expect(await readdir(folder)).toContain('running.40.json');
  });

  it('goes to one of many that ask at once, round after round', async () => {
    for (let round = 1; round <= 200; round += 1) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => lockInstallation(folder)));
      const locks = answers.flatMap((answer) => ('holder' in answer ? [] : [answer]));
      expect([round, locks.length]).toEqual([round, 1]);
      // In turns: released, and left by a program that was killed.
      if (round % 2 === 0) await Promise.all(locks.map((lock) => lock.release()));
      else await leaveDead(round);
    }
  });

  it('goes to one of many programs that start at once', async () => {
    const program = `
      import { lockInstallation } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'installation-lock.js')).href)};
      const answer = await lockInstallation(${JSON.stringify(folder)});
      process.stdout.write('holder' in answer ? 'refused' : 'taken');
      process.stdin.resume();
    `;
    for (let round = 0; round < 3; round += 1) {
      const programs = Array.from({ length: 6 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', program], {
          env: {},
          stdio: ['pipe', 'pipe', 'inherit'],
        }),
      );
      const answers = await Promise.all(programs.map(({ stdout }) => once(stdout, 'data')));
      expect(answers.map(String).sort()).toEqual([...Array<string>(5).fill('refused'), 'taken']);
      const ended = programs.map((one) => once(one, 'exit'));
      for (const one of programs) one.kill('SIGKILL');
      await Promise.all(ended);
    }
  });
});
