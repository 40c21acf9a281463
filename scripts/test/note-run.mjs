import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.mjs';

const runFile = (pid) => join(folders.run, `run-${pid}.json`);

export function ownRunFile() {
  mkdirSync(folders.run, { recursive: true });
  return runFile(process.pid);
}

/**
 * Takes over what `npm test`, the parent of this jest, has noted of the run: tests look for the file of the process they run in or
 * of its parent, and jest's workers are grandchildren of the runner. False when jest was called alone.
 */
export function knowsItsRun() {
  if (existsSync(runFile(process.pid))) return true;
  if (!existsSync(runFile(process.ppid))) return false;
  writeFileSync(ownRunFile(), readFileSync(runFile(process.ppid)));
  return true;
}

/** For parts without servers. */
export default function noteRun() {
  knowsItsRun();
}
