import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('lock of an installation', () => {
  it('is held by one, who tells the next where it can be reached', async () => {
    const lock = await taken();
    expect(await lockInstallation(folder)).toMatchObject({ holder: { pid: process.pid } });
    await lock.publish('http://127.0.0.1:4600');
    expect(await lockInstallation(folder)).toMatchObject({ holder: { address: 'http://127.0.0.1:4600' } });
    await lock.release();
    await (await taken()).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over from a program that was killed, also when its number lives on in another', async () => {
    const { pid } = await thisProcess();
    await writeFile(join(folder, 'running.json'), JSON.stringify({ pid, startToken: 'an earlier process' }));
    const lock = await taken();
    expect(await lockInstallation(folder)).toMatchObject({ holder: { pid } });
    await lock.release();
  });

  it('is taken over when its file is damaged', async () => {
    await writeFile(join(folder, 'running.json'), '{"pid":');
    const lock = await taken();
    expect(await lockInstallation(folder)).toMatchObject({ holder: { pid: process.pid } });
    await lock.release();
  });

  it('goes to one of many that ask at once', async () => {
    await writeFile(
      join(folder, 'running.json'),
      JSON.stringify({ pid: 1, startToken: 'an earlier process' }),
    );
    const answers = await Promise.all(Array.from({ length: 8 }, () => lockInstallation(folder)));
    expect(answers.filter((answer) => !('holder' in answer))).toHaveLength(1);
  });
});
