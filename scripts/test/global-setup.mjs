import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folders } from './folders.mjs';

const runFile = (pid) => join(folders.run, `run-${pid}.json`);

/**
 * The servers of `npm test`, or servers of its own when jest was called alone. Their addresses are written to
 * `run-<pid of this jest>.json`, where the tests' support finds them by the process it runs in or its parent.
 */
export default async function globalSetup() {
  if (existsSync(runFile(process.pid))) return;
  mkdirSync(folders.run, { recursive: true });
  if (existsSync(runFile(process.ppid))) {
    writeFileSync(runFile(process.pid), readFileSync(runFile(process.ppid)));
    return;
  }
  const { startTestServers } = await import(
    pathToFileURL(join(folders.dist, 'test/support/test-servers.js')).href
  );
  const { addresses, stop } = await startTestServers();
  globalThis.prikazTestServersStop = stop;
  writeFileSync(runFile(process.pid), JSON.stringify({ long: false, servers: addresses }));
}
