import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readFile, readdir } from 'node:fs/promises';
import { startSystem, type RunningSystem } from '#test/support/running-system';
import { load } from './measure.js';

const kilobytesOfMegabyte = 1024;

/** A warm start until the page and its first answer are there, and what the idle stack takes. */
export async function benchStart(say: (line: string) => void): Promise<void> {
  let system = await startSystem({ from: '2026-09-01' });
  try {
    await system.killEverything();
    const began = performance.now();
    system = await system.restart();
    for (const path of ['/', '/api/session']) {
      const answer = await fetch(system.address + path);
      if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
    }
    const seconds = (performance.now() - began) / 1000;
    const megabytes = await memoryOf(system);
    say(`\n### Start and memory (${load()})\n`);
    say('| what | measured | goal |\n| --- | --- | --- |');
    say(`| warm start to a usable page, everything killed before | ${seconds.toFixed(1)} s | ≤ 8 s |`);
    say(`| \`read\` of a text on the command line | ${(await readSeconds()).toFixed(2)} s | ≤ 1 s |`);
    say(`| memory of the idle stack (PSS) | ${megabytes.toFixed(0)} MB | ≤ 900 MB |`);
  } finally {
    await system.close();
  }
}

async function readSeconds(): Promise<number> {
  const root = join(import.meta.dirname, '../..');
  const began = performance.now();
  await promisify(execFile)(process.execPath, [
    join(root, 'dist/apps/cli/main.js'),
    'read',
    join(root, 'examples/orders/assignment-letter.txt'),
  ]);
  return (performance.now() - began) / 1000;
}

/** Proportional share of every process of the stack: shared pages of PostgreSQL count once. */
async function memoryOf(system: RunningSystem): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const roots = new Set(await system.pids());
  const parents = new Map(
    await Promise.all(pids.map(async (pid): Promise<[number, number]> => [Number(pid), await parentOf(pid)])),
  );
  const ours = [...parents.keys()].filter((pid) => roots.has(pid) || roots.has(parents.get(pid) ?? 0));
  const sizes = await Promise.all(ours.map(pssOf));
  return sizes.reduce((sum, size) => sum + size, 0) / kilobytesOfMegabyte;
}

async function parentOf(pid: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

async function pssOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
}
