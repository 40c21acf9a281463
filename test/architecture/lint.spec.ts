import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from './sources.js';

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null }[];
}

const house = join(repositoryRoot, 'test/architecture/fixtures/lint');

/** A line that must be refused ends with `// ✗` and the rules that refuse it. */
function expectedRefusals(file: string): string[] {
  return readFileSync(join(house, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const [, rules] = /\/\/ ✗ (.+)$/.exec(line) ?? [];
      return rules === undefined ? [] : rules.split(' ').map((rule) => `${file}:${index + 1} ${rule}`);
    });
}

function lintHouse(): string[] {
  const eslint = join(repositoryRoot, 'node_modules/eslint/bin/eslint.js');
  const config = join(repositoryRoot, 'eslint.config.mjs');
  const run = spawnSync(process.execPath, [eslint, '--config', config, '--format', 'json', '.'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 1) throw new Error(`eslint ended with ${run.status ?? 'a signal'}: ${run.stderr}`);
  const files = JSON.parse(run.stdout) as LintedFile[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${relative(house, filePath)}:${line} ${ruleId ?? 'inline-config'}`),
  );
}

describe('lint', () => {
  it('refuses exactly the marked lines of a house that breaks its rules', () => {
    const sources = readdirSync(house, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const expected = sources.flatMap(expectedRefusals);
    expect(expected.length).toBeGreaterThan(20);
    expect(lintHouse().sort()).toEqual(expected.sort());
  });
});
