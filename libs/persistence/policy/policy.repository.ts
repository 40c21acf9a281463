import type { PersonRef } from '#libs/contracts/http/person.schema';
import { defaultPolicy, type Policy } from '#libs/domain/policy/policy';
import { keptPolicy, rulesOf } from '#libs/domain/policy/read-policy';
import type { Transaction } from '../database.js';

export interface PolicyVersion {
  readonly policy: Policy;
  /** Both null: what the program came with. */
  readonly madeBy: PersonRef | null;
  readonly madeAt: string | null;
}

interface PolicyLine {
  readonly version: number;
  readonly rules: object;
  readonly madeBy: PersonRef | null;
  readonly madeAt: string | null;
}

const columns = `v.version, v.rules, v.made_at AS "madeAt",
  CASE WHEN p.id IS NULL THEN NULL
       ELSE json_build_object('id', p.id, 'name', p.name, 'position', p.position) END AS "madeBy"`;

/** Until somebody edits the policy there is no row: the program's own policy is version 1. */
const asDelivered: PolicyVersion = { policy: defaultPolicy, madeBy: null, madeAt: null };

/** The policy with which an order is launched now. */
export async function readPolicyInForce(tx: Transaction): Promise<PolicyVersion> {
  const [line] = await tx.query<PolicyLine>(
    `SELECT ${columns} FROM policy v LEFT JOIN person p ON p.id = v.made_by_id ORDER BY v.version DESC LIMIT 1`,
  );
  return line === undefined ? asDelivered : versionOf(line);
}

/** Every version, the newest first. */
export async function readPolicyVersions(tx: Transaction): Promise<PolicyVersion[]> {
  const lines = await tx.query<PolicyLine>(
    `SELECT ${columns} FROM policy v LEFT JOIN person p ON p.id = v.made_by_id ORDER BY v.version DESC`,
  );
  return lines.length === 0 ? [asDelivered] : lines.map(versionOf);
}

/** Two people who edit at once come one after the other: the second then sees the version of the first. */
export async function lockPolicy(tx: Transaction): Promise<void> {
  await tx.query('SELECT id FROM installation FOR UPDATE');
}

/** Keeps the next version; the first edit also keeps the policy that the program came with, so that it stays what it was. */
export async function insertPolicy(
  tx: Transaction,
  policy: Policy,
  made: { readonly byId: string; readonly at: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO policy (organisation_id, version, rules)
     SELECT id, $1, $2 FROM installation ON CONFLICT DO NOTHING`,
    [defaultPolicy.version, JSON.stringify(rulesOf(defaultPolicy))],
  );
  await tx.query(
    `INSERT INTO policy (organisation_id, version, rules, made_by_id, made_at)
     SELECT id, $1, $2, $3, $4 FROM installation`,
    [policy.version, JSON.stringify(rulesOf(policy)), made.byId, made.at],
  );
}

function versionOf({ version, rules, madeBy, madeAt }: PolicyLine): PolicyVersion {
  return { policy: keptPolicy({ ...rules, version }), madeBy, madeAt };
}
