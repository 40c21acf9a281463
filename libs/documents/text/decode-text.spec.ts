import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { encodeText } from '#test/support/one-byte-text';
import { maximumTextBytes } from '../limits.js';
import { decodeText } from './decode-text.js';

const order = readFileSync('examples/orders/district-disposition.txt', 'utf8');

describe('bytes become the same text', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866'])('from %s', (encoding) => {
    expect(decodeText(encodeText(order.replace(/[«»–№]/gu, '"'), encoding))).toEqual({
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
