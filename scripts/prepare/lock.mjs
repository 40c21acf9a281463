import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './step.mjs';

const pollMilliseconds = 200;

/**
 * Runs `work` while holding the file: two preparations at once (`npm test` beside `npm start`) would write the same output.
 * A lock whose process is gone is taken over, so a killed preparation blocks nobody.
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  let told = false;
  try {
    while (!take(own, path)) {
      const holder = readHolder(path);
      if (holder === undefined) continue;
      if (!isAlive(holder)) {
        removeDeadLock(path, holder, `${own}.stale`);
        continue;
      }
      if (!told) say(`Another preparation of this checkout is at work (process ${holder}); waiting for it.`);
      told = true;
      await sleep(pollMilliseconds);
    }
    try {
      return await work();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made whole or not at all: nobody reads a lock without its number. */
function take(own, path) {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Renamed before it is removed: of two that find the same dead lock one could otherwise remove the lock the other has just taken. */
function removeDeadLock(path, holder, aside) {
  try {
    renameSync(path, aside);
    if (readHolder(aside) !== holder) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch {
    // The other one was faster: the next round of the loop sees what it left.
  }
}

function readHolder(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
