import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parsingLimits } from '#libs/documents/limits';
import { readDocument } from '#libs/documents/read-document';
import { decodeText } from '#libs/documents/text/decode-text';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { count } from '#test/support/counts';
import { runSeed } from '#test/support/run-file';
import { docxFile, listed, wordCell, wordParagraph } from '#test/support/docx-file';
import { docxOfText } from './docx-of-text.js';
import { Mutations } from './mutations.js';
import { pdfOfText } from './pdf-of-text.js';
import { ReadingProcess, type FatalEnd, type Reading } from './reading-process.js';
import { isWhole } from './whole-source.js';

const context = { policy: defaultPolicy, calendar: russianCalendar() };
const seed = runSeed();
const minute = 60_000;
const patience = count(6_000, 10 * minute);
/** Five kinds share the patience; a test may also make its files and load its library. */
const limitMs = patience / 5 + 2 * minute;
const mostCpuMs = 1_000;
/** As much as a small PDF may take: there is no need for more in any of these. */
const { heapMegabytes } = parsingLimits('pdf', 0);
const order = readFileSync(join('test', 'corpus', 'orders', '11-quality-indicators.txt'), 'utf8');
const body =
  wordParagraph('1. Директорам школ', listed(1)) +
  `<w:tbl><w:tr>${wordCell(wordParagraph('до 01.10.2025'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}</w:tr></w:tbl>` +
  '<w:p><w:ins><w:r><w:t>обеспечить</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

let slowest = { kind: '', ms: 0 };

afterAll(() => {
  process.stderr.write(
    `mutated files: seed ${String(seed)}, the slowest took ${slowest.ms.toFixed(0)} ms of CPU (${slowest.kind})\n`,
  );
});

/**
 * Reads damaged files until the time is over. What ends the reader fails the test with the seed, the number and the file itself;
 * a heap that is full does not: the product refuses such a file.
 */
async function tryMutations(kind: string, next: (mutations: Mutations) => Buffer): Promise<void> {
  const until = Date.now() + patience / 5;
  // Each kind has its own, so that a seed gives the same files however fast the machine is.
  const mutations = new Mutations(seed);
  let reader = ReadingProcess.start(heapMegabytes);
  let [tried, refused] = [0, 0];
  try {
    for (let first = true; tried < 10 || Date.now() < until; tried += 1) {
      const bytes = next(mutations);
      const result = await reader.read(bytes);
      if ('fatal' in result && result.fatal.includes('heap out of memory')) {
        refused += 1;
        reader = ReadingProcess.start(heapMegabytes);
        first = true;
        continue;
      }
      // The first file pays for loading the library.
      const isSlow = 'cpuMs' in result && !first && result.cpuMs > mostCpuMs;
      if ('fatal' in result || result.wrong !== null || isSlow)
        throw new Error(told(kind, tried, bytes, result));
      if (!first && result.cpuMs > slowest.ms)
        slowest = { kind: `${kind} ${String(tried)}`, ms: result.cpuMs };
      first = false;
    }
  } finally {
    reader.stop();
  }
  process.stderr.write(
    `mutated files: ${kind}, ${String(tried)} files, ${String(refused)} took too much memory\n`,
  );
  expect(tried).toBeGreaterThanOrEqual(10);
}

/** The file is kept: what was made when the test ran (the date in a PDF) differs from run to run. */
function told(kind: string, tried: number, bytes: Buffer, result: Reading | FatalEnd): string {
  const file = join(tmpdir(), `prikaz-mutated-${String(seed)}-${String(tried)}`);
  writeFileSync(file, bytes);
  return `${kind}, seed ${String(seed)}, file ${String(tried)} (kept as ${file}): ${JSON.stringify(result)}`;
}

describe('a damaged file is read or refused, within a second', () => {
  it(
    'text',
    async () => {
      const bytes = Buffer.from(order, 'utf8');
      const mutations = new Mutations(seed);
      await tryMutations('text', (mutations) => mutations.ofBytes(bytes));
      for (let tried = 0; tried < count(20, 2_000); tried += 1) {
        const decoded = decodeText(mutations.ofBytes(bytes));
        if (!isReadRefusal(decoded)) expect(readOrder(decoded.text, context)).toBeDefined();
      }
    },
    limitMs,
  );

  it(
    'DOCX as a whole',
    async () => {
      const bytes = await docxOfText(order);
      await tryMutations('DOCX', (mutations) => mutations.ofBytes(bytes));
    },
    limitMs,
  );

  it(
    'DOCX with damaged parts in a sound archive',
    async () => {
      await tryMutations('parts of DOCX', (mutations) =>
        docxFile({ body: mutations.ofText(body), numbering: mutations.ofText(numbering) }),
      );
    },
    limitMs,
  );

  it(
    'PDF',
    async () => {
      const bytes = await pdfOfText(order);
      await tryMutations('PDF', (mutations) => mutations.ofBytes(bytes));
    },
    limitMs,
  );

  it(
    'DOC',
    async () => {
      const bytes = readFileSync(join('test', 'corpus-formats', 'doc', '08-approved-year-plan.doc'));
      await tryMutations('DOC', (mutations) => mutations.ofBytes(bytes));
    },
    limitMs,
  );

  it(
    'also by the way that the product takes',
    async () => {
      const files = [await docxOfText(order), await pdfOfText(order)];
      const mutations = new Mutations(seed);
      for (const file of files) {
        for (let tried = 0; tried < count(2, 40); tried += 1) {
          const result = await readDocument(mutations.ofBytes(file), null);
          expect(isReadRefusal(result) || isWhole(result)).toBe(true);
        }
      }
    },
    limitMs,
  );
});
