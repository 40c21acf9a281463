import { UnknownCalendarYear, type ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { Policy } from '#libs/domain/policy/policy';
import { sendAfter } from '#libs/domain/policy/quiet-hours';
import type { Instant } from '#libs/domain/time/instant';
import { zone } from '#libs/domain/time/zone';
import { compose } from '#libs/letters/compose-letter';
import type { MailAddress } from '#libs/letters/composed-letter';
import type { LetterFacts } from '#libs/letters/letter-facts';
import { messageIdOf, type LetterSender, type LetterToSend } from '#libs/letters/send-letter';
import type { SendOutcome } from '#libs/letters/send-outcome';
import { DatabaseDown, type Database } from '#libs/persistence/database';
import type { ClaimedLetter, Claimant } from '#libs/persistence/letters/mail-claim.repository';
import {
  beginSending,
  failArrivalUnknown,
  postponeLetter,
  putOffLetter,
  recordSent,
  recordUnsent,
} from '#libs/persistence/letters/mail-out.repository';
import { isUntrue, readLetterFacts } from './letter-facts/read-letter-facts.js';
import { patiently } from './patiently.js';
import { isRelayTrouble } from './relay-trouble.js';

export interface SendingSettings {
  readonly from: MailAddress;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Machine time: the first wait of a letter that is put off, doubling up to the longest. */
  readonly retryFirstSeconds: number;
  readonly retryMaxSeconds: number;
}

/** What the letters of one batch share. */
export interface Sending {
  readonly claimant: Claimant;
  readonly nowAt: Instant;
  /** In force at the start of the batch: the quiet hours are everybody's, whichever order a letter is of. */
  readonly policy: Policy;
  /** The calendar of the installation at the start of the batch. */
  readonly calendar: ProductionCalendar;
  readonly sender: LetterSender;
}

/** How one letter fared in a batch. `relay`: what the attempt tells of the relay; null when it was not asked. */
export interface Fared {
  readonly end: 'sent' | 'suppressed' | 'failed' | 'put-off' | 'not-ours';
  readonly relay: 'answers' | 'in-trouble' | null;
}

const programFault = 'PROGRAM_FAULT';

/** What a letter meets on its way from a claim to its end, whatever the batch around it. */
export class SendingLetter {
  constructor(
    private readonly database: Database,
    private readonly settings: SendingSettings,
    /** A letter that the program could not compose: a fault of ours, told to the log with the letter's id alone. */
    private readonly onFault: (letterId: string, error: unknown) => void,
  ) {}

  /**
   * Checks again that the letter is still true, sends it and records the end at once, in a statement of its own.
   * @throws DatabaseDown; then the letter stays claimed until its lease lapses
   */
  async send(letter: ClaimedLetter, sending: Sending): Promise<Fared> {
    try {
      return await this.attempt(letter, sending);
    } catch (error) {
      if (error instanceof DatabaseDown) throw error;
      // One letter that cannot be made must not hold up the others; the next version of the program may make it.
      this.onFault(letter.id, error);
      const { retryMaxSeconds } = this.settings;
      const waits = { firstSeconds: retryMaxSeconds, maxSeconds: retryMaxSeconds };
      const end = await this.putOff(
        letter,
        sending.claimant,
        { reason: programFault, mayHaveArrived: false },
        waits,
      );
      return { end, relay: null };
    }
  }

  private async attempt(letter: ClaimedLetter, sending: Sending): Promise<Fared> {
    const { database } = this;
    const { claimant, nowAt, sender } = sending;
    const unsent = async (status: 'suppressed' | 'failed', reason: string): Promise<Fared> => {
      await recordUnsent(database, claimant, letter.id, { status, reason });
      return { end: status, relay: null };
    };
    if (letter.sentTwiceInDoubt) {
      await failArrivalUnknown(database, claimant, letter.id);
      return { end: 'failed', relay: null };
    }
    const leavesAt = leavesNoEarlierThan(letter, sending);
    if (leavesAt > nowAt) {
      await postponeLetter(database, claimant, letter.id, leavesAt);
      return { end: 'put-off', relay: null };
    }
    const facts = await readLetterFacts(database, letter, { nowAt, publicUrl: this.settings.publicUrl });
    if (isUntrue(facts)) return unsent('suppressed', facts);
    if (letter.recipientEmail === null) return unsent('failed', 'NO_ADDRESS');
    const ready = this.letterOf(letter, letter.recipientEmail, facts);
    if (!(await beginSending(database, claimant, letter.id, ready.messageId))) {
      return { end: 'not-ours', relay: null };
    }
    return this.record(letter, sending, await sender.send(ready));
  }

  private letterOf(letter: ClaimedLetter, address: string, facts: LetterFacts): LetterToSend {
    const { from, publicUrl } = this.settings;
    return {
      messageId: messageIdOf(letter.id, from),
      from,
      to: { name: letter.recipientName, address },
      dateAt: facts.nowAt,
      composed: compose(facts, { language: 'ru', from, publicUrl }),
      headers: { 'X-Prikaz-Letter': letter.id },
    };
  }

  private async record(
    letter: ClaimedLetter,
    { claimant, nowAt }: Sending,
    outcome: SendOutcome,
  ): Promise<Fared> {
    switch (outcome.status) {
      case 'sent':
        await patiently(claimant, () => recordSent(this.database, claimant, letter.id, nowAt));
        return { end: 'sent', relay: 'answers' };
      case 'refused': {
        const end = { status: 'failed', reason: outcome.reason } as const;
        await patiently(claimant, () => recordUnsent(this.database, claimant, letter.id, end));
        return { end: 'failed', relay: 'answers' };
      }
      case 'put-off': {
        const inTrouble = isRelayTrouble(outcome);
        // While the relay is away waits do not grow: when it is back every letter goes, not each an hour later.
        const { retryFirstSeconds: firstSeconds, retryMaxSeconds } = this.settings;
        const maxSeconds = inTrouble ? firstSeconds : retryMaxSeconds;
        const end = await this.putOff(letter, claimant, outcome, { firstSeconds, maxSeconds });
        return { end, relay: inTrouble ? 'in-trouble' : 'answers' };
      }
    }
  }

  private putOff(
    letter: ClaimedLetter,
    claimant: Claimant,
    { reason, mayHaveArrived }: { reason: string; mayHaveArrived: boolean },
    waits: { readonly firstSeconds: number; readonly maxSeconds: number },
  ): Promise<'put-off' | 'failed'> {
    const off = { reason, mayHaveArrived, ...waits };
    return patiently(claimant, () => putOffLetter(this.database, claimant, letter.id, off));
  }
}

/** A letter that waited for the relay into its reader's night waits for the morning too. */
function leavesNoEarlierThan(
  { recipientZone }: ClaimedLetter,
  { nowAt, policy, calendar }: Sending,
): Instant {
  try {
    return sendAfter(nowAt, { zone: zone(recipientZone) }, policy, calendar);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return nowAt;
    throw error;
  }
}
