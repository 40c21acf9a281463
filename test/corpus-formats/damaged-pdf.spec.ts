import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '#libs/documents/read-document';
import { pdfOfParts, pdfStream } from '#test/support/pdf-of-parts';
import { pdfOfText } from './pdf-of-text.js';

describe('a damaged PDF', () => {
  it('whose parts are not where its list says is read whole', async () => {
    const order = readFileSync(join('test', 'corpus', 'orders', '11-quality-indicators.txt'), 'utf8');
    const sound = await pdfOfText(order);
    const [cut, put] = [66, 9_000];
    const shifted = Buffer.concat([
      sound.subarray(0, cut),
      sound.subarray(cut + 21, put),
      Buffer.alloc(21, ' '),
      sound.subarray(put),
    ]);
    expect(await readDocument(shifted, null)).toEqual(await readDocument(sound, null));
  });

  it('whose font names sixteen million letters is refused', async () => {
    const letters = '1 beginbfrange\n<00000000> <00fffffe> <0041>\nendbfrange\n';
    const file = pdfOfParts([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      pdfStream('BT /F1 12 Tf 60 700 Td (text) Tj ET'),
      '<< /Type /Font /Subtype /TrueType /BaseFont /Arial /ToUnicode 6 0 R >>',
      pdfStream(letters),
    ]);
    expect(await readDocument(file, null)).toMatchObject({ code: 'TOO_COMPLEX' });
  });
});
