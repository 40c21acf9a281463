import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '#libs/documents/read-document';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { docWithoutLists } from '#test/support/doc-without-lists';

const folder = join('test', 'corpus-formats', 'doc');
const context = { policy: defaultPolicy, calendar: russianCalendar() };
const pairFolder = join('test', 'corpus-formats', 'doc-pairs');
const pairs = ['order-with-lists-and-tables', 'letter-beside-its-addressees', 'order-in-review'];
const stored = readdirSync(folder).filter((file) => file.endsWith('.doc'));

function draftOf(document: SourceDocument): string {
  return JSON.stringify(
    readOrder(document, context),
    (key, value: unknown) => (key === 'span' ? null : value),
    1,
  );
}

async function pairRead(file: string): Promise<SourceDocument> {
  const document = await readDocument(readFileSync(join(pairFolder, file)), file);
  if (isReadRefusal(document)) throw new Error(document.sentence.en);
  return document;
}

describe('a stored DOC', () => {
  it('is there three times', () => {
    expect(stored).toHaveLength(3);
  });

  it.each(stored)('gives the draft of its text: %s', async (file) => {
    const document = await readDocument(readFileSync(join(folder, file)), file);
    if (isReadRefusal(document)) throw new Error(document.sentence.en);
    expect(document.warnings.map(({ code }) => code)).toEqual([]);
    const text = readFileSync(join('test', 'corpus', 'orders', file.replace(/doc$/u, 'txt')), 'utf8');
    expect(draftOf(document)).toBe(draftOf(sourceText(text)));
  });

  it.each(pairs)('gives the text, tables and numbers of the DOCX it was saved from: %s', async (name) => {
    const [doc, docx] = await Promise.all(['doc', 'docx'].map((ending) => pairRead(`${name}.${ending}`)));
    // A footnote's mark is a letter of its own in a DOCX.
    const withoutMark = docx?.text.replace('[1] ', '');
    expect(doc?.text).toBe(withoutMark);
    expect(doc?.warnings).toEqual(docx?.warnings);
    expect(doc?.numbers).toEqual(docx?.numbers);
    expect(doc?.tables).toEqual(docx?.tables);
  });

  it('whose lists are damaged gives its text, and tells that numbers are missing', async () => {
    const bytes = readFileSync(join(pairFolder, 'order-with-lists-and-tables.doc'));
    const document = await readDocument(docWithoutLists(bytes), 'приказ.doc');
    expect(document).toMatchObject({
      text: expect.stringContaining('\nНачальнику отдела Лобанову С.П.:\n'),
      warnings: [{ code: 'AUTOMATIC_NUMBERS_MISSING' }],
    });
  });

  it('with the flag of encryption is refused as encrypted', async () => {
    const bytes = readFileSync(join(folder, stored[0] ?? ''));
    const head = bytes.indexOf(Buffer.of(0xec, 0xa5));
    bytes.writeUInt16LE(bytes.readUInt16LE(head + 10) | 0x0100, head + 10);
    expect(await readDocument(bytes, 'приказ.doc')).toMatchObject({ code: 'ENCRYPTED' });
  });

  it('cut in half is damaged', async () => {
    const bytes = readFileSync(join(folder, stored[0] ?? ''));
    const half = bytes.subarray(0, bytes.length / 2);
    expect(await readDocument(half, 'приказ.doc')).toMatchObject({ code: 'DAMAGED' });
  });
});
