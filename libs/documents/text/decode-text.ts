import { readRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import { maximumTextBytes } from '../limits.js';
import { binaryData, tooLarge } from '../refusals.js';

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
  if (bytes.length > maximumTextBytes) return tooLarge(bytes.length, 'text');
  const marked = byMark(bytes);
  if (marked === null && bytes.includes(0)) return binaryData();
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
