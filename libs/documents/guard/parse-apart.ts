import { Worker } from 'node:worker_threads';
import type { ReadRefusal } from '#libs/domain/draft/read-refusal';
import type { SourceDocument } from '#libs/domain/draft/source-document';
import { parsing } from '../limits.js';
import { tooComplex, type FoundKind } from '../refusals.js';
import { kindNames, type ParsedKind } from './parse-task.js';
import { Turns } from './turns.js';

export interface ParseLimits {
  readonly timeoutSeconds: number;
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

const turns = new Turns(parsing.atOnce);
const megabyte = 1024 * 1024;
const lookEveryMs = 20;
const tooLong: FoundKind = {
  ru: 'разбор занял слишком много времени',
  en: 'parsing it took too much time',
};
const tooMuch: FoundKind = { ru: 'разбор занял слишком много памяти', en: 'parsing it took too much memory' };

/** Parses in a thread that is ended when it takes too long or too much. Never throws for what a file holds. */
export async function parseApart(
  bytes: Uint8Array,
  kind: ParsedKind,
  limits: ParseLimits = parsing,
): Promise<SourceDocument | ReadRefusal> {
  const leave = await turns.enter();
  try {
    return await inThread(bytes, kind, limits);
  } finally {
    leave();
  }
}

function inThread(
  bytes: Uint8Array,
  kind: ParsedKind,
  limits: ParseLimits,
): Promise<SourceDocument | ReadRefusal> {
  const copy = Uint8Array.from(bytes);
  const worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
    workerData: { kind, bytes: copy },
    transferList: [copy.buffer],
    // What this process was started with is for it alone.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, stackSizeMb: 4 },
    // Libraries complain of files on the console; a command's standard output is its answer.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      void worker.terminate();
    };
    const finish = (result: SourceDocument | ReadRefusal): void => {
      stop();
      resolve(result);
    };
    const refuse = (why: FoundKind): void => finish(tooComplex(kindNames[kind], why));
    const deadline = setTimeout(() => refuse(tooLong), limits.timeoutSeconds * 1000);
    const most = process.memoryUsage.rss() + limits.residentMegabytes * megabyte;
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) refuse(tooMuch);
    }, lookEveryMs);
    worker.once('message', finish);
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse(tooMuch);
      else stop();
      // Has no effect after a refusal: what is left are faults of this program, not of a file.
      reject(error);
    });
    worker.once('exit', () => refuse(tooMuch));
  });
}
