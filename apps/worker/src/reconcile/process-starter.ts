import type { ProcessId } from '#libs/contracts/process/process';
import { processStart } from '#libs/contracts/process/process-start';
import type { ProcessSignals } from '#libs/runtime/process-signals';

/** Writes into an order's history that its process was gone and has been started again. */
export type RecordRestart = (orderId: string) => Promise<void>;

const atOnce = 10;
const orderPrefix = 'order:';

/** Signals processes, starts those that do not run, and leaves a trace of each order whose process had to be started. */
export class ProcessStarter {
  constructor(
    private readonly signals: ProcessSignals,
    private readonly recordRestart: RecordRestart,
    private readonly retryMaxSeconds: number,
  ) {}

  /** @throws the first failure; what was started until then stays started, and starting it again is harmless */
  async startEach(
    targets: readonly ProcessId[],
    onStarted: (target: ProcessId, started: boolean) => void,
  ): Promise<void> {
    const queue = [...targets];
    const work = async (): Promise<void> => {
      for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
        try {
          onStarted(target, await this.start(target));
        } catch (error) {
          // A server that is down would be asked a hundred times, five seconds each.
          queue.length = 0;
          throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  private async start(target: ProcessId): Promise<boolean> {
    const { started } = await this.signals.send(processStart(target, this.retryMaxSeconds));
    if (started && target.startsWith(orderPrefix)) {
      await this.recordRestart(target.slice(orderPrefix.length));
    }
    return started;
  }
}
