import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folders } from './folders.mjs';
import { knowsItsRun, ownRunFile } from './note-run.mjs';

/**
 * The servers of `npm test`, or servers of its own when jest was called alone. Their addresses are written to
 * `run-<pid of this jest>.json`, where the tests' support finds them by the process it runs in or its parent.
 */
export default async function globalSetup() {
  if (knowsItsRun()) return;
  const { startTestServers } = await import(
    pathToFileURL(join(folders.dist, 'test/support/test-servers.js')).href
  );
  const { addresses, stop } = await startTestServers();
  globalThis.prikazTestServersStop = stop;
  const seed = Date.now() % 2 ** 31;
  writeFileSync(ownRunFile(), JSON.stringify({ long: false, seed, servers: addresses }));
}
