import { exitCodes, UsageError, type ExitCode } from './command.js';
import { commands } from './command-table.js';

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [given = 'help', ...args] = argv;
  const name = given === '--help' || given === '-h' ? 'help' : given;
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) {
    const known = commands.map((command) => command.name).join(', ');
    throw new UsageError(`There is no command "${name}"; expected one of ${known}.`);
  }
  return (await entry.load()).run(args);
}

/** A sentence for people, with the causes that explain it; no stack. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined
    ? error.message
    : `${error.message}\n  because: ${sentenceOf(error.cause)}`;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  const refused =
    error instanceof UsageError || (error instanceof Error && error.name === 'ConfigurationError');
  process.exitCode = refused ? exitCodes.refused : exitCodes.failed;
}
