import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#libs/clock/clock';
import { instant, type Instant } from '#libs/domain/time/instant';
import { holdTrainingInstant } from '#libs/persistence/clock/training-instant';
import { findCommand, storeAnswer, takeCommandKey } from '#libs/persistence/commands/command.repository';
import type { Database, Transaction } from '#libs/persistence/database';
import {
  ClockMoving,
  KeyReused,
  type Command,
  type Moment,
  type Outcome,
  type Recorded,
  type Shown,
  type Work,
} from './command.js';

/** Machine time a person's command waits for a moving training clock before it is refused. */
const patienceMilliseconds = 10_000;
const pollMilliseconds = 50;

/**
 * The one transaction in which everything changes: take the command's key, lock, load, decide, write, keep the answer.
 * A repeated key gives the first answer and changes nothing. Outages and changed versions throw and leave no row behind;
 * refusals are answers like any other.
 *
 * `at` is taken inside the transaction: in training the clock's row is held with it, so that no command falls between two
 * positions of the clock.
 *
 * @throws KeyReused, VersionChanged, NotFound, ClockMoving, DatabaseDown
 */
export class Recording {
  constructor(
    private readonly database: Pick<Database, 'transaction' | 'transactionThen'>,
    private readonly clock: Clock,
  ) {}

  /** A person's command: waits while the training clock moves. */
  command<Success extends object>(
    command: Command,
    act: (tx: Transaction, moment: Moment) => Promise<Outcome<Success>>,
  ): Promise<Recorded<Success>> {
    const look = () => Promise.resolve(null);
    return this.commandOn<Success, null, null>(
      command,
      { look, act: (tx, _seen, moment) => act(tx, moment) },
      look,
    );
  }

  /** A person's command on something that is looked at, and locked, together with taking the command's key, and shown once it is over. */
  async commandOn<Success extends object, Seen, Found>(
    command: Command,
    work: Work<Success, Seen>,
    show: (database: Transaction) => Promise<Found>,
  ): Promise<Shown<Success, Found>> {
    const deadline = Date.now() + patienceMilliseconds;
    for (;;) {
      const [recorded, found] = await this.database.transactionThen(async (tx) => {
        const at = await this.instantFor(tx);
        return at === null ? null : carryOut(tx, command, at, work);
      }, show);
      if (recorded !== null) return { ...recorded, tell: await recorded.tell, found };
      if (Date.now() >= deadline) throw new ClockMoving();
      await pause(pollMilliseconds);
    }
  }

  /** A tick of a process: its instant comes with it, and it passes while the clock moves. */
  async tick<Success extends object, Seen>(
    command: Command,
    at: Instant,
    work: Work<Success, Seen>,
  ): Promise<Recorded<Success>> {
    const recorded = await this.database.transaction((tx) => carryOut(tx, command, at, work));
    return { ...recorded, tell: await recorded.tell };
  }

  private async instantFor(tx: Transaction): Promise<Instant | null> {
    if (this.clock.kind === 'wall') return this.clock.now();
    const { at, moving } = await holdTrainingInstant(tx);
    return moving ? null : instant(at);
  }
}

type Kept<Success extends object> = Outcome<Success> & { readonly repeated: boolean };

async function carryOut<Success extends object, Seen>(
  tx: Transaction,
  command: Command,
  at: Instant,
  { look, act }: Work<Success, Seen>,
): Promise<Kept<Success>> {
  const bodyHash = hashOf(command);
  const [commandId, seen] = await Promise.all([takeCommandKey(tx, { ...command, bodyHash, at }), look(tx)]);
  if (commandId === null) return firstAnswer<Success>(tx, command, bodyHash);
  const outcome = await act(tx, seen, { at });
  const stored = storeAnswer(tx, commandId, outcome.answer);
  const tell = Promise.all([outcome.tell, stored]).then(([told]) => told);
  tell.catch(() => undefined); // Where this fails the transaction fails too, and says so.
  return { answer: outcome.answer, tell, repeated: false };
}

async function firstAnswer<Success extends object>(
  tx: Transaction,
  command: Command,
  bodyHash: string,
): Promise<Kept<Success>> {
  const stored = await findCommand(tx, command.caller, command.idempotencyKey);
  if (stored === null || stored.answer === null || stored.bodyHash !== bodyHash) throw new KeyReused();
  return { answer: stored.answer as Success, tell: [], repeated: true };
}

/** Two commands are the same when kind, address, version and body are. */
function hashOf({ kind, orderId, version, body }: Command): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, orderId, version, body]))
    .digest('hex');
}
