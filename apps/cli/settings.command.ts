import { settingsTable } from '#libs/config/settings-table';
import { exitCodes, type Command } from './command.js';

export const settingsCommand: Command = {
  run: () => {
    process.stdout.write(`${settingsTable()}\n`);
    return Promise.resolve(exitCodes.done);
  },
};
