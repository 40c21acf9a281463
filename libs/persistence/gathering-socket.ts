import { Socket } from 'node:net';

type Written = (error?: Error | null) => void;

/**
 * A connection on which everything written in one turn of the program leaves in one packet. The driver sends BEGIN and each statement
 * for itself; statements given together would otherwise each cost a call of the system and wake the server anew. The turn is over
 * when what waits for promises has run too: a statement that follows an answer by way of several of them still leaves with the rest.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  override write(chunk: string | Uint8Array, written?: Written): boolean;
  override write(chunk: string | Uint8Array, encoding?: BufferEncoding, written?: Written): boolean;
  override write(
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | Written,
    written?: Written,
  ): boolean {
    this.gather();
    return typeof encoding === 'string'
      ? super.write(chunk, encoding, written)
      : super.write(chunk, encoding);
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.cork();
    process.nextTick(() => {
      this.gathering = false;
      this.uncork();
    });
  }
}
