import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findTemporalProgram } from './temporal-program.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-program-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('search for the Temporal program', () => {
  it('refuses a chosen path that is no Temporal program instead of searching on', async () => {
    const chosenPath = join(folder, 'temporal');
    await expect(findTemporalProgram({ chosenPath, binFolder: folder })).rejects.toThrow(
      /TEMPORAL_CLI: found .*temporal/,
    );
    await writeFile(chosenPath, '#!/bin/sh\necho something else\n');
    await chmod(chosenPath, 0o755);
    await expect(findTemporalProgram({ chosenPath, binFolder: folder })).rejects.toThrow(
      /expected the path of a program/,
    );
  });

  it('takes a chosen program and learns the version of its server', async () => {
    const chosenPath = join(folder, 'temporal');
    await writeFile(chosenPath, '#!/bin/sh\necho "temporal version 1.9.4 (Server 1.32.3, UI 2.50.0)"\n');
    await chmod(chosenPath, 0o755);
    expect(await findTemporalProgram({ chosenPath, binFolder: folder })).toEqual({
      path: chosenPath,
      serverVersion: '1.32.3',
    });
  });

  it('throws a kept file with another hash away, says both hashes and goes on to the next way', async () => {
    const binFolder = join(folder, 'bin');
    await mkdir(binFolder);
    const kept = join(binFolder, 'temporal-1.9.1');
    await writeFile(kept, 'not the program');
    const said: string[] = [];
    const found = await findTemporalProgram({ binFolder, log: (line) => said.push(line) });
    expect(said[0]).toMatch(
      /kept from an earlier run .*had SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}; it was thrown away/,
    );
    expect(found.serverVersion).toBe('1.32.0');
  }, 300_000);

  it('finds or fetches the program for the checkout, once', async () => {
    const binFolder = resolve('.prikaz/bin');
    const first = await findTemporalProgram({ binFolder });
    const startedAt = performance.now();
    expect(await findTemporalProgram({ binFolder })).toEqual(first);
    if (first.path !== 'temporal') expect((await stat(first.path)).mode & 0o111).toBe(0o111);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  }, 300_000);
});
