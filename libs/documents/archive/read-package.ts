import type { ReadRefusalCode } from '#libs/domain/draft/read-refusal';
import type { SourceDocument } from '#libs/domain/draft/source-document';
import { docx, readDocx } from '../docx/read-docx.js';
import { ParseFailure } from '../parse-failure.js';
import { wrongKind, type FoundKind } from '../refusals.js';
import { ZipParts } from './zip-parts.js';

const unopened: FoundKind = { ru: 'документ DOCX или архив ZIP', en: 'a DOCX document or a ZIP archive' };

const otherPackages: readonly (readonly [folder: string, code: ReadRefusalCode, ru: string, en: string])[] = [
  ['xl/', 'SPREADSHEET', 'таблица Excel (XLSX)', 'an Excel spreadsheet (XLSX)'],
  ['ppt/', 'PRESENTATION', 'презентация PowerPoint (PPTX)', 'a PowerPoint presentation (PPTX)'],
  ['visio/', 'UNSUPPORTED_FORMAT', 'схема Visio', 'a Visio drawing'],
];
const openDocuments: readonly (readonly [type: string, code: ReadRefusalCode, ru: string, en: string])[] = [
  ['spreadsheet', 'SPREADSHEET', 'таблица OpenDocument (ODS)', 'an OpenDocument spreadsheet (ODS)'],
  ['presentation', 'PRESENTATION', 'презентация OpenDocument (ODP)', 'an OpenDocument presentation (ODP)'],
  ['text', 'UNSUPPORTED_FORMAT', 'документ OpenDocument (ODT)', 'an OpenDocument text (ODT)'],
  ['epub', 'UNSUPPORTED_FORMAT', 'книга EPUB', 'an EPUB book'],
];

/** A ZIP file is a DOCX, another office file or an archive: the names of its parts tell. @throws ParseFailure */
export async function readPackage(bytes: Buffer): Promise<SourceDocument> {
  const parts = await ZipParts.open(bytes, unopened);
  const { names } = parts;
  const other = otherPackages.find(([folder]) => names.some((name) => name.startsWith(folder)));
  if (other !== undefined) throw refusal(other);
  if (names.includes('[Content_Types].xml') || names.includes('word/document.xml')) {
    return readDocx(parts.as(docx));
  }
  const type = names.includes('mimetype') ? ((await parts.read('mimetype'))?.toString('latin1') ?? '') : '';
  const open = openDocuments.find(([word]) => type.includes(word));
  throw refusal(open ?? ['', 'ARCHIVE', 'архив ZIP', 'a ZIP archive']);
}

function refusal([, code, ru, en]: readonly [string, ReadRefusalCode, string, string]): ParseFailure {
  return new ParseFailure(wrongKind(code, { ru, en }));
}
