import { parentPort, workerData } from 'node:worker_threads';
import { isParseTask, parse } from './parse-task.js';

// A thread of its own: whatever a file does to its parser, it is ended from outside and the server goes on.
if (!isParseTask(workerData)) throw new Error('Found no file to parse; expected its bytes and its kind.');
parentPort?.postMessage(await parse(workerData));
