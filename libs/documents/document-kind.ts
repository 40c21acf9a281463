import type { ReadRefusalCode } from '#libs/domain/draft/read-refusal';
import type { FoundKind } from './refusals.js';

/** What the first bytes say. `zip` may still be a DOCX, a spreadsheet or an archive: its list of parts decides. */
export type DocumentKind =
  | { readonly kind: 'text' | 'zip' | 'pdf' | 'doc' }
  | { readonly kind: 'encrypted'; readonly found: FoundKind }
  /** A container that holds none of the known documents: another program's, or cut off. */
  | { readonly kind: 'container'; readonly found: FoundKind }
  | { readonly kind: 'refused'; readonly code: ReadRefusalCode; readonly found: FoundKind };

type Signature = readonly [at: number, magic: string, code: ReadRefusalCode, ru: string, en: string];

const signatures: readonly Signature[] = [
  [0, '{\\rtf', 'UNSUPPORTED_FORMAT', 'документ RTF', 'an RTF document'],
  [0, '\x89PNG', 'IMAGE', 'изображение PNG', 'a PNG image'],
  [0, '\xff\xd8\xff', 'IMAGE', 'изображение JPEG', 'a JPEG image'],
  [0, 'GIF8', 'IMAGE', 'изображение GIF', 'a GIF image'],
  [0, 'II*\0', 'IMAGE', 'изображение TIFF', 'a TIFF image'],
  [0, 'MM\0*', 'IMAGE', 'изображение TIFF', 'a TIFF image'],
  [8, 'WEBP', 'IMAGE', 'изображение WebP', 'a WebP image'],
  [4, 'ftyphei', 'IMAGE', 'изображение HEIC', 'a HEIC image'],
  [0, 'AT&TFORM', 'IMAGE', 'скан в формате DjVu', 'a scan in the DjVu format'],
  [0, '\x1f\x8b', 'ARCHIVE', 'архив GZIP', 'a GZIP archive'],
  [0, 'Rar!', 'ARCHIVE', 'архив RAR', 'a RAR archive'],
  [0, '7z\xbc\xaf\x27\x1c', 'ARCHIVE', 'архив 7z', 'a 7z archive'],
  [0, '\xfd7zXZ', 'ARCHIVE', 'архив XZ', 'an XZ archive'],
  [0, 'BZh', 'ARCHIVE', 'архив BZIP2', 'a BZIP2 archive'],
  [257, 'ustar', 'ARCHIVE', 'архив TAR', 'a TAR archive'],
];
const markup: readonly (readonly [pattern: RegExp, ru: string, en: string])[] = [
  [/^\s{0,64}<(?:!doctype html|html|head|body)[\s>]/iu, 'веб-страница HTML', 'an HTML page'],
  [/^\s{0,64}<\?xml[^>]{0,200}>/iu, 'документ XML', 'an XML document'],
  [/^MIME-Version:/iu, 'письмо или страница MHT', 'a mail message or an MHT page'],
];
const oleMagic = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const word = { ru: 'документ Word', en: 'a Word document' };
/** A PDF may have some bytes of a mail or a printer before its first line. */
const pdfWithin = 1024;

/** Looks at bytes, never at the name: people rename files. */
export function documentKind(bytes: Buffer): DocumentKind {
  const head = bytes.toString('latin1', 0, pdfWithin);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (head.startsWith(oleMagic)) return compoundKind(bytes);
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  for (const [at, magic, code, ru, en] of signatures) {
    if (head.startsWith(magic, at)) return { kind: 'refused', code, found: { ru, en } };
  }
  for (const [pattern, ru, en] of markup) {
    const found = { ru, en };
    if (pattern.test(head)) return { kind: 'refused', code: 'UNSUPPORTED_FORMAT', found };
  }
  return { kind: 'text' };
}

/** The old container of Microsoft: the names of its streams, in UTF-16, tell who wrote it. */
function compoundKind(bytes: Buffer): DocumentKind {
  // As bytes: Node's search for UTF-16 never ends in a buffer that begins at an odd address.
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return { kind: 'encrypted', found: word };
  if (holds('WordDocument')) return wordKind(bytes);
  if (holds('Workbook') || holds('Book')) {
    return refused('SPREADSHEET', 'таблица Excel (XLS)', 'an Excel spreadsheet (XLS)');
  }
  if (holds('PowerPoint Document')) {
    return refused('PRESENTATION', 'презентация PowerPoint (PPT)', 'a PowerPoint presentation (PPT)');
  }
  if (holds('__substg1.0_')) return refused('UNSUPPORTED_FORMAT', 'письмо Outlook', 'an Outlook message');
  return {
    kind: 'container',
    found: { ru: 'файл Microsoft OLE неизвестного вида', en: 'an OLE file of an unknown kind' },
  };
}

const sectorBytes = 512;
const oldWordMagic = 0xa5dc;
const wordMagic = 0xa5ec;
const encryptedFlag = 0x0100;

/** The head of the text's stream stands at the beginning of a sector: its flags say whether what follows is encrypted. */
function wordKind(bytes: Buffer): DocumentKind {
  for (let at = sectorBytes; at + 12 <= bytes.length; at += sectorBytes) {
    const magic = bytes.readUInt16LE(at);
    if (magic === oldWordMagic) {
      return refused('UNSUPPORTED_FORMAT', 'документ Word 6 или 95', 'a document of Word 6 or 95');
    }
    if (magic !== wordMagic) continue;
    if ((bytes.readUInt16LE(at + 10) & encryptedFlag) !== 0) return { kind: 'encrypted', found: word };
    break;
  }
  return { kind: 'doc' };
}

function refused(code: ReadRefusalCode, ru: string, en: string): DocumentKind {
  return { kind: 'refused', code, found: { ru, en } };
}
