import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from './sources.js';

const fixtures = join(repositoryRoot, 'test/architecture/fixtures/runner');
const runnerParts = join(repositoryRoot, 'scripts/test');

/** The runner's own modules run in a Node process of their own, as they do in `npm test`. */
function runScript(source: string): { status: number | null; stdout: string; stderr: string } {
  const args = ['--input-type=module', '--eval', source];
  return spawnSync(process.execPath, args, { cwd: repositoryRoot, encoding: 'utf8' });
}

describe('npm test', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'prikaz-runner-'));
    const config = {
      rootDir: fixtures,
      testEnvironment: 'node',
      testMatch: ['**/*.spec.mjs'],
      transform: {},
      injectGlobals: false,
      setupFilesAfterEnv: [join(runnerParts, 'every-test-asserts.mjs')],
    };
    writeFileSync(join(folder, 'jest.json'), JSON.stringify(config));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('counts a failed test, a test without assertions and a file that does not load as failed', () => {
    const run = runScript(`
      import { jestOutcome } from ${JSON.stringify(join(runnerParts, 'jest-part.mjs'))};
      const outcome = await jestOutcome(['--config', ${JSON.stringify(join(folder, 'jest.json'))}], {
        outputFile: ${JSON.stringify(join(folder, 'counts.json'))}, limitMinutes: 1, alone: false, namePattern: null,
      });
      console.log(JSON.stringify(outcome));
    `);
    expect(run.stderr).toBe('');
    const outcome: unknown = JSON.parse(run.stdout);
    expect(outcome).toMatchObject({ passed: 1, failed: 3, skipped: 1 });
    expect(outcome).toMatchObject({ output: expect.stringContaining('nowhere.mjs') });
  });

  it('a part without specs fails', () => {
    const run = runScript(`
      import { runJest } from ${JSON.stringify(join(runnerParts, 'jest-part.mjs'))};
      console.log(JSON.stringify(await runJest('nothing', ['test/architecture/fixtures'], {})));
    `);
    expect(JSON.parse(run.stdout)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('a gate that cannot start fails, and one that hangs is killed', () => {
    const run = runScript(`
      import { runChild } from ${JSON.stringify(join(runnerParts, 'child.mjs'))};
      const missing = await runChild('/nowhere/lint', []);
      const hanging = await runChild(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { limitMinutes: 0.005 });
      console.log(JSON.stringify({ missing: missing.code, hanging: hanging.code }));
    `);
    expect(JSON.parse(run.stdout)).toEqual({ missing: 127, hanging: 1 });
  });

  it('what is noted of a run reaches jest, and by it the workers of jest', () => {
    const noteRun = JSON.stringify(join(runnerParts, 'note-run.mjs'));
    const run = runScript(`
      import { spawnSync } from 'node:child_process';
      import { rmSync, writeFileSync } from 'node:fs';
      import { ownRunFile } from ${noteRun};
      writeFileSync(ownRunFile(), '{"long":true,"seed":7}');
      const inChild = \`
        import { readFileSync, rmSync } from 'node:fs';
        import { knowsItsRun, ownRunFile } from ${noteRun};
        console.log(knowsItsRun(), readFileSync(ownRunFile(), 'utf8'));
        rmSync(ownRunFile());
      \`;
      const child = spawnSync(process.execPath, ['--input-type=module', '--eval', inChild], { encoding: 'utf8' });
      rmSync(ownRunFile());
      console.log(child.stdout + child.stderr);
    `);
    expect(run.stdout.trim()).toBe('true {"long":true,"seed":7}');
  });

  it('a part that is spelt wrong is refused with the names of the parts', () => {
    const run = spawnSync(process.execPath, ['scripts/test.mjs', 'lnt'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('Found "lnt"; expected');
  });
});
