import { spawn } from 'node:child_process';
import { folders } from './folders.mjs';

/**
 * Runs a program to its end and answers `{ code, output }`. With `loud` its output also goes to the terminal as it
 * comes. A program that is not done after `limitMinutes` is killed with its children and has failed: a hanging test
 * must not hold up the whole run.
 */
export function runChild(command, args, { env = {}, limitMinutes = 15, loud = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folders.root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const pieces = [];
    for (const [stream, terminal] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on('data', (piece) => {
        pieces.push(piece);
        if (loud) terminal.write(piece);
      });
    }
    const kill = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Gone already, which is what was wanted.
      }
    };
    const limit = setTimeout(() => {
      pieces.push(Buffer.from(`\nnot done after ${limitMinutes} minutes: killed\n`));
      kill();
    }, limitMinutes * 60_000);
    process.once('exit', kill);
    const end = (code, note = '') => {
      clearTimeout(limit);
      process.off('exit', kill);
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') + note });
    };
    child.once('error', (error) => end(127, `\ncould not start ${command}: ${error.message}\n`));
    child.once('close', (code, signal) => end(code ?? 1, signal ? `\nended by ${signal}\n` : ''));
  });
}
