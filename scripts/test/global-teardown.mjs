import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.mjs';

/** Stops what global-setup.mjs started; servers that `npm test` owns are left to it. */
export default async function globalTeardown() {
  rmSync(join(folders.run, `run-${process.pid}.json`), { force: true });
  const stop = globalThis.prikazTestServersStop;
  globalThis.prikazTestServersStop = undefined;
  await stop?.();
}
