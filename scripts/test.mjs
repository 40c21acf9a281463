/**
 * `npm test`: every part, one after another where they need the same servers or both cores.
 *
 *   npm test                  all parts
 *   npm test -- lint specs    these parts
 *   npm run test:long         all parts, long counts and production time-outs
 *   npm test -- specs --seed 7    with the random numbers of an earlier run
 *   npm test -- integration -t "words of a test's name"   what follows -t goes to jest
 *
 * The last line is `N passed, N failed` (`, N skipped` may follow). A gate such as lint counts as one test. Exit code 1
 * when anything failed or could not run.
 */
import { rmSync, mkdirSync } from 'node:fs';
import { readArguments } from './test/arguments.mjs';
import { removeOrphans } from './test/compiled.mjs';
import { folders } from './test/folders.mjs';
import { phases } from './test/parts.mjs';
import { closingLine, partLine, printFailure } from './test/report.mjs';
import { startServersFor } from './test/servers.mjs';

const chosen = readArguments(process.argv.slice(2));
if ('complaint' in chosen) {
  console.error(chosen.complaint);
  process.exit(2);
}

rmSync(folders.run, { recursive: true, force: true });
mkdirSync(folders.run, { recursive: true });
removeOrphans();

console.log(`Seed of random tests: ${chosen.seed}`);

const results = [];
const servers = await startServersFor(chosen);
const stopEarly = async (signal) => {
  console.error(`\n${signal}: stopping the servers of this run`);
  await servers.stop();
  process.exit(1);
};
process.once('SIGINT', stopEarly);
process.once('SIGTERM', stopEarly);

async function runPart(part) {
  const startedAt = performance.now();
  const outcome = await part
    .run({ ...chosen, serversFailure: servers.failure })
    .catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: String(error?.stack ?? error) }));
  const result = { name: part.name, seconds: (performance.now() - startedAt) / 1000, ...outcome };
  results.push(result);
  console.log(partLine(result));
  if (result.failed > 0) printFailure(result);
}

try {
  for (const { atOnce, parts } of phases) {
    const waiting = parts.filter(({ name }) => chosen.parts.includes(name));
    const lanes = Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
      for (let part = waiting.shift(); part; part = waiting.shift()) await runPart(part);
    });
    await Promise.all(lanes);
  }
} finally {
  await servers.stop();
}

console.log(closingLine(results));
process.exit(results.some(({ failed }) => failed > 0) || results.every(({ passed }) => passed === 0) ? 1 : 0);
