// Writes docs/openapi.json from the compiled API, without a database and without listening.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const { describeApi } = await import(join(root, 'dist/apps/api/src/docs/describe-api.js'));
const file = join(root, 'docs/openapi.json');
const options = { ...(await resolveConfig(file)), filepath: file };
writeFileSync(file, await format(JSON.stringify(await describeApi(), null, 2), options));
