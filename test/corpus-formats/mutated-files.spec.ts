import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentKind } from '#libs/documents/document-kind';
import { parse } from '#libs/documents/guard/parse-task';
import { readDocument } from '#libs/documents/read-document';
import { decodeText } from '#libs/documents/text/decode-text';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { count } from '#test/support/counts';
import { docxFile, listed, wordCell, wordParagraph } from '#test/support/docx-file';
import { docxOfText } from './docx-of-text.js';
import { Mutations } from './mutations.js';
import { pdfOfText } from './pdf-of-text.js';

const context = { policy: defaultPolicy, calendar: russianCalendar() };
const seed = Math.floor(Math.random() * 2 ** 31);
const mutations = new Mutations(seed);
const minute = 60_000;
const patience = count(6_000, 10 * minute);
/** Five kinds share the patience; a test may also make its files and load its library. */
const limitMs = patience / 5 + 2 * minute;
const mostCpuMs = 1_000;
const order = readFileSync(join('test', 'corpus', 'orders', '11-quality-indicators.txt'), 'utf8');
const body =
  wordParagraph('1. Директорам школ', listed(1)) +
  `<w:tbl><w:tr>${wordCell(wordParagraph('до 01.10.2025'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}</w:tr></w:tbl>` +
  '<w:p><w:ins><w:r><w:t>обеспечить</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

let slowest = { kind: '', ms: 0 };

beforeAll(() => {
  process.stderr.write(`mutated files: seed ${String(seed)}\n`);
});

afterAll(() => {
  process.stderr.write(
    `mutated files: the slowest took ${slowest.ms.toFixed(0)} ms of CPU (${slowest.kind})\n`,
  );
});

/** In this thread, so that its CPU time is the file's own and does not depend on who else is busy. */
async function read(bytes: Buffer): Promise<SourceDocument | ReadRefusal> {
  const { kind } = documentKind(bytes);
  if (kind === 'zip' || kind === 'pdf' || kind === 'doc') return parse({ kind, bytes });
  const decoded = decodeText(bytes);
  return isReadRefusal(decoded) ? decoded : sourceText(decoded.text);
}

async function tryMutations(kind: string, next: () => Buffer): Promise<void> {
  const until = Date.now() + patience / 5;
  let tried = 0;
  for (; tried < 10 || Date.now() < until; tried += 1) {
    const bytes = next();
    const before = process.cpuUsage();
    const result = await read(bytes);
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms > slowest.ms) slowest = { kind: `${kind} ${String(tried)}`, ms };
    // The first file pays for loading the library.
    const isSlow = tried > 0 && ms > mostCpuMs;
    expect({ kind, seed, tried, isSlow }).toEqual({ kind, seed, tried, isSlow: false });
    if (isReadRefusal(result)) expect(result.sentence.ru).not.toBe('');
    else expect(isWhole(result)).toBe(true);
  }
  process.stderr.write(`mutated files: ${kind}, ${String(tried)} files\n`);
}

/** Spans lie within the text and in its order, whatever the file was. */
function isWhole({ text, tables, numbers }: SourceDocument): boolean {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const spans = [...cells, ...tables, ...numbers].map(({ span }) => span);
  return spans.every(([start, end]) => start >= 0 && start <= end && end <= text.length);
}

describe('a damaged file is read or refused, within a second', () => {
  it(
    'text',
    async () => {
      const bytes = Buffer.from(order, 'utf8');
      await tryMutations('text', () => mutations.ofBytes(bytes));
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
      await tryMutations('DOCX', () => mutations.ofBytes(bytes));
    },
    limitMs,
  );

  it(
    'DOCX with damaged parts in a sound archive',
    async () => {
      await tryMutations('parts of DOCX', () =>
        docxFile({ body: mutations.ofText(body), numbering: mutations.ofText(numbering) }),
      );
    },
    limitMs,
  );

  it(
    'PDF',
    async () => {
      const bytes = await pdfOfText(order);
      await tryMutations('PDF', () => mutations.ofBytes(bytes));
    },
    limitMs,
  );

  it(
    'DOC',
    async () => {
      const bytes = readFileSync(join('test', 'corpus-formats', 'doc', '08-approved-year-plan.doc'));
      await tryMutations('DOC', () => mutations.ofBytes(bytes));
    },
    limitMs,
  );

  it(
    'also by the way that the product takes',
    async () => {
      const files = [await docxOfText(order), await pdfOfText(order)];
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
