import { documentKind } from '#libs/documents/document-kind';
import { parse } from '#libs/documents/guard/parse-task';
import { decodeText } from '#libs/documents/text/decode-text';
import { isReadRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import type { Reading } from './reading-process.js';
import { isWhole } from './whole-source.js';

// As in the product's own parser: see libs/documents/guard/parse-worker.ts.
process.on('unhandledRejection', () => undefined);
process.on('message', (bytes) => {
  void measured(bytes).then((reading) => process.send?.(reading));
});

async function measured(bytes: unknown): Promise<Reading> {
  if (!(bytes instanceof Uint8Array)) return { cpuMs: 0, wrong: 'Found no bytes of a file.' };
  const before = process.cpuUsage();
  const result = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, wrong: wrongOf(result) };
}

async function read(bytes: Buffer): Promise<SourceDocument | ReadRefusal> {
  const { kind } = documentKind(bytes);
  if (kind === 'zip' || kind === 'pdf' || kind === 'doc') return parse({ kind, bytes });
  const decoded = decodeText(bytes);
  return isReadRefusal(decoded) ? decoded : sourceText(decoded.text);
}

function wrongOf(result: SourceDocument | ReadRefusal): string | null {
  if (isReadRefusal(result)) return result.sentence.ru === '' ? 'Found a refusal without a sentence.' : null;
  return isWhole(result) ? null : 'Found spans that do not lie within the text in its order.';
}
