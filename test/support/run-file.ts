import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const runFile = z.object({
  long: z.boolean(),
  servers: z.object({ postgresUrl: z.string(), temporalAddress: z.string() }).nullable(),
});

type Run = z.output<typeof runFile>;
export type ServerAddresses = NonNullable<Run['servers']>;

const folder = join(import.meta.dirname, '../../.test');

/** A test runs in jest's own process or in one that jest started; the setup wrote its file under jest's number. */
function run(): Run {
  const file = [process.pid, process.ppid]
    .map((pid) => join(folder, `run-${pid}.json`))
    .find((path) => existsSync(path));
  if (file === undefined) return { long: false, servers: null };
  return runFile.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** `npm run test:long`: more of everything, and the physical time-outs of production. */
export function isLongRun(): boolean {
  return run().long;
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
