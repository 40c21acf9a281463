import type { Transaction } from '../database.js';

export interface StoredPlay {
  readonly state: 'none' | 'playing' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly text: string;
}

export async function readPlay(tx: Transaction): Promise<StoredPlay | null> {
  const [row] = await tx.query<StoredPlay>('SELECT state, done, total, text FROM training_play');
  return row ?? null;
}

/** Only a training installation has the row: elsewhere nothing is written. */
export async function writePlay(tx: Transaction, play: StoredPlay): Promise<void> {
  await tx.query('UPDATE training_play SET state = $1, done = $2, total = $3, text = $4', [
    play.state,
    play.done,
    play.total,
    play.text,
  ]);
}
