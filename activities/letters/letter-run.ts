import type { ClaimedLetter } from '#libs/persistence/letters/mail-claim.repository';
import type { Fared } from './sending-letter.js';

/** `failed` counts the suppressed too: every letter that ended unsent. */
export interface BatchCounts {
  sent: number;
  failed: number;
  putOff: number;
}

/** The letters of one batch, handed out one by one. */
export class LetterRun {
  readonly counts: BatchCounts = { sent: 0, failed: 0, putOff: 0 };
  private taken = 0;
  private stopped = false;
  private readonly until: number;

  constructor(
    private readonly letters: readonly ClaimedLetter[],
    private readonly signal: AbortSignal,
    batchSeconds: number,
  ) {
    this.until = performance.now() + batchSeconds * 1000;
  }

  next(): ClaimedLetter | null {
    if (this.stopped || this.signal.aborted || performance.now() >= this.until) return null;
    const letter = this.letters[this.taken];
    if (letter === undefined) return null;
    this.taken += 1;
    return letter;
  }

  stop(): void {
    this.stopped = true;
  }

  count({ end }: Fared): void {
    if (end === 'sent') this.counts.sent += 1;
    else if (end === 'put-off') this.counts.putOff += 1;
    else if (end !== 'not-ours') this.counts.failed += 1;
  }

  /** Ids of letters that nobody began. */
  leftOver(): string[] {
    return this.letters.slice(this.taken).map(({ id }) => id);
  }
}
