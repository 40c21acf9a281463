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
const opened = named('opened');
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

/** The draft without places in the text, which every format has elsewhere. */
function draftOf(document: SourceDocument): object {
  const draft: unknown = JSON.parse(
    JSON.stringify(readOrder(document, context), (key, value: unknown) =>
      key === 'span' ? undefined : value,
    ),
  );
  return draft as object;
}

/**
 * What a PDF can keep: texts side by side are read one after another there, a stretched gap after a hyphen is none, and a word that
 * the text itself broke («противопо-» above «жарный») is whole.
 */
function ofPdf(draft: object, text: string): unknown {
  const kept = hasTextsSideBySide(text) && 'items' in draft ? { ...draft, document: null } : draft;
  const whole = brokenWords(text).reduce(
    (json, [first = '', rest = '']) => json.replaceAll(`${first}-${rest}`, first + rest),
    JSON.stringify(kept).replace(/- /gu, '-'),
  );
  return JSON.parse(whole) as unknown;
}

/** A pair of words («выставка-ярмарка») that stands whole in another line keeps its hyphen in every format. */
function brokenWords(text: string): string[][] {
  const lower = text.toLowerCase();
  return [...text.matchAll(/(\p{L}+)-\n\s*(\p{L}+)/gu)]
    .map(([, ...parts]) => parts)
    .filter((parts) => {
      const [first = '', rest = ''] = parts.map((part) => part.slice(0, 5).toLowerCase());
      return !new RegExp(`(?<!\\p{L})${first}\\p{L}*-${rest}`, 'u').test(lower);
    });
}

type Make = (text: string) => Promise<Buffer>;
type Read = (bytes: Buffer) => Promise<SourceDocument>;

/** Names of the texts whose file gives another draft. */
async function differing(
  names: readonly string[],
  make: Make,
  read: Read,
  isPdf: boolean,
): Promise<string[]> {
  const different: string[] = [];
  for (const name of names) {
    const text = textOf(name);
    const plain = draftOf(sourceText(text));
    const draft = await read(await make(text)).then(draftOf, (error: unknown) => ({ error: String(error) }));
    const kept = (one: object): unknown => (isPdf ? ofPdf(one, text) : one);
    if (!isDeepStrictEqual(kept(draft), kept(plain))) different.push(name);
  }
  return different;
}

/**
 * Not all: some texts are what a converter or copying left of a document (cells over several lines whose columns nobody knows,
 * signs of soft hyphens, hard spaces) and hold what no office file has, or lack what one has. In a PDF moreover a line that ends
 * by chance where its line of print does («сроки:», «… министерства» above «№ 7 от 19 июня») looks like one that goes on, and
 * words set side by side in heads are read one after another. The fonts of the printer lack a few signs.
 */
function expectMost(different: readonly string[], names: readonly string[], share: number): void {
  const most = Math.floor(names.length * (1 - share));
  if (different.length > most) expect(different).toEqual([]);
  expect(different.length).toBeLessThanOrEqual(most);
}

/** All documents twice, on a machine that does other work beside. */
const twoLooksMilliseconds = 600_000;
const someOf = (names: readonly string[]): string[] => names.filter((_, index) => index % count(6, 1) === 0);

describe('an order gives the same draft', () => {
  it('as DOCX', async () => {
    expectMost(await differing(orders, docxOfText, readPackage, false), orders, 0.95);
    const some = someOf(opened);
    expectMost(await differing(some, docxOfText, readPackage, false), some, 0.95);
  });

  it('as PDF', async () => {
    expectMost(await differing(orders, pdfOfText, readPdf, true), orders, 0.9);
    const some = someOf(opened);
    expectMost(await differing(some, pdfOfText, readPdf, true), some, 0.92);
  });

  it(
    'as PDF of other looks: ragged lines, wide distances, tables without lines',
    async () => {
      const some = someOf([...orders, ...opened]);
      for (const look of otherLooks) {
        const make: Make = (text) => pdfOfText(text, look);
        expectMost(await differing(some, make, readPdf, true), some, 0.84);
      }
    },
    twoLooksMilliseconds,
  );

  it('as DOCX and PDF, for the constructions', async () => {
    const some = someOf(constructions);
    expectMost(await differing(some, docxOfText, readPackage, false), some, 0.95);
    expectMost(await differing(some, pdfOfText, readPdf, true), some, 0.95);
  });

  it.each(orders)('in three encodings of one byte: %s', async (name) => {
    // Letters that the table has not are written as a question mark.
    for (const encoding of oneByteEncodings) {
      const bytes = encodeText(textOf(name), encoding);
      const document = await readDocument(bytes, name);
      expect(isReadRefusal(document) ? document : document.text).toBe(
        new TextDecoder(encoding).decode(bytes),
      );
    }
  });
});
