import { readRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';

/** More than any order has; a text of this size is refused before anything is parsed. */
export const maximumTextBytes = 5 * 1024 * 1024;

const signatures: readonly (readonly [bytes: readonly number[], ru: string, en: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'архив ZIP или документ DOCX/XLSX', 'a ZIP archive or a DOCX/XLSX document'],
  [[0x25, 0x50, 0x44, 0x46], 'документ PDF', 'a PDF document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'документ DOC или XLS', 'a DOC or XLS document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'документ RTF', 'an RTF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'изображение PNG', 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'изображение JPEG', 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'изображение GIF', 'a GIF image'],
  [[0x49, 0x49, 0x2a, 0x00], 'изображение TIFF', 'a TIFF image'],
  [[0x1f, 0x8b], 'архив GZIP', 'a GZIP archive'],
  [[0x52, 0x61, 0x72, 0x21], 'архив RAR', 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'архив 7z', 'a 7z archive'],
];
const oneByteEncodings = ['windows-1251', 'koi8-r', 'ibm866'] as const;
/** Common letters of Russian, most frequent first: a wrong table turns them into capitals and signs. */
const common = new Set('оеаинтсрвлкмдпу ');

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Bytes of a plain text to characters: a byte order mark decides, else UTF-8 if it is valid, else the Russian one-byte
 * table that gives the most ordinary Russian. Refuses what is empty, too large or no text, saying what was found.
 */
export function decodeText(bytes: Uint8Array): DecodedText | ReadRefusal {
  if (bytes.length > maximumTextBytes) return tooLarge(bytes.length);
  const kind = signatures.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (kind) return binary(kind[1], kind[2]);
  const marked = byMark(bytes);
  if (marked === null && bytes.includes(0)) return binary('двоичные данные', 'binary data');
  const decoded = marked ?? inEncoding(bytes, 'utf-8') ?? bestOneByte(bytes);
  if (decoded === null) {
    return readRefusal(
      'UNKNOWN_ENCODING',
      'Кодировка текста не распознана. Ожидались UTF-8, windows-1251 или KOI8-R.',
      'The encoding of the text is unknown. Expected UTF-8, windows-1251 or KOI8-R.',
    );
  }
  if (decoded.text.trim() === '') {
    return readRefusal(
      'EMPTY',
      'Файл пуст. Ожидался текст приказа или поручения с пронумерованными пунктами.',
      'The file is empty. Expected the text of an order with numbered items.',
    );
  }
  return decoded;
}

/** Also for a file whose size is known before it is read. */
export function tooLarge(bytes: number): ReadRefusal {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return readRefusal(
    'TOO_LARGE',
    `Файл слишком велик: ${megabytes.replace('.', ',')} МБ, а текст приказа принимается до 5 МБ.`,
    `The file is too large: ${megabytes} MB; the text of an order may have up to 5 MB.`,
  );
}

function binary(ru: string, en: string): ReadRefusal {
  return readRefusal(
    'BINARY',
    `Это не простой текст: ${ru}. Ожидался текстовый файл; сохраните документ как текст или вставьте его текст.`,
    `This is not plain text but ${en}. Expected a text file; save the document as text or paste its text.`,
  );
}

function byMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return inEncoding(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return inEncoding(bytes, 'utf-16be');
  return null;
}

function inEncoding(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function bestOneByte(bytes: Uint8Array): DecodedText | null {
  let best: DecodedText | null = null;
  let highest = 0;
  for (const encoding of oneByteEncodings) {
    const decoded = inEncoding(bytes, encoding);
    if (decoded === null) continue;
    const share = shareOfCommonLetters(decoded.text);
    if (share > highest) [best, highest] = [decoded, share];
  }
  return highest > 0.3 ? best : null;
}

function shareOfCommonLetters(text: string): number {
  const sample = text.slice(0, 20_000);
  let hits = 0;
  for (const character of sample) if (common.has(character)) hits += 1;
  return hits / Math.max(1, sample.length);
}
