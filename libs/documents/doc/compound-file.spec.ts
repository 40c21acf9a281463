import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';
import { CompoundFile } from './compound-file.js';

const sound = readFileSync(join('test', 'corpus-formats', 'doc', '08-approved-year-plan.doc'));
const sectorBytes = 512;
const tableAt = (sound.readInt32LE(76) + 1) * sectorBytes;

/** The stored file with these sectors each following another than it did. */
function linked(links: readonly (readonly [sector: number, next: number])[]): Buffer {
  const bytes = Buffer.from(sound);
  for (const [sector, next] of links) bytes.writeInt32LE(next, tableAt + sector * 4);
  return bytes;
}

function withHead(at: number, value: number): Buffer {
  const bytes = Buffer.from(sound);
  bytes.writeInt32LE(value, at);
  return bytes;
}

describe('sectors of a DOC', () => {
  it('form chains that end in a sound file', () => {
    expect(CompoundFile.open(sound)?.stream('WordDocument')?.readUInt16LE(0)).toBe(0xa5ec);
  });

  it.each([
    ['run in a circle', linked([[3, 4], [4, 3]])], // prettier-ignore
    ['follow themselves', linked([[3, 3]])],
    ['lie beyond the file', linked([[3, 1_000_000]])],
    ['have more tables than the file has sectors', withHead(44, 2 ** 30)],
    ['have endless further lists of tables', withHead(72, 2 ** 31 - 1)],
    ['are of a size that no program writes', withHead(30, 30)],
    ['are cut off within the head', sound.subarray(0, 300)],
  ])('that %s make it damaged', async (_, bytes) => {
    expect(CompoundFile.open(bytes)).toBeNull();
    expect(await readDocument(bytes, 'приказ.doc')).toMatchObject({ code: 'DAMAGED' });
  });
});
