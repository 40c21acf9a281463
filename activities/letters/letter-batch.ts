import type { Instant } from '#libs/domain/time/instant';
import type { LetterSender } from '#libs/letters/send-letter';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import type { Database } from '#libs/persistence/database';
import { noteRelayAnswer, noteRelayFailure } from '#libs/persistence/letters/mail-breaker.repository';
import {
  claimLetters,
  foldOlderMorningLetters,
  releaseLetters,
  type ClaimedLetter,
  type Claimant,
} from '#libs/persistence/letters/mail-claim.repository';
import { readPolicyInForce } from '#libs/persistence/policy/policy.repository';
import { LetterRun, type BatchCounts } from './letter-run.js';
import type { Fared, Sending, SendingLetter } from './sending-letter.js';

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

const mostLetters = 100;
/** Conversations with the relay at once: a distant one answers slowly, and few relays refuse so many. */
const lanes = 4;
const failuresToOpen = 3;
const longestOpenSeconds = 60;
/** What is being said to the relay when the worker stops may still be finished; then it is broken off, known to be unsent. */
const courtesyMilliseconds = 2000;

/** Claims letters and sends them until all are done, time is up, the relay is in trouble or somebody asks to stop. */
export class LetterBatch {
  constructor(
    private readonly database: Database,
    private readonly letters: SendingLetter,
    /** A batch has connections of its own and ends them. */
    private readonly openSender: () => LetterSender,
    private readonly settings: BatchSettings,
  ) {}

  /** @throws DatabaseDown; what was begun then is left to its lease, the rest is released if possible */
  async send(batch: Batch): Promise<BatchCounts> {
    const letters = await this.claim(batch);
    if (letters.length === 0) return { sent: 0, failed: 0, putOff: 0 };
    const run = new LetterRun(letters, batch.signal, this.settings.batchSeconds);
    const [{ policy }, { calendar }] = await Promise.all([
      readPolicyInForce(this.database),
      currentCalendar(this.database),
    ]);
    const sender = this.openSender();
    const sending = { ...batch, policy, calendar, sender };
    const stopping = closeWhenStopped(sender, batch.signal);
    try {
      // The first goes alone: when the relay is away, one letter finds out, not four.
      await this.lane(sending, run, 1);
      const all = Array.from({ length: lanes }, () => this.lane(sending, run, mostLetters));
      // All lanes come to an end before the batch does: a later attempt takes over whatever is still claimed.
      throwFirstFailure(await Promise.allSettled(all));
    } finally {
      stopping.end();
      sender.close();
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

  private async lane(sending: Sending, run: LetterRun, most: number): Promise<void> {
    for (let begun = 0; begun < most; begun++) {
      const letter = run.next();
      if (letter === null) return;
      try {
        const fared = await this.letters.send(letter, sending);
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

function closeWhenStopped(sender: LetterSender, signal: AbortSignal): { end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    timer = setTimeout(() => {
      sender.close();
    }, courtesyMilliseconds);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return {
    end: () => {
      signal.removeEventListener('abort', stop);
      clearTimeout(timer);
    },
  };
}

function throwFirstFailure(ends: readonly PromiseSettledResult<void>[]): void {
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
