import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folders } from './folders.mjs';
import { partsWithServers } from './parts.mjs';

/**
 * One PostgreSQL and one Temporal server for all parts of this run. Each jest that this process starts finds them in
 * `run-<pid of this process>.json`. A server that does not start fails the parts that need it, not the whole run.
 */
export async function startServersFor({ parts, long, seed }) {
  const runFile = join(folders.run, `run-${process.pid}.json`);
  const note = (servers) => writeFileSync(runFile, JSON.stringify({ long, seed, servers }));
  note(null);
  if (!parts.some((part) => partsWithServers.includes(part))) return { failure: null, stop: async () => {} };
  const compiled = join(folders.dist, 'test/support/test-servers.js');
  if (!existsSync(compiled)) return { failure: `not compiled: ${compiled}`, stop: async () => {} };
  try {
    const { startTestServers } = await import(pathToFileURL(compiled).href);
    const { addresses, stop } = await startTestServers();
    note(addresses);
    return {
      failure: null,
      stop: async () => {
        rmSync(runFile, { force: true });
        await stop();
      },
    };
  } catch (error) {
    return { failure: `the servers did not start: ${error?.stack ?? error}`, stop: async () => {} };
  }
}
