import type { Person } from '#libs/contracts/http/person.schema';
import type { Transaction } from '../database.js';

const columns = 'id, name, position, unit, email, zone, head_id AS "headId"';

export type PersonFields = Omit<Person, 'id'>;

export function readPeople(tx: Transaction): Promise<Person[]> {
  return tx.query<Person>(`SELECT ${columns} FROM person ORDER BY name, id`);
}

export async function readPerson(tx: Transaction, id: string): Promise<Person | null> {
  const [row] = await tx.query<Person>(`SELECT ${columns} FROM person WHERE id = $1`, [id]);
  return row ?? null;
}

export function readPeopleByIds(tx: Transaction, ids: readonly string[]): Promise<Person[]> {
  return tx.query<Person>(`SELECT ${columns} FROM person WHERE id = ANY($1::uuid[])`, [ids]);
}

/**
 * Everybody whose name begins with one of these stems, or whose position or unit is one of these titles; all compared without
 * case and ё, in which they are to be given.
 */
export function readPeopleLike(
  tx: Transaction,
  stems: readonly string[],
  titles: readonly string[],
): Promise<Person[]> {
  return tx.query<Person>(
    `SELECT ${columns} FROM person
      WHERE translate(lower(name), 'ё', 'е') ^@ ANY($1::text[])
         OR translate(lower(position), 'ё', 'е') = ANY($2::text[])
         OR translate(lower(unit), 'ё', 'е') = ANY($2::text[]) ORDER BY name, id`,
    [stems, titles],
  );
}

/**
 * null: somebody with this name and address is there already. Must run in a transaction: its lock is what keeps two clicks at
 * once from making two people.
 */
export async function insertPerson(tx: Transaction, person: PersonFields): Promise<Person | null> {
  await lockIdentity(tx, person);
  const [row] = await tx.query<Person>(
    `INSERT INTO person (name, position, unit, email, zone, head_id)
     SELECT $1, $2, $3, $4, $5, $6
      WHERE NOT EXISTS (SELECT FROM person WHERE lower(name) = lower($1) AND lower(email) = lower($4))
     RETURNING ${columns}`,
    [person.name, person.position, person.unit, person.email, person.zone, person.headId],
  );
  return row ?? null;
}

/** null: somebody else has this name and address. Must run in a transaction, as insertPerson. */
export async function updatePerson(
  tx: Transaction,
  id: string,
  person: PersonFields,
): Promise<Person | null> {
  await lockIdentity(tx, person);
  const [row] = await tx.query<Person>(
    `UPDATE person SET name = $2, position = $3, unit = $4, email = $5, zone = $6, head_id = $7
      WHERE id = $1
        AND NOT EXISTS (SELECT FROM person WHERE lower(name) = lower($2) AND lower(email) = lower($5) AND id <> $1)
     RETURNING ${columns}`,
    [id, person.name, person.position, person.unit, person.email, person.zone, person.headId],
  );
  return row ?? null;
}

async function lockIdentity(tx: Transaction, person: PersonFields): Promise<void> {
  const identity = `${person.name}\n${person.email ?? ''}`.toLowerCase();
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [identity]);
}
