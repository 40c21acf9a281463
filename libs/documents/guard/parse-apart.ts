import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReadRefusal } from '#libs/domain/draft/read-refusal';
import type { SourceDocument } from '#libs/domain/draft/source-document';
import { parsersAtOnce, parsingLimits, type ParsingLimits } from '../limits.js';
import { tooComplex, type FoundKind } from '../refusals.js';
import { kindNames, type ParsedKind, type ParseTask } from './parse-task.js';
import { residentBytes } from './resident-bytes.js';
import { Turns } from './turns.js';

const turns = new Turns(parsersAtOnce);
const megabyte = 1024 * 1024;
const lookEveryMs = 20;
/** Of what a parser complains before it ends: its last words hold the reason. */
const lastCharacters = 2_000;
const parser = fileURLToPath(new URL('./parse-worker.js', import.meta.url));
const tooLong: FoundKind = {
  ru: 'разбор занял слишком много времени',
  en: 'parsing it took too much time',
};
const tooMuch: FoundKind = { ru: 'разбор занял слишком много памяти', en: 'parsing it took too much memory' };

/**
 * Parses in a process of its own, which is killed when it takes too long or too much. A file that ends its parser in any way is
 * refused, and this process goes on: a thread would not do, for a fatal error of the engine ends all threads together.
 * @throws Error when the parser cannot be started or loaded: a fault of the installation, not of the file
 */
export async function parseApart(
  bytes: Uint8Array,
  kind: ParsedKind,
  limits: ParsingLimits = parsingLimits(kind, bytes.length),
): Promise<SourceDocument | ReadRefusal> {
  const leave = await turns.enter();
  try {
    return await inProcess({ kind, bytes }, limits);
  } finally {
    leave();
  }
}

function startParser({ timeoutSeconds, heapMegabytes }: ParsingLimits): ChildProcess {
  return fork(parser, [String(timeoutSeconds)], {
    serialization: 'advanced',
    // What this process was started with, and what its surroundings tell it, is for it alone.
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    env: {},
    // Libraries complain of files on the console; a command's standard output is its answer.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function inProcess(task: ParseTask, limits: ParsingLimits): Promise<SourceDocument | ReadRefusal> {
  const child = startParser(limits);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      child.kill('SIGKILL');
    };
    const finish = (result: SourceDocument | ReadRefusal): void => {
      stop();
      resolve(result);
    };
    const refuse = (why: FoundKind): void => finish(tooComplex(kindNames[task.kind], why));
    const deadline = setTimeout(() => refuse(tooLong), limits.timeoutSeconds * 1000);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > limits.residentMegabytes * megabyte) refuse(tooMuch);
    }, lookEveryMs);
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-lastCharacters);
    });
    child.once('message', finish);
    child.once('error', (error) => {
      stop();
      reject(error);
    });
    // After an answer this has no effect. A signal is what ends a parser that ran out of memory or fell into a fatal error.
    child.once('close', (code, signal) => {
      if (signal !== null) {
        refuse(tooMuch);
        return;
      }
      stop();
      reject(new Error(`The parser of documents ended with code ${String(code)}: ${words.trim()}`));
    });
    // A parser that ends before it has read its file closes the channel; how it ended is told by 'close'.
    child.send(task, () => undefined);
  });
}
