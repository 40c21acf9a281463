import { isLongRun } from './run-file.js';

/** How many times a property or a load is tried: `npm test` must end in minutes, `npm run test:long` may take hours. */
export function count(short: number, long: number): number {
  return isLongRun() ? long : short;
}
