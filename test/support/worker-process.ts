import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface WorkerProcess {
  readonly pid: number;
  /** Exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Everything it has said so far. */
  said(): string;
  stop(): Promise<number | null>;
  kill(): void;
}

const main = join(import.meta.dirname, '../../apps/worker/src/main.js');
const saysWhenReady = 'the worker polls';
const readySeconds = 30;

/** The product's worker as `npm start` runs it: a process of its own that knows nothing but its settings. */
export async function startWorkerProcess(settings: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      resolve(code);
    });
  });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the worker was not ready within ${String(readySeconds)} s; it said:\n${said}`));
    }, readySeconds * 1000);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (!said.includes(saysWhenReady)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the worker ended with ${String(code)}; it said:\n${said}`));
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    said: () => said,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
