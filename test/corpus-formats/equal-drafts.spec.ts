import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { readPackage } from '#libs/documents/archive/read-package';
import { readPdf } from '#libs/documents/pdf/read-pdf';
import { readDocument } from '#libs/documents/read-document';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { count } from '#test/support/counts';
import { encodeText, oneByteEncodings } from '#test/support/one-byte-text';
import { docxOfText } from './docx-of-text.js';
import { pdfOfText, type PdfLook } from './pdf-of-text.js';
import { hasTextsSideBySide } from './text-layout.js';

const corpus = join('test', 'corpus');
const context = { policy: defaultPolicy, calendar: russianCalendar() };
const orders = named('orders');
const constructions = named('constructions');
const otherLooks: readonly PdfLook[] = [
  { alignment: 'left', lineHeight: 1.5, ruled: true },
  { alignment: 'left', lineHeight: 1.15, ruled: false },
];

function named(set: string): string[] {
  const files = readdirSync(join(corpus, set)).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => join(set, file));
}

function textOf(name: string): string {
  return readFileSync(join(corpus, name), 'utf8');
}

async function read(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const document = await readDocument(bytes, name);
  if (isReadRefusal(document)) throw new Error(`Found ${document.code}, expected a document: ${name}`);
  return document;
}

/** The draft without places in the text, which every format has elsewhere. */
function draftOf(document: SourceDocument): object {
  const draft: unknown = JSON.parse(
    JSON.stringify(readOrder(document, context), (key, value: unknown) =>
      key === 'span' ? undefined : value,
    ),
  );
  return draft as object;
}

/** What a PDF can keep: texts side by side are read one after another there, and a stretched gap after a hyphen is none. */
function ofPdf(draft: object, text: string): unknown {
  const kept = hasTextsSideBySide(text) && 'items' in draft ? { ...draft, document: null } : draft;
  return JSON.parse(JSON.stringify(kept).replace(/- /gu, '-')) as unknown;
}

describe('an order gives the same draft', () => {
  it.each(orders)('as DOCX: %s', async (name) => {
    const text = textOf(name);
    expect(draftOf(await read(await docxOfText(text), name))).toEqual(draftOf(sourceText(text)));
  });

  it.each(orders)('as PDF: %s', async (name) => {
    const text = textOf(name);
    const draft = draftOf(await read(await pdfOfText(text), name));
    expect(ofPdf(draft, text)).toEqual(ofPdf(draftOf(sourceText(text)), text));
  });

  it.each(orders)('in three encodings of one byte: %s', async (name) => {
    // Letters that the table has not are written as it can: «–» as «-», other alphabets not at all.
    for (const encoding of oneByteEncodings) {
      const bytes = encodeText(textOf(name), encoding);
      const same = new TextDecoder(encoding).decode(bytes);
      expect((await read(bytes, name)).text).toBe(same);
    }
  });

  it('as PDF of other looks: ragged lines, wide distances, tables without lines', async () => {
    for (const [index, name] of orders.entries()) {
      const text = textOf(name);
      const look = otherLooks[index % otherLooks.length];
      const draft = draftOf(await readPdf(await pdfOfText(text, look)));
      expect([name, ofPdf(draft, text)]).toEqual([name, ofPdf(draftOf(sourceText(text)), text)]);
    }
  });

  it('for every construction that text alone can tell', async () => {
    const different: string[] = [];
    for (const [index, name] of constructions.entries()) {
      const text = textOf(name);
      const plain = draftOf(sourceText(text));
      // Bars around the cells of minutes are a table to an office program and no item to the reader of plain text.
      if (!('items' in plain)) continue;
      const docx = draftOf(await readPackage(await docxOfText(text)));
      if (!isDeepStrictEqual(docx, plain)) different.push(`${name}: DOCX`);
      if (index % count(4, 1) !== 0) continue;
      const pdf = draftOf(await readPdf(await pdfOfText(text)));
      if (!isDeepStrictEqual(ofPdf(pdf, text), ofPdf(plain, text))) different.push(`${name}: PDF`);
    }
    expect(different).toEqual([]);
  });
});
