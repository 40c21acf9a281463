import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.mjs';

const compiledFolders = ['libs', 'activities', 'workflows', 'apps', 'test', 'bench'];
const fixtures = 'test/architecture/fixtures/';

function filesBelow(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);
}

/** The compiler never deletes: without this a removed rule would go on being tested, and a removed module imported. */
export function removeOrphans() {
  for (const file of compiledFolders.flatMap((folder) => filesBelow(folders.dist, folder))) {
    const source = /^(.*)\.js(?:\.map)?$/.exec(file)?.[1];
    if (source === undefined) continue;
    const kept = ['.ts', '.tsx'].some((ending) => existsSync(join(folders.root, source + ending)));
    if (!kept) rmSync(join(folders.dist, file), { force: true });
  }
}

/** Specs below these folders as `{ source, compiled }`, relative to the repository. */
export function specsBelow(testFolders) {
  return testFolders
    .flatMap((folder) => filesBelow(folders.root, folder))
    .filter(
      (file) => file.endsWith('.spec.ts') && !file.startsWith(fixtures) && !file.includes('node_modules/'),
    )
    .map((source) => ({ source, compiled: `dist/${source.replace(/\.ts$/, '.js')}` }));
}
