import type { Transaction } from '../database.js';

export interface StoredInstallation {
  readonly id: string;
  readonly kind: 'training' | 'wall';
  readonly name: string;
  readonly zone: string;
  readonly sessionSecret: string;
}

export async function readStoredInstallation(tx: Transaction): Promise<StoredInstallation | null> {
  const [row] = await tx.query<StoredInstallation>(
    'SELECT id, kind, name, zone, session_secret AS "sessionSecret" FROM installation',
  );
  return row ?? null;
}

/** Makes the one row that says what this installation is, in training with its clock. Never changed afterwards. */
export async function insertInstallation(
  tx: Transaction,
  installation: StoredInstallation,
  trainingStartsAt: string | null,
): Promise<void> {
  await tx.query(
    'INSERT INTO installation (id, kind, name, zone, session_secret) VALUES ($1, $2, $3, $4, $5)',
    [installation.id, installation.kind, installation.name, installation.zone, installation.sessionSecret],
  );
  if (trainingStartsAt !== null) {
    await tx.query('INSERT INTO training_clock (now_at) VALUES ($1)', [trainingStartsAt]);
    await tx.query(`INSERT INTO training_play (state, done, total, text) VALUES ('none', 0, 0, '')`);
  }
  await tx.query(`INSERT INTO process (id) VALUES ('mail-out') ON CONFLICT DO NOTHING`);
}
