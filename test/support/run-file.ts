import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const runFile = z.object({
  long: z.boolean(),
  seed: z.int(),
  servers: z.object({ postgresUrl: z.string(), temporalAddress: z.string() }).nullable(),
});

type Run = z.output<typeof runFile>;
export type ServerAddresses = NonNullable<Run['servers']>;

/** Of a jest that was called alone, without servers. */
const seedAlone = Date.now() % 2 ** 31;

const folder = join(import.meta.dirname, '../../.test');

/** A test runs in jest's own process or in one that jest started; the setup wrote its file under jest's number. */
function run(): Run {
  const file = [process.pid, process.ppid]
    .map((pid) => join(folder, `run-${pid}.json`))
    .find((path) => existsSync(path));
  if (file === undefined) return { long: false, seed: seedAlone, servers: null };
  return runFile.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** `npm run test:long`: more of everything, and the physical time-outs of production. */
export function isLongRun(): boolean {
  return run().long;
}

/** What random tests of this run begin with; `npm test` prints it, and `--seed` repeats it. */
export function runSeed(): number {
  return run().seed;
}

/** @throws when this test's part has no servers: a test that needs them belongs below test/, not beside code */
export function serverAddresses(): ServerAddresses {
  const { servers } = run();
  if (servers === null) {
    throw new Error(
      'Found a test that needs servers in a part without them; expected it in test/integration.',
    );
  }
  return servers;
}
