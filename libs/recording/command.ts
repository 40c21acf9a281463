import type { ProcessId } from '#libs/contracts/process/process';
import type { Refusal } from '#libs/domain/order/refusal';
import type { Instant } from '#libs/domain/time/instant';
import type { Transaction } from '#libs/persistence/database';

/** What somebody asks for, as it reaches recording: already checked for shape, not yet for sense. */
export interface Command {
  /** Who keeps the key: a person's id, or the id of a process for its ticks. */
  readonly caller: string;
  /** The same key of the same caller finds the first answer again, for 72 hours. */
  readonly idempotencyKey: string;
  readonly kind: string;
  readonly orderId: string | null;
  /** Everything the command says; with `version` it makes the hash by which a reused key is recognised. */
  readonly body: object;
  /** Version of what the command addresses, as its author saw it; null for a tick and where none is asked for. */
  readonly version: number | null;
}

export type Answer<Success extends object> = Success | Refusal;

export type Tell = readonly ProcessId[];

/**
 * What the work inside the transaction returns: the answer to keep, and whom to tell after the commit. A promise: the last
 * statements need not have been answered yet, they leave together with the answer and COMMIT.
 */
export interface Outcome<Success extends object> {
  readonly answer: Answer<Success>;
  readonly tell: Tell | Promise<Tell>;
}

export interface Recorded<Success extends object> {
  readonly answer: Answer<Success>;
  readonly tell: Tell;
  /** True: the command was carried out before; nothing was changed now. */
  readonly repeated: boolean;
}

/** The addressed thing has another version than the author saw. Rolls back: no row of the command remains. */
export class VersionChanged extends Error {
  constructor(
    readonly found: number,
    readonly expected: number,
  ) {
    super(`version ${String(found)} found, ${String(expected)} expected`);
  }
}

/** The thing addressed does not exist. */
export class NotFound extends Error {}

/** The key was used for a command with another body. */
export class KeyReused extends Error {}

/** The training clock has been moving for longer than a person should wait. */
export class ClockMoving extends Error {}

export interface Moment {
  readonly at: Instant;
}

/** A recorded command with what was read once it was committed. */
export interface Shown<Success extends object, Found> extends Recorded<Success> {
  readonly found: Found;
}

export interface Work<Success extends object, Seen> {
  /**
   * Locks and reads, and changes nothing: sent in one packet with the command's key, for a repeated key in vain. All its statements
   * must be given at once.
   */
  readonly look: (tx: Transaction) => Promise<Seen>;
  readonly act: (tx: Transaction, seen: Seen, moment: Moment) => Promise<Outcome<Success>>;
}
