/** What a command ends with; also the exit code of the program. */
export const exitCodes = { done: 0, failed: 1, refused: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface Command {
  run(args: readonly string[]): Promise<ExitCode>;
}

export interface CommandEntry {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Commands are loaded when they are called for: `read` must answer at once and needs nothing of what `start` needs. */
  load(): Promise<Command>;
}

/** What the person typed cannot be carried out; the message says what was found and expected. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
