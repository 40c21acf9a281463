import { exitCodes, type Command } from './command.js';
import { commands } from './command-table.js';

export const helpCommand: Command = {
  run: async () => {
    const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
    process.stdout.write(`npm run -s prikaz -- COMMAND\n\n${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};
