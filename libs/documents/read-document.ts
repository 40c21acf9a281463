import { isReadRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import { documentKind } from './document-kind.js';
import { parseApart } from './guard/parse-apart.js';
import { maximumDocumentBytes } from './limits.js';
import { damaged, encrypted, tooLarge, wrongKind, type FoundKind } from './refusals.js';
import { decodeText } from './text/decode-text.js';

const promised: readonly (readonly [ending: string, found: FoundKind])[] = [
  ['.docx', { ru: 'файл с именем документа Word (DOCX)', en: 'a file named as a Word document (DOCX)' }],
  ['.doc', { ru: 'файл с именем документа Word (DOC)', en: 'a file named as a Word document (DOC)' }],
  ['.pdf', { ru: 'файл с именем документа PDF', en: 'a file named as a PDF document' }],
];

/**
 * A file of any format to the text that is read as an order, or a refusal that says what was found and what would help.
 * The bytes decide what it is; `name` only helps to say what a damaged file was meant to be. Plain text is decoded here, other
 * formats in a process of their own with limits of time and memory. Throws for no file whatever.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string | null,
): Promise<SourceDocument | ReadRefusal> {
  if (bytes.length > maximumDocumentBytes) return tooLarge(bytes.length);
  const found = documentKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  switch (found.kind) {
    case 'refused':
      return wrongKind(found.code, found.found);
    case 'encrypted':
      return encrypted(found.found);
    case 'container':
      return damagedByName(name) ?? wrongKind('UNSUPPORTED_FORMAT', found.found);
    case 'text':
      return readText(bytes, name);
    default:
      return parseApart(bytes, found.kind);
  }
}

function readText(bytes: Uint8Array, name: string | null): SourceDocument | ReadRefusal {
  const decoded = decodeText(bytes);
  if (!isReadRefusal(decoded)) return sourceText(decoded.text);
  const unreadable = decoded.code === 'BINARY' || decoded.code === 'UNKNOWN_ENCODING';
  return (unreadable ? damagedByName(name) : null) ?? decoded;
}

/** A file that is named as a document and holds nothing of one was a document once. */
function damagedByName(name: string | null): ReadRefusal | null {
  const meant = promised.find(([ending]) => name?.toLowerCase().endsWith(ending) === true);
  if (meant === undefined) return null;
  return damaged(meant[1], {
    ru: 'внутри нет того, с чего такие документы начинаются',
    en: 'what such documents begin with is not inside',
  });
}
