import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** `run` is thrown away at the start of every run: outputs, counts and addresses of the run that is going on. */
export const folders = {
  root,
  dist: join(root, 'dist'),
  run: join(root, 'dist/.test'),
  bin: join(root, 'node_modules/.bin'),
};
