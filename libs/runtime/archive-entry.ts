import { createReadStream, createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';

/** Takes one file out of an archive as a stream: the archives here hold a program of 150 MB, too much to keep in memory. */

const tarBlock = 512;

/**
 * Writes the first regular file called `name` of a gzipped tar to `target`.
 * @throws when the archive has no such file or ends within it
 */
export async function takeFromTarGz(archive: Readable, name: string, target: string): Promise<void> {
  const found: string[] = [];
  await pipeline(
    archive,
    createGunzip(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const part of fileInTar(chunks, name)) {
        found.push(name);
        yield part;
      }
    },
    createWriteStream(target, { mode: 0o600 }),
  );
  if (found.length === 0) throw new Error(`the archive holds no file called ${name}`);
}

async function* fileInTar(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0);
  let bodyLeft = 0;
  let paddingLeft = 0;
  let wanted = false;
  for await (const chunk of chunks) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length > 0) {
      if (bodyLeft > 0) {
        const part = pending.subarray(0, bodyLeft);
        bodyLeft -= part.length;
        pending = pending.subarray(part.length);
        if (wanted) yield part;
        if (wanted && bodyLeft === 0) return;
      } else if (paddingLeft > 0) {
        const skipped = Math.min(paddingLeft, pending.length);
        paddingLeft -= skipped;
        pending = pending.subarray(skipped);
      } else if (pending.length < tarBlock) {
        break;
      } else {
        const entry = tarHeader(pending.subarray(0, tarBlock));
        pending = pending.subarray(tarBlock);
        bodyLeft = entry.size;
        paddingLeft = (tarBlock - (entry.size % tarBlock)) % tarBlock;
        wanted = entry.isFile && basename(entry.path) === name;
      }
    }
  }
  if (wanted && bodyLeft > 0) throw new Error('the archive ends in the middle of the file');
}

function tarHeader(block: Buffer): { path: string; size: number; isFile: boolean } {
  const text = (start: number, end: number) => block.toString('utf8', start, end).replace(/\0.*$/s, '');
  const type = text(156, 157);
  return {
    path: text(0, 100),
    size: Number.parseInt(text(124, 136).trim() || '0', 8),
    isFile: type === '0' || type === '',
  };
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endOfDirectoryBytes = 22;
const localHeaderBytes = 30;

/**
 * Writes the entry whose path `accepts` out of a zip file to `target`.
 * @throws when there is none, or it is packed in an unknown way
 */
export async function takeFromZip(
  zipFile: string,
  accepts: (path: string) => boolean,
  target: string,
): Promise<void> {
  const file = await open(zipFile, 'r');
  try {
    const entry = (await zipDirectory(file)).find(({ path }) => accepts(path));
    if (entry === undefined) throw new Error('the package holds no such program');
    const header = await readAt(file, entry.offset, localHeaderBytes);
    // The lengths here may differ from the directory's, so the body is found by these.
    const start = entry.offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
    const body = createReadStream(zipFile, { start, end: start + entry.packedBytes - 1 });
    const output = createWriteStream(target, { mode: 0o600 });
    if (entry.method === 8) await pipeline(body, createInflateRaw(), output);
    else if (entry.method === 0) await pipeline(body, output);
    else throw new Error(`the package is packed by method ${entry.method}; expected 0 or 8`);
  } finally {
    await file.close();
  }
}

interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

async function zipDirectory(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tailStart = Math.max(0, size - endOfDirectoryBytes - 0xffff);
  const tail = await readAt(file, tailStart, size - tailStart);
  let end = tail.length - endOfDirectoryBytes;
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('the file is no zip');
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry;) {
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error('the file ends too early');
  return buffer;
}
