import { spawn } from 'node:child_process';

export function say(line) {
  process.stderr.write(`${line}\n`);
}

const reportEveryMilliseconds = 5_000;

/**
 * Runs one tool to its end, silently when it goes well. While it works a line every five seconds tells how long and, where
 * `progress` knows it, how far. When it fails, everything it printed is shown and the promise rejects.
 */
export async function runStep({ title, command, args, cwd, progress }) {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(0);
  say(`${title} …`);
  const ticker = setInterval(() => {
    say(`${title}: ${progress ? `${progress()}, ` : ''}${seconds()} s`);
  }, reportEveryMilliseconds);
  try {
    const { code, output } = await run(command, args, cwd);
    if (code !== 0)
      throw new Error(`${output.trimEnd()}\n${title} failed (${code}): ${[command, ...args].join(' ')}`);
    say(`${title}: done in ${seconds()} s`);
  } finally {
    clearInterval(ticker);
  }
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? `signal ${signal}`, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
