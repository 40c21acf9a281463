import { settingsTable } from '#libs/config/settings-table';
import { exitCodes, type Command } from './command.js';

export const settingsCommand: Command = {
  run: async () => {
    process.stdout.write(`${settingsTable()}\n`);
    return exitCodes.done;
  },
};
