import { zone } from '#libs/domain/time/zone';
import type { LetterFacts, LetterReader } from '#libs/letters/letter-facts';
import type { Transaction } from '#libs/persistence/database';
import type { ClaimedLetter } from '#libs/persistence/letters/mail-claim.repository';
import { acceptedFacts, returnedFacts } from './decision-facts.js';
import { closingFacts } from './closing-facts.js';
import { digestFacts } from './digest-facts.js';
import { dueMovedFacts } from './due-moved-facts.js';
import { escalationNoticeFacts } from './escalation-notice-facts.js';
import { launchFacts } from './launch-facts.js';
import type { Telling } from './letter-line.js';

/** Coded: why a letter that was planned and handed over is not true any more and must not leave. */
export type Untrue = 'no-longer-true' | 'reported-again' | 'order-runs';

export const isUntrue = (found: LetterFacts | Untrue): found is Untrue => typeof found === 'string';

/** Which letter is asked about, and who reads it. */
export interface FactsQuestion extends Telling {
  readonly letter: ClaimedLetter;
  readonly reader: LetterReader;
}

/**
 * Reads what a letter says at this moment, or why it has nothing to say: between the plan and the sending people have reported,
 * decided and closed.
 * Throws on a kind that mail-out does not know: such a row was written by another version of the program.
 */
export function readLetterFacts(
  tx: Transaction,
  letter: ClaimedLetter,
  telling: Telling,
): Promise<LetterFacts | Untrue> {
  const reader = { name: letter.recipientName, zone: zone(letter.recipientZone) };
  const question = { ...telling, letter, reader };
  switch (letter.kind) {
    case 'launch':
      return launchFacts(tx, question);
    case 'digest':
      return digestFacts(tx, question);
    case 'escalation-notice':
      return escalationNoticeFacts(tx, question);
    case 'returned':
      return returnedFacts(tx, question);
    case 'accepted':
      return acceptedFacts(tx, question);
    case 'closing':
      return closingFacts(tx, question);
    case 'due-moved':
      return dueMovedFacts(tx, question);
    default:
      throw new RangeError(`A letter of kind "${letter.kind}" does not go out by itself.`);
  }
}
