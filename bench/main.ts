import { cpus } from 'node:os';
import { benchCommands } from './commands.js';
import { benchStart } from './start-up.js';
import { benchWakes } from './wakes.js';

const benches = { start: benchStart, commands: benchCommands, wakes: benchWakes };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const asked = process.argv.slice(2);
say(`${String(cpus().length)} cores, Node ${process.version}`);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench(say);
}
