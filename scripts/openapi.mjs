// Writes docs/openapi.json from the compiled API, without a database and without listening.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const { describeApi } = await import(join(root, 'dist/apps/api/src/docs/describe-api.js'));
// Formatted like every file here: otherwise writing it anew would make the format gate red.
const file = join(root, 'docs/openapi.json');
const style = await resolveConfig(file);
const text = JSON.stringify(await describeApi(), null, 2);
writeFileSync(file, await format(text, { ...style, filepath: file }));
