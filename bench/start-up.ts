import { setTimeout as pause } from 'node:timers/promises';
import { readFile, readdir } from 'node:fs/promises';
import { startSystem, type RunningSystem } from '#test/support/running-system';
import { eventually } from '#test/support/eventually';
import { load } from './measure.js';
import { atMost, goalCell, table } from './table.js';

const kilobytesOfMegabyte = 1024;
/** After this the first polls and checks are over and the stack is idle. */
const settlingMilliseconds = 10_000;

/** Warm starts until the page and its first answer are there, and what the idle stack takes. */
export async function benchStart(): Promise<string> {
  let system = await startSystem({ from: '2026-09-01' });
  try {
    await stopInOrder(system);
    const orderly = await timedRestart(system);
    system = orderly.system;
    await system.killEverything();
    const killed = await timedRestart(system);
    system = killed.system;
    await pause(settlingMilliseconds);
    const megabytes = await memoryOf(system);
    const row = (what: string, measured: number, unit: string, most: number): string[] => {
      const digits = unit === 's' ? 1 : 0;
      return [what, `${measured.toFixed(digits)} ${unit}`, goalCell(atMost(measured, most, ` ${unit}`))];
    };
    const rows = [
      row('warm start to a usable page, after an orderly stop', orderly.seconds, 's', 8),
      row('warm start to a usable page, after `kill -9` of everything', killed.seconds, 's', 8),
      row('memory of the idle stack (PSS)', megabytes, 'MB', 900),
    ];
    return `Measured with ${load()}.\n\n${table(['what', 'measured', 'goal'], rows)}`;
  } finally {
    await system.close();
  }
}

async function stopInOrder(system: RunningSystem): Promise<void> {
  const [supervisor = 0] = await system.pids();
  process.kill(supervisor, 'SIGINT');
  await eventually('the system to stop', () => Promise.resolve(isAlive(supervisor) ? null : true));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function timedRestart(stopped: RunningSystem): Promise<{ system: RunningSystem; seconds: number }> {
  const began = performance.now();
  const system = await stopped.restart();
  for (const path of ['/', '/api/session']) {
    const answer = await fetch(system.address + path);
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
    await answer.text();
  }
  return { system, seconds: (performance.now() - began) / 1000 };
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
