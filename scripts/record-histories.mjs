// Records the histories that `npm test -- replay` replays: run it when a new history is wanted beside the old ones,
// `node scripts/prepare.mjs && node scripts/record-histories.mjs FOLDER_NAME`. Histories that exist are never recorded over.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import globalSetup from './test/global-setup.mjs';
import globalTeardown from './test/global-teardown.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const version = process.argv[2];
if (version === undefined || !/^[a-z0-9-]+$/.test(version)) {
  process.stderr.write('expected a name for the folder of the new histories, such as "two-clocks"\n');
  process.exit(2);
}
const folder = join(root, 'test/replay/histories', version);
if (existsSync(folder)) {
  process.stderr.write(
    `found ${folder}, expected a new name: recorded histories stand for running installations\n`,
  );
  process.exit(2);
}

await globalSetup();
try {
  const built = (name) => import(pathToFileURL(join(root, 'dist/test/replay', name)).href);
  const { recordHistories } = await built('record-histories.js');
  const { recordTraining } = await built('record-training.js');
  const recorded = [...(await recordHistories()), ...(await recordTraining())];
  mkdirSync(folder, { recursive: true });
  for (const { name, json } of recorded) writeFileSync(join(folder, `${name}.json`), `${json}\n`);
  process.stdout.write(`recorded ${recorded.length} histories in ${folder}\n`);
} finally {
  await globalTeardown();
}
process.exit(0);
