import { describe, expect, it } from '@jest/globals';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { docxFile, wordParagraph, wordXml } from '#test/support/docx-file';
import { zipFile } from '#test/support/zip-file';
import { readDocument } from './read-document.js';

const olePrefix = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string): Buffer =>
  Buffer.concat([olePrefix, Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]);
const part = (name: string, content = ''): { name: string; content: string } => ({ name, content });
const billionLaughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>`;

describe('what is no order is refused with what was found and what would help', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'EMPTY', /пуст/u],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'IMAGE', /изображение PNG.*распозна/u],
    ['a photograph', Buffer.from('ffd8ffe000104a464946', 'hex'), 'IMAGE', /JPEG/u],
    ['an archive RAR', Buffer.from('Rar!\x1a\x07\x00', 'latin1'), 'ARCHIVE', /RAR.*распакуйте/u],
    ['an archive ZIP', zipFile([part('приказ.txt', 'текст')]), 'ARCHIVE', /архив ZIP.*распакуйте/u],
    [
      'a spreadsheet',
      zipFile([part('[Content_Types].xml'), part('xl/workbook.xml')]),
      'SPREADSHEET',
      /XLSX/u,
    ],
    ['an old spreadsheet', ole('Workbook'), 'SPREADSHEET', /XLS/u],
    ['a presentation', zipFile([part('ppt/presentation.xml')]), 'PRESENTATION', /PPTX/u],
    ['an old presentation', ole('PowerPoint Document'), 'PRESENTATION', /PPT/u],
    [
      'a text of OpenDocument',
      zipFile([part('mimetype', 'application/vnd.oasis.opendocument.text')]),
      'UNSUPPORTED_FORMAT',
      /ODT.*DOCX/u,
    ],
    ['RTF', Buffer.from('{\\rtf1\\ansi}'), 'UNSUPPORTED_FORMAT', /RTF/u],
    ['a page of the web', Buffer.from('<!DOCTYPE html><p>1. Директору'), 'UNSUPPORTED_FORMAT', /HTML/u],
    ['a DOCX with a password', ole('EncryptedPackage'), 'ENCRYPTED', /зашифрован.*пароль/u],
    ['a DOCX cut in half', docxFile({ body: wordParagraph('а') }).subarray(0, 300), 'DAMAGED', /повреждён/u],
    ['a broken XML', zipFile([part('word/document.xml', '<w:document')]), 'DAMAGED', /document\.xml/u],
    ['a DOCX without a text', docxFile({ body: wordParagraph('') }), 'EMPTY', /текста в нём нет/u],
    [
      'a DOCX of pictures',
      docxFile({ body: '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>' }),
      'SCAN',
      /скан.*распознайте/u,
    ],
    ['data of no kind', Buffer.from([65, 0, 66, 0, 67]), 'BINARY', /двоичные данные/u],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 65), 'TOO_LARGE', /50,0 МБ.*25 МБ/u],
  ])('%s', async (_, bytes, code, words) => {
    const refusal = await readDocument(bytes, null);
    if (!isReadRefusal(refusal)) throw new Error('Found a document, expected a refusal.');
    expect(refusal.code).toBe(code);
    expect(refusal.sentence.ru).toMatch(words);
    expect(refusal.sentence.en).not.toMatch(/[а-яё]/iu);
  });

  it('a container is told also where its bytes begin at an odd address', async () => {
    const odd = Buffer.concat([Buffer.alloc(1), ole('Workbook')]).subarray(1);
    expect(await readDocument(odd, null)).toMatchObject({ code: 'SPREADSHEET' });
  });

  it('data under the name of a document is a damaged document', async () => {
    const noise = Buffer.from([1, 0, 2, 0, 3]);
    expect(await readDocument(noise, 'Приказ.DOCX')).toMatchObject({ code: 'DAMAGED' });
    expect(await readDocument(noise, 'приказ.pdf')).toMatchObject({ code: 'DAMAGED' });
  });

  it('a text under the name of a document is read as the text that it is', async () => {
    expect(await readDocument(Buffer.from('1. Директору школы'), 'приказ.docx')).toEqual({
      text: '1. Директору школы',
      tables: [],
      numbers: [],
      warnings: [],
    });
  });
});

describe('a file that is made to do harm is refused at once', () => {
  const bomb = Buffer.alloc(40 * 1024 * 1024, 0x20);
  it.each([
    ['a part that inflates a thousandfold', zipFile([{ name: 'word/document.xml', content: bomb }])],
    ['a document type with entities', zipFile([part('word/document.xml', billionLaughs)])],
    ['elements ten thousand deep', docxFile({ body: '<w:sdt>'.repeat(10_000) + '</w:sdt>'.repeat(10_000) })],
    [
      'more parts than any document has',
      zipFile(Array.from({ length: 6_000 }, (_, index) => part(`part${String(index)}`))),
    ],
  ])('%s', async (_, bytes) => {
    expect(await readDocument(bytes, null)).toMatchObject({ code: 'TOO_COMPLEX' });
  });

  it('a part that says it is small and is not is damaged', async () => {
    const content = wordXml('document', wordParagraph('слово').repeat(100_000));
    const lying = zipFile([{ name: 'word/document.xml', content, claimedBytes: 100 }]);
    expect(await readDocument(lying, null)).toMatchObject({ code: 'DAMAGED' });
  });

  it('twenty files at once are read one after another, each for itself', async () => {
    const files = Array.from({ length: 20 }, (_, index) =>
      docxFile({ body: wordParagraph(`файл ${String(index)}`) }),
    );
    const read = await Promise.all(files.map((file) => readDocument(file, null)));
    expect(read.map((one) => ('text' in one ? one.text : one.code))).toEqual(
      files.map((_, index) => `файл ${String(index)}\n`),
    );
  });
});
