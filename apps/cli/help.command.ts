import { exitCodes, type Command, type CommandEntry } from './command.js';

export function helpCommand(commands: readonly CommandEntry[]): Command {
  return {
    run: async () => {
      const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
      process.stdout.write(`npm run -s prikaz -- COMMAND\n\n${lines.join('\n')}\n`);
      return exitCodes.done;
    },
  };
}
