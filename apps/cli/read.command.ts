import { open, stat } from 'node:fs/promises';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { maximumDocumentBytes } from '#libs/documents/limits';
import { readDocument } from '#libs/documents/read-document';
import { tooLarge } from '#libs/documents/refusals';
import { compilePatternsAtOnce } from '#libs/documents/compiled-patterns';
import { exitCodes, type Command, type ExitCode } from './command.js';

const usage = `prikaz read FILE
Reads the text of an order and prints its draft (prikaz.draft/1) as JSON.
FILE is a DOCX, a PDF with text, a DOC or a plain text (UTF-8, windows-1251, KOI8-R); - reads standard input.
Exit 0: a draft was made, with or without findings. Exit 2: the file cannot be read or holds no item.
`;

/** `read FILE`: JSON alone on standard output, complaints on standard error; answers without any running server. */
export const readCommand: Command = { run };

async function run(args: readonly string[]): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return exitCodes.done;
  }
  const [file, ...others] = args;
  if (file === undefined || others.length > 0) {
    process.stderr.write(`read: expected one FILE, got ${String(args.length)}\n${usage}`);
    return exitCodes.refused;
  }
  compilePatternsAtOnce();
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return complain(file, bytes);
  if (isReadRefusal(bytes)) return refuse(file, bytes);
  // The reader is loaded while the file is taken apart in a process of its own.
  const [document, { readOrder }] = await Promise.all([
    readDocument(bytes, file === '-' ? null : file),
    import('#libs/intake/read-order'),
  ]);
  if (isReadRefusal(document)) return refuse(file, document);
  for (const { sentence } of document.warnings) say(file, `${sentence.ru}\n${sentence.en}`);
  const draft = readOrder(document, { policy: defaultPolicy, calendar: russianCalendar() });
  if (isReadRefusal(draft)) return refuse(file, draft);
  await written(`${JSON.stringify(draft, null, 2)}\n`);
  return exitCodes.done;
}

function refuse(file: string, refusal: ReadRefusal): ExitCode {
  return complain(file, `${refusal.sentence.ru}\n${refusal.sentence.en} [${refusal.code}]`);
}

function complain(file: string, sentence: string): ExitCode {
  say(file, sentence);
  return exitCodes.refused;
}

function say(file: string, sentence: string): void {
  process.stderr.write(`${file === '-' ? 'stdin' : file}: ${sentence}\n`);
}

/** The size is looked at before anything is read, so that a huge file costs nothing. */
async function bytesOf(file: string): Promise<Uint8Array | ReadRefusal | string> {
  if (file === '-') return collect(process.stdin);
  try {
    const about = await stat(file);
    if (about.isDirectory()) return 'Это папка, а ожидался файл. This is a folder, expected a file.';
    if (about.size > maximumDocumentBytes) return tooLarge(about.size);
    const handle = await open(file);
    return await collect(handle.createReadStream());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Файл не читается. The file cannot be read: ${reason}`;
  }
}

async function collect(stream: AsyncIterable<unknown>): Promise<Uint8Array | ReadRefusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > maximumDocumentBytes) return tooLarge(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Waits until a pipe has taken everything: the process may end right after. */
function written(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
