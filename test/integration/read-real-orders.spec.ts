import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const shared = resolve('../shared');
const scorer = join(shared, 'tools/score-drafts.mjs');
const available = existsSync(scorer) && existsSync(join(shared, 'orders'));
const program = resolve('dist/apps/cli/main.js');

function read(file: string, input?: string | Buffer) {
  return spawnSync(process.execPath, [program, 'read', file], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
}

const scoreSchema = z.object({
  total: z.object({ figures: z.record(z.string(), z.number().nullable()) }),
});

function score(only: string): Record<string, number | null> {
  const command = `'${process.execPath}' '${program}' read {}`;
  const printed = execFileSync(
    process.execPath,
    [scorer, '--json', '--only', only, '--expected', join(shared, 'orders'), '--cmd', command],
    { encoding: 'utf8' },
  );
  return scoreSchema.parse(JSON.parse(printed)).total.figures;
}

/** Kept outside the repository: where they are missing the test says so in its name instead of vanishing. */
const real = available ? it : it.skip;
const reason = available ? '' : ' (skipped: the real orders are not beside this repository)';

describe('the real orders', () => {
  real(`all five orders are read as their expected drafts in every measure${reason}`, () => {
    const { silentlyWrong, formatErrors, ...shares } = score('.txt');
    expect({ silentlyWrong, formatErrors }).toEqual({ silentlyWrong: 0, formatErrors: 0 });
    expect(Object.entries(shares).filter(([, share]) => share !== null && share !== 1)).toEqual([]);
  });
});

describe('the read command', () => {
  it('prints the draft alone and ends with 0, from a file and from standard input', () => {
    const fromFile = read('examples/orders/assignment-letter.txt');
    expect([fromFile.status, fromFile.stderr]).toEqual([0, '']);
    expect(JSON.parse(fromFile.stdout)).toMatchObject({
      format: 'prikaz.draft/1',
      document: { number: '57/2' },
    });
    const piped = read('-', execFileSync('cat', ['examples/orders/assignment-letter.txt']));
    expect(piped.stdout).toBe(fromFile.stdout);
  });

  it('refuses what cannot be read with 2 and a sentence, and prints no draft', () => {
    const folder = mkdtempSync(join(tmpdir(), 'prikaz-read-'));
    try {
      const huge = join(folder, 'huge.txt');
      writeFileSync(huge, '');
      truncateSync(huge, 50 * 1024 * 1024);
      writeFileSync(join(folder, 'empty.txt'), '');
      writeFileSync(join(folder, 'letter.txt'), 'Добрый день! Завтра праздник.');
      for (const [file, words] of [
        [huge, 'слишком велик'],
        [join(folder, 'empty.txt'), 'пуст'],
        [join(folder, 'letter.txt'), 'Это не похоже на приказ'],
        [join(folder, 'none.txt'), 'не читается'],
        [folder, 'папка'],
      ] as const) {
        const refused = read(file);
        expect([refused.status, refused.stdout]).toEqual([2, '']);
        expect(refused.stderr).toContain(words);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
