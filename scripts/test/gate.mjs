import { runChild } from './child.mjs';

/** A part that is one or several commands, each counted as one test that passes when the command ends with 0. */
export async function runGate(commands, { alone }) {
  const outcome = { passed: 0, failed: 0, skipped: 0, output: '' };
  for (const [command, ...args] of commands) {
    const { code, output } = await runChild(command, args, { loud: alone });
    if (code === 0) {
      outcome.passed += 1;
      continue;
    }
    outcome.failed += 1;
    outcome.output += `$ ${[command.split('/').at(-1), ...args].join(' ')}\n${output}\n`;
  }
  return outcome;
}
