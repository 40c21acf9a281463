#!/usr/bin/env node
/**
 * Scores what the reader makes of some documents of the corpus; the scorer stands beside this repository.
 *
 *   node test/corpus/score-documents.mjs opened                      the whole set
 *   node test/corpus/score-documents.mjs opened 153 188              those with these numbers, without the second: from there on
 *   node test/corpus/score-documents.mjs opened 153 188 --details    and every difference; never of what is held back or unseen
 *
 * Needs `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const sets = ['constructions', 'orders', 'opened', 'unseen'];
const scorer = resolve(here, '../../../shared/tools/score-drafts.mjs');
const largestOutput = 1 << 28;

/** @param read makes the draft of a text @param wanted whether «set/NN-slug» counts @returns what the scorer prints */
export function scored(read, wanted, options) {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-corpus-'));
  try {
    const [expected, got] = [join(folder, 'expected'), join(folder, 'got')];
    for (const made of [expected, got]) mkdirSync(made);
    for (const set of sets) {
      for (const file of readdirSync(join(here, set)).filter((name) => name.endsWith('.txt'))) {
        const stem = file.replace(/\.txt$/u, '');
        if (!wanted(`${set}/${stem}`)) continue;
        const draft = read(readFileSync(join(here, set, file), 'utf8'));
        cpSync(join(here, set, file), join(expected, `${set}-${file}`));
        cpSync(join(here, set, `${stem}.expected.json`), join(expected, `${set}-${stem}.expected.json`));
        writeFileSync(join(got, `${set}-${stem}.json`), JSON.stringify(draft));
      }
    }
    const programArguments = [scorer, ...options, '--expected', expected, '--got', got];
    return execFileSync(process.execPath, programArguments, { encoding: 'utf8', maxBuffer: largestOutput });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { details: { type: 'boolean' } },
  });
  const [set = '', first = '0', last = 'Infinity'] = positionals;
  if (!sets.includes(set)) {
    console.error(`Found the set "${set}"; expected one of ${sets.join(', ')}.`);
    process.exit(2);
  }
  if (!existsSync(scorer)) {
    console.error(`Found no scorer; expected it at ${scorer}.`);
    process.exit(2);
  }
  if (values.details && set !== 'opened') {
    console.error(
      'Differences are shown of the set "opened" alone: the others hold documents that nobody may look at.',
    );
    process.exit(2);
  }
  const dist = join(here, '../../dist/libs');
  const [{ readOrder }, { defaultPolicy }, { russianCalendar }] = await Promise.all(
    ['intake/read-order.js', 'domain/policy/policy.js', 'domain/calendar/production-calendar.js'].map(
      (file) => import(join(dist, file)),
    ),
  );
  const context = { policy: defaultPolicy, calendar: russianCalendar() };
  const among = (name) => {
    const [own = '', stem = ''] = name.split('/');
    const number = Number.parseInt(stem, 10);
    return own === set && number >= Number(first) && number <= Number(last);
  };
  process.stdout.write(
    scored((text) => readOrder(text, context), among, values.details ? ['--details'] : []),
  );
}

if (process.argv[1] === import.meta.filename) await main();
