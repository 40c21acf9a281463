import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writtenDatePattern } from '#libs/domain/deadline/written-date';
import { backtrackingOf, slowPatterns } from './backtracking.js';
import { repositoryRoot, typeScriptSources } from './sources.js';

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');
const patternsOf = (folder: string) => {
  const files = typeScriptSources().filter((file) => file.startsWith(folder) && !file.endsWith('.spec.ts'));
  const all = files.map((file) => ({ file, ...slowPatterns(read(file)) }));
  return {
    read: all.reduce((sum, one) => sum + one.read, 0),
    slow: all.flatMap(({ file, slow }) =>
      slow.map(({ line, pattern, backtracking }) => ({
        place: `${file}:${String(line)}`,
        pattern,
        backtracking,
      })),
    ),
  };
};

describe('regular expressions over texts that strangers wrote', () => {
  it('of the rules of the domain take no longer than their text is long', () => {
    const { read: count, slow } = patternsOf('libs/domain/');
    expect(slow).toEqual([]);
    expect(count).toBeGreaterThan(20);
    expect(backtrackingOf(`/${writtenDatePattern}/iu`)).toBeNull();
  });

  it('of the reader never take exponentially longer', () => {
    const { read: count, slow } = patternsOf('libs/intake/');
    expect(slow.filter(({ backtracking }) => backtracking === 'exponential')).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it('that backtrack are seen, and how badly', () => {
    const { slow } = slowPatterns(read('test/architecture/fixtures/backtracking/slow.ts'));
    expect(slow.map(({ line, backtracking }) => [line, backtracking])).toEqual([
      [2, 'exponential'],
      [3, 'polynomial'],
      [4, 'polynomial'],
    ]);
  });
});
