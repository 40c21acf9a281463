import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { maximumTextBytes } from '../limits.js';
import { decodeText } from './decode-text.js';

const order = readFileSync('examples/orders/district-disposition.txt', 'utf8');

/** Bytes of a text in a one-byte table: the table is asked character by character, Node has no encoder for it. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(Array.from(text, (character) => table.get(character) ?? 0x3f));
}

describe('bytes become the same text', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866'])('from %s', (encoding) => {
    expect(decodeText(encode(order.replace(/[«»–№]/gu, '"'), encoding))).toEqual({
      text: order.replace(/[«»–№]/gu, '"'),
      encoding,
    });
  });

  it('from UTF-8 with and without a byte order mark', () => {
    const bytes = Buffer.from(order, 'utf8');
    expect(decodeText(bytes)).toEqual({ text: order, encoding: 'utf-8' });
    expect(decodeText(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]))).toEqual({
      text: order,
      encoding: 'utf-8',
    });
  });

  it('from UTF-16 with its byte order mark', () => {
    expect(decodeText(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(order, 'utf16le')]))).toMatchObject({
      text: order,
    });
  });
});

describe('what is no text is refused with what was found', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'EMPTY', 'пуст'],
    ['white space', Buffer.from(' \n\t'), 'EMPTY', 'пуст'],
    ['data with zeros', Buffer.from([65, 0, 66, 0, 67]), 'BINARY', 'двоичные'],
    ['too much', Buffer.alloc(maximumTextBytes + 1, 65), 'TOO_LARGE', '5,0 МБ'],
    [
      'noise',
      Buffer.from(Array.from({ length: 400 }, (_, index) => 0x80 + (index % 0x1f))),
      'UNKNOWN_ENCODING',
      'Кодировка',
    ],
  ])('%s', (_, bytes, code, words) => {
    const refusal = decodeText(bytes);
    expect(refusal).toMatchObject({ code });
    expect(JSON.stringify(refusal)).toContain(words);
  });
});
