import { cpus } from 'node:os';
import { benchCommands } from './commands.js';
import { benchDeadlines } from './deadlines.js';
import { writeFigures } from './performance-page.js';
import { benchReading } from './reading.js';
import { benchReadCommand } from './read-command.js';
import { benchStart } from './start-up.js';
import { benchWakes } from './wakes.js';

const benches = {
  deadlines: benchDeadlines,
  reading: benchReading,
  read: benchReadCommand,
  start: benchStart,
  commands: benchCommands,
  wakes: benchWakes,
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

// A benchmark is no gate: what fails is said, the other measures go on, and the exit code stays 0.
const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    const command = `npm run bench -- ${name}`;
    const figures = `${await bench()}\n\n\`${command}\`, ${String(cpus().length)} cores, Node ${process.version}.`;
    say(`\n## ${name}\n\n${figures}`);
    await writeFigures(name, figures);
  } catch (error) {
    say(
      `\n## ${name}\n\nnot measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
