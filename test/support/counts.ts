import { isLongRun, runSeed } from './run-file.js';

/** How many times a property or a load is tried: `npm test` must end in minutes, `npm run test:long` may take hours. */
export function count(short: number, long: number): number {
  return isLongRun() ? long : short;
}

/** How a property is tried: with the seed of the run, so that what one run found another can find again. */
export function tries(short: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: count(short, 10_000), seed: runSeed() };
}
