import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxOfText } from '#test/corpus-formats/docx-of-text';
import { pdfOfText } from '#test/corpus-formats/pdf-of-text';
import { longOrder } from './long-order.js';
import { load } from './measure.js';
import { atMost, goalCell, table } from './table.js';

const root = join(import.meta.dirname, '../..');
const rounds = 5;
const lookEveryMilliseconds = 20;
const kilobytesOfMegabyte = 1024;
const longPages = 200;

interface Read {
  readonly seconds: number;
  /** Of the command and what it starts, at its highest: resident memory, shared pages counted by each. */
  readonly megabytes: number;
}

/** The whole command on the command line, from its start to its end, for files of every kind: a letter and an order of 200 pages. */
export async function benchReadCommand(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-bench-'));
  try {
    const letter = await readFile(join(root, 'examples/orders/assignment-letter.txt'), 'utf8');
    const rows: string[][] = [];
    for (const [what, text, most] of [
      ['a letter of one page', letter, 1],
      [`an order of ${String(longPages)} pages`, longOrder(longPages), null],
    ] as const) {
      for (const [kind, file] of Object.entries(await filesOf(text, folder))) {
        const reads: Read[] = [];
        for (let round = 0; round < rounds; round += 1) reads.push(await read(file));
        rows.push(rowOf(`${what}, ${kind}`, reads, most));
      }
    }
    return `Measured with ${load()}.\n\n${table(['what', 'time', 'goal', 'memory', 'goal'], rows)}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function filesOf(text: string, folder: string): Promise<Readonly<Record<string, string>>> {
  const files = { text: join(folder, 'o.txt'), DOCX: join(folder, 'o.docx'), PDF: join(folder, 'o.pdf') };
  await writeFile(files.text, text);
  await writeFile(files.DOCX, await docxOfText(text));
  await writeFile(files.PDF, await pdfOfText(text));
  return files;
}

function rowOf(what: string, reads: readonly Read[], mostSeconds: number | null): string[] {
  const middle = (of: (one: Read) => number): number =>
    reads.map(of).sort((one, other) => one - other)[Math.floor(reads.length / 2)] ?? Number.NaN;
  const [seconds, megabytes] = [middle((one) => one.seconds), middle((one) => one.megabytes)];
  return [
    what,
    `${seconds.toFixed(1)} s`,
    mostSeconds === null ? '' : goalCell(atMost(seconds, mostSeconds, ' s')),
    `${megabytes.toFixed(0)} MB`,
    goalCell(atMost(megabytes, 300, ' MB')),
  ];
}

async function read(file: string): Promise<Read> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/main.js'), 'read', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the command could not be started');
  let kilobytes = 0;
  const looking = setInterval(() => {
    void residentOf(pid).then((now) => (kilobytes = Math.max(kilobytes, now)));
  }, lookEveryMilliseconds);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`read ended with ${String(code)}`);
  return { seconds: (performance.now() - began) / 1000, megabytes: kilobytes / kilobytesOfMegabyte };
}

async function residentOf(pid: number): Promise<number> {
  const process = `/proc/${String(pid)}`;
  const status = await readFile(`${process}/status`, 'utf8').catch(() => '');
  const children = await readFile(`${process}/task/${String(pid)}/children`, 'utf8').catch(() => '');
  const below = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(residentOf));
  return below.reduce((sum, size) => sum + size, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
}
