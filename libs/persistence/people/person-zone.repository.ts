import type { Transaction } from '../database.js';

/** Readers of letters with the zone whose hours hold for them. */
export function readPeopleZones(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; zone: string }[]> {
  return tx.query<{ id: string; zone: string }>(
    'SELECT id, zone FROM person WHERE id = ANY($1::uuid[]) ORDER BY id',
    [ids],
  );
}
