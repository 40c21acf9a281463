// Writes docs/openapi.json from the compiled API, without a database and without listening.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { describeApi } = await import(join(root, 'dist/apps/api/src/docs/describe-api.js'));
writeFileSync(join(root, 'docs/openapi.json'), `${JSON.stringify(await describeApi(), null, 2)}\n`);
