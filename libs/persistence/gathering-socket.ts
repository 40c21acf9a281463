import { Socket } from 'node:net';

/**
 * A connection on which everything written in one turn of the program leaves in one packet. The driver opens the tap after every
 * statement; statements given together would otherwise each cost a call of the system and wake the server anew.
 */
export class GatheringSocket extends Socket {
  override uncork(): void {
    queueMicrotask(() => {
      super.uncork();
    });
  }
}
