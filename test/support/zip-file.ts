import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the file claims of the inflated size, where it lies. */
  readonly claimedBytes?: number;
  readonly encrypted?: boolean;
}

/** A ZIP file written by hand, so that tests can also write the kind that no program writes. */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { local, directory } = entryOf(part, at);
    locals.push(local);
    central.push(directory);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

function entryOf(part: ZipPart, at: number): { local: Buffer; directory: Buffer } {
  const name = Buffer.from(part.name, 'utf8');
  const content = typeof part.content === 'string' ? Buffer.from(part.content, 'utf8') : part.content;
  const packed = deflateRawSync(content);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x0800 | (part.encrypted === true ? 1 : 0), 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(part.claimedBytes ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  const head = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  return { local, directory: Buffer.concat([head, shared, tail, name]) };
}
