#!/usr/bin/env node
/**
 * Makes the corpus from its annotated documents: for each `annotations/<set>/NN-slug.mjs` the bare text
 * `<set>/NN-slug.txt` and the complete draft `<set>/NN-slug.expected.json`, and the list of what is held back.
 *
 *   node test/corpus/make-expected.mjs            writes what changed
 *   node test/corpus/make-expected.mjs --check    writes nothing; exit 1 when a file on disk differs
 *
 * Needs `npm run build`: working days come from the program's own production calendar, nothing else of the program is
 * used, so that the reader cannot teach its own examiner.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { russianCalendar } from '../../dist/libs/domain/calendar/production-calendar.js';
import { findingsOf } from './accepted-findings.mjs';
import { completeDraft } from './annotated-draft.mjs';
import { readMarks } from './annotated-text.mjs';
import { complaintsAbout } from './check-draft.mjs';

const here = import.meta.dirname;
const sets = ['constructions', 'orders', 'opened', 'unseen'];
/** Of these every third document is held back; of any other set all of it is, without being listed. */
const setsOfRules = new Set(['constructions', 'orders']);
const heldBackEvery = 3;

async function made(set, name) {
  const { text: annotated, notes } = await import(join(here, 'annotations', set, `${name}.mjs`));
  const calendar = russianCalendar();
  const marks = readMarks(annotated);
  const draft = completeDraft(marks, notes, calendar);
  Object.assign(draft, findingsOf(draft, notes, calendar));
  const complaints = complaintsAbout(draft, marks.text, calendar);
  if (complaints.length > 0) throw new Error(complaints.join('\n  '));
  return { text: marks.text, draft };
}

async function json(value) {
  const options = await resolveConfig(join(here, 'held-back.json'));
  return format(JSON.stringify(value), { ...options, parser: 'json' });
}

const checking = process.argv.includes('--check');
const wrong = [];
function put(path, content) {
  const file = join(here, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  if (checking) wrong.push(`${path} is not what its annotated document makes`);
  else writeFileSync(file, content);
}

const heldBack = [];
for (const set of sets) {
  const names = readdirSync(join(here, 'annotations', set))
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.replace(/\.mjs$/, ''))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  for (const name of names) {
    const third = Number.parseInt(name, 10) % heldBackEvery === 0;
    if (setsOfRules.has(set) && third) heldBack.push(`${set}/${name}`);
    try {
      const { text, draft } = await made(set, name);
      put(`${set}/${name}.txt`, text);
      put(`${set}/${name}.expected.json`, await json(draft));
    } catch (error) {
      wrong.push(`${set}/${name}: ${error.message}`);
    }
  }
}
put('held-back.json', await json(heldBack));
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
