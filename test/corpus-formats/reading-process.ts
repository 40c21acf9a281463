import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const readingSchema = z.object({
  /** Of the processor: who else is busy does not count. */
  cpuMs: z.number(),
  /** What is wrong with the answer; null for a whole document and for a refusal with its sentence. */
  wrong: z.string().nullable(),
});

export type Reading = z.output<typeof readingSchema>;
/** How a reader ended that did not answer, with its last words. */
export interface FatalEnd {
  readonly fatal: string;
}

const lastCharacters = 2_000;
/** For hangs, not for a machine that is busy with other work. */
const patienceMs = 60_000;

/** Reads files one after another in a process of its own: what is fatal to it is told to the test instead of ending it. */
export class ReadingProcess {
  private constructor(
    private readonly child: ChildProcess,
    private words = '',
  ) {
    child.stderr?.on('data', (chunk: Buffer) => {
      this.words = (this.words + chunk.toString()).slice(-lastCharacters);
    });
  }

  static start(heapMegabytes: number): ReadingProcess {
    const child = fork(fileURLToPath(new URL('./reading-process-main.js', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${String(heapMegabytes)}`],
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    return new ReadingProcess(child);
  }

  /** A reader that does not answer within a minute is killed, and told like one that ended by itself. */
  read(bytes: Uint8Array): Promise<Reading | FatalEnd> {
    return new Promise((resolve) => {
      const deadline = setTimeout(() => this.stop(), patienceMs);
      const answered = (answer: unknown): void => {
        clearTimeout(deadline);
        this.child.off('close', ended);
        resolve(readingSchema.parse(answer));
      };
      const ended = (code: number | null, signal: NodeJS.Signals | null): void => {
        clearTimeout(deadline);
        this.child.off('message', answered);
        resolve({ fatal: `${signal ?? `code ${String(code)}`}: ${this.words.trim()}` });
      };
      this.child.once('message', answered);
      this.child.once('close', ended);
      // A reader that is gone is told by 'close'.
      this.child.send(bytes, () => undefined);
    });
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}
