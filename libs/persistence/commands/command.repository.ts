import type { Transaction } from '../database.js';

export interface NewCommand {
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly orderId: string | null;
  readonly kind: string;
  /** Identifiers and decisions only; texts of reports stand in their own tables. */
  readonly body: object;
  readonly at: string;
}

export interface StoredCommand {
  readonly bodyHash: string;
  readonly answer: object | null;
}

/** Takes the key for this command; null when somebody had it: then `find` gives what they were answered. */
export async function takeCommandKey(tx: Transaction, command: NewCommand): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO command (caller, idempotency_key, body_hash, order_id, kind, body, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (caller, idempotency_key) DO NOTHING RETURNING id`,
    [
      command.caller,
      command.idempotencyKey,
      command.bodyHash,
      command.orderId,
      command.kind,
      JSON.stringify(command.body),
      command.at,
    ],
  );
  return row?.id ?? null;
}

export async function findCommand(
  tx: Transaction,
  caller: string,
  idempotencyKey: string,
): Promise<StoredCommand | null> {
  const [row] = await tx.query<StoredCommand>(
    `SELECT body_hash AS "bodyHash", answer FROM command WHERE caller = $1 AND idempotency_key = $2`,
    [caller, idempotencyKey],
  );
  return row ?? null;
}

export async function storeAnswer(tx: Transaction, commandId: string, answer: object): Promise<void> {
  await tx.query('UPDATE command SET answer = $2 WHERE id = $1', [commandId, JSON.stringify(answer)]);
}

/** Forgets keys older than 72 hours of machine time: nobody retries a command of last week. */
export async function forgetOldCommands(tx: Transaction): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `DELETE FROM command WHERE created_at < clock_timestamp() - interval '72 hours' RETURNING id`,
  );
  return rows.length;
}
