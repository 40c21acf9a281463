/**
 * Writes `dist/sbom.cdx.json`: every package of a production installation, as CycloneDX 1.5, from the lock alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist/sbom.cdx.json');
const args = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-type',
  'application',
  '--omit',
  'dev',
  '--package-lock-only',
];

const npm = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
if (npm.status !== 0) {
  console.error(`npm sbom ended with ${npm.status ?? npm.signal}: ${npm.stderr}`);
  process.exit(1);
}
const { components } = JSON.parse(npm.stdout);
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(target, npm.stdout);
console.log(`${components.length} packages in ${target}`);
