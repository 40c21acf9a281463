import { Worker } from 'node:worker_threads';
import { damaged } from '../refusals.js';
import { isParseTask, kindNames, parse } from './parse-task.js';

// A process of its own: whatever a file does to its parser, it is killed from outside and the server goes on. Whoever started
// it may itself be killed meanwhile; then this thread ends a parser that never would. It comes after the one outside, who
// knows why.
const graceMs = 5_000;
const endAfterMs = Number(process.argv[2]) * 1000 + graceMs;
const end = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${String(endAfterMs)})`;
new Worker(end, { eval: true }).unref();

// A library that reads a damaged file anew leaves the promises of its first attempt behind; the last one decides.
process.on('unhandledRejection', () => undefined);
process.once('message', (task) => {
  answer(task).catch(fail);
});

async function answer(task: unknown): Promise<void> {
  if (!isParseTask(task)) throw new Error('Found no file to parse; expected its bytes and its kind.');
  // What a library throws outside its promises is as much the file's fault as what it throws through them.
  process.once('uncaughtException', () => {
    const where = { ru: 'его содержимое не разбирается', en: 'its content cannot be parsed' };
    process.send?.(damaged(kindNames[task.kind], where));
  });
  process.send?.(await parse(task));
}

function fail(error: unknown): void {
  process.stderr.write(String(error), () => process.exit(1));
}
