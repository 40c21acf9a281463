import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The repository itself; compiled tests run from dist/test/architecture. */
export const repositoryRoot = join(import.meta.dirname, '../../..');

const notOurs = new Set(['node_modules', 'dist', '.git', '.prikaz']);
const fixtures = 'test/architecture/fixtures';

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notOurs.has(entry.name) || relative(repositoryRoot, path) === fixtures) return [];
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [relative(repositoryRoot, path)] : [];
  });
}

/**
 * Every file of the work tree that could be committed, relative to the repository. Red fixtures are left out: they
 * break the rules on purpose. The tree is walked instead of asking git, since an unpacked archive has no git.
 */
export function houseFiles(): string[] {
  return walk(repositoryRoot).sort();
}

export function typeScriptSources(): string[] {
  return houseFiles().filter((file) => /^(apps|libs|workflows|activities|test|bench)\/.*\.tsx?$/.test(file));
}
