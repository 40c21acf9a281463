import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { docxFile, wordParagraph } from '#test/support/docx-file';
import { eventually } from '#test/support/eventually';
import { parsingLimits } from '../limits.js';
import { parseApart } from './parse-apart.js';

/** Paragraphs that differ: what repeats itself would be refused before it is parsed. */
const large = docxFile({
  body: Array.from({ length: 80_000 }, (_, index) => wordParagraph(`слово ${String(index ** 2)}`)).join(''),
});
const usual = parsingLimits('zip', large.length);
const small = docxFile({ body: wordParagraph('слово') });
const worker = join(import.meta.dirname, 'parse-worker.js');

/** The parser that this process has started and that still runs. */
function runningParser(): Promise<number> {
  return eventually('a parser of documents', async () => {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,command=']);
    const own = stdout.split('\n').find((line) => line.includes(worker) && line.includes(` ${process.pid} `));
    return own === undefined ? null : Number.parseInt(own, 10);
  });
}

describe('a file that ends its parser is refused, and the program that asked goes on', () => {
  it.each(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGKILL'] as const)('by %s', async (signal) => {
    const reading = parseApart(large, 'zip');
    process.kill(await runningParser(), signal);
    expect(await reading).toMatchObject({ code: 'TOO_COMPLEX' });
    expect(await parseApart(small, 'zip')).toMatchObject({ text: 'слово\n' });
  });

  it('by the fatal error of a heap that is full', async () => {
    expect(await parseApart(large, 'zip', { ...usual, heapMegabytes: 20 })).toMatchObject({
      code: 'TOO_COMPLEX',
      sentence: { ru: expect.stringContaining('слишком много памяти') },
    });
  });

  it('by holding more memory than a parser may', async () => {
    expect(await parseApart(large, 'zip', { ...usual, residentMegabytes: 30 })).toMatchObject({
      code: 'TOO_COMPLEX',
      sentence: { ru: expect.stringContaining('слишком много памяти') },
    });
  });

  it('by taking more time than a parser may', async () => {
    expect(await parseApart(large, 'zip', { ...usual, timeoutSeconds: 0.2 })).toMatchObject({
      code: 'TOO_COMPLEX',
      sentence: { ru: expect.stringContaining('слишком много времени') },
    });
  });
});

describe('a parser', () => {
  it('that cannot be started is no fault of the file', async () => {
    const reading = parseApart(small, 'zip', { ...usual, heapMegabytes: Number.NaN });
    await expect(reading).rejects.toThrow(
      /The parser of documents ended with code \d+: .*max-old-space-size/u,
    );
  });

  it('ends by itself when nobody is left to end it', async () => {
    const parser = fork(worker, ['0'], { execArgv: [], stdio: 'ignore' });
    expect(await once(parser, 'exit')).toEqual([null, 'SIGKILL']);
  });
});
