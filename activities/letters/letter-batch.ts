import type { Instant } from '#libs/domain/time/instant';
import type { Database } from '#libs/persistence/database';
import { noteRelayAnswer, noteRelayFailure } from '#libs/persistence/letters/mail-breaker.repository';
import {
  claimLetters,
  foldOlderMorningLetters,
  releaseLetters,
  type ClaimedLetter,
  type Claimant,
} from '#libs/persistence/letters/mail-out.repository';
import type { Fared, SendingLetter } from './sending-letter.js';

export interface BatchSettings {
  /** `host:port`, see `relayOf`: the name of its breaker. */
  readonly relay: string;
  /** Machine time; no letter is begun later. */
  readonly batchSeconds: number;
  /** Machine time the breaker stays open at first. */
  readonly retryFirstSeconds: number;
}

export interface Batch {
  readonly claimant: Claimant;
  readonly nowAt: Instant;
  /** The worker is stopping, or the server has given the batch to another one: no further letter is begun. */
  readonly signal: AbortSignal;
}

/** `failed` counts the suppressed too: every letter that ended unsent. */
export interface BatchCounts {
  sent: number;
  failed: number;
  putOff: number;
}

const mostLetters = 100;
/** Conversations with the relay at once: a distant one answers slowly, and few relays refuse so many. */
const lanes = 4;
const failuresToOpen = 3;
const longestOpenSeconds = 60;

/** Claims letters and sends them until all are done, time is up, the relay is in trouble or somebody asks to stop. */
export class LetterBatch {
  constructor(
    private readonly database: Database,
    private readonly sending: SendingLetter,
    private readonly settings: BatchSettings,
  ) {}

  /** @throws DatabaseDown; what was begun then is left to its lease, the rest is released if possible */
  async send(batch: Batch): Promise<BatchCounts> {
    const letters = await this.claim(batch);
    const run = new Run(letters, batch.signal, this.settings.batchSeconds);
    try {
      // The first goes alone: when the relay is away, one letter finds out, not four.
      await this.lane(batch, run, 1);
      const all = Array.from({ length: lanes }, () => this.lane(batch, run, mostLetters));
      // All lanes come to an end before the batch does: a later attempt takes over whatever is still claimed.
      throwFirstFailure(await Promise.allSettled(all));
    } finally {
      await releaseLetters(this.database, batch.claimant, run.leftOver());
    }
    return run.counts;
  }

  private claim({ claimant, nowAt: now }: Batch): Promise<ClaimedLetter[]> {
    const { relay } = this.settings;
    return this.database.transaction(async (tx) => {
      await foldOlderMorningLetters(tx, now);
      return claimLetters(tx, claimant, { now, relay, most: mostLetters });
    });
  }

  private async lane({ claimant, nowAt }: Batch, run: Run, most: number): Promise<void> {
    for (let begun = 0; begun < most; begun++) {
      const letter = run.next();
      if (letter === null) return;
      try {
        const fared = await this.sending.send(letter, claimant, nowAt);
        run.count(fared);
        if (await this.heedRelay(fared)) run.stop();
      } catch (error) {
        run.stop();
        throw error;
      }
    }
  }

  /** True: the breaker has opened. */
  private async heedRelay({ relay: told }: Fared): Promise<boolean> {
    const { relay, retryFirstSeconds: firstSeconds } = this.settings;
    if (told === 'answers') await noteRelayAnswer(this.database, relay);
    if (told !== 'in-trouble') return false;
    const maxSeconds = Math.max(firstSeconds, longestOpenSeconds);
    return noteRelayFailure(this.database, relay, { failuresToOpen, firstSeconds, maxSeconds });
  }
}

function throwFirstFailure(ends: readonly PromiseSettledResult<void>[]): void {
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** The letters of one batch, handed out one by one. */
class Run {
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
