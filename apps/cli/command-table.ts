import type { CommandEntry } from './command.js';

export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    usage: 'start [--work | --training NAME] [--from YYYY-MM-DD] [--port PORT]',
    summary: 'starts an installation with everything it needs and runs it until Ctrl-C',
    load: async () => (await import('./start.command.js')).startCommand,
  },
  {
    name: 'read',
    usage: 'read FILE',
    summary: 'reads the text of an order and prints its draft as JSON; - is standard input',
    load: async () => (await import('./read.command.js')).readCommand,
  },
  {
    name: 'due',
    usage: 'due EXPRESSION [--signed YYYY-MM-DD] [--lang ru|en] [--json]',
    summary: 'says which day a deadline expression means, and why',
    load: async () => (await import('./due.command.js')).dueCommand,
  },
  {
    name: 'settings',
    usage: 'settings',
    summary: 'prints all settings as a table',
    load: async () => (await import('./settings.command.js')).settingsCommand,
  },
  {
    name: 'help',
    usage: 'help',
    summary: 'prints this list',
    load: async () => (await import('./help.command.js')).helpCommand(commands),
  },
];
