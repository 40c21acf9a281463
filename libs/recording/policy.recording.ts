import { mailRoundProcessId, type ProcessId } from '#libs/contracts/process/process';
import type { Policy, PolicyField, PolicyRules } from '#libs/domain/policy/policy';
import { changedFields } from '#libs/domain/policy/read-policy';
import { zonesWithWaitingLetters } from '#libs/persistence/calendar/running-orders.repository';
import type { Transaction } from '#libs/persistence/database';
import { tellRounds } from '#libs/persistence/letters/letter-plan.repository';
import { insertPolicy, lockPolicy, readPolicyInForce } from '#libs/persistence/policy/policy.repository';
import { VersionChanged, type Command, type Recorded } from './command.js';
import type { Recording } from './record.js';

export interface PolicyCommand {
  readonly actorId: string;
  readonly idempotencyKey: string;
  /** The version that its author edited. */
  readonly version: number;
  readonly rules: PolicyRules;
}

export type PolicyAnswer = Pick<Policy, 'version'>;

/**
 * Keeps an edited policy as the next version, with who and when. No order that runs is touched: each has its own. Rounds of the
 * morning that wait for an hour of the old one look again. Rules that change nothing make no version.
 */
export function recordPolicy(recording: Recording, edit: PolicyCommand): Promise<Recorded<PolicyAnswer>> {
  const { actorId, idempotencyKey, version, rules } = edit;
  const command: Command = {
    caller: actorId,
    idempotencyKey,
    kind: 'edit-policy',
    orderId: null,
    body: { rules },
    version,
  };
  return recording.command<PolicyAnswer>(command, async (tx, { at }) => {
    await lockPolicy(tx);
    const { policy } = await readPolicyInForce(tx);
    if (policy.version !== version) throw new VersionChanged(policy.version, version);
    const changed = changedFields(policy, rules);
    if (changed.length === 0) return { answer: { version }, tell: [] };
    const next = { ...rules, version: version + 1 };
    await insertPolicy(tx, next, { byId: actorId, at });
    const rounds = changed.some((field) => hoursOfRounds.has(field)) ? await waitingRounds(tx) : [];
    return { answer: { version: next.version }, tell: rounds };
  });
}

/** What decides when a round is held: it goes by the policy in force, not by those of the orders it gathers. */
const hoursOfRounds: ReadonlySet<PolicyField> = new Set<PolicyField>(['lettersAt', 'quietFrom']);

async function waitingRounds(tx: Transaction): Promise<readonly ProcessId[]> {
  const rounds = (await zonesWithWaitingLetters(tx)).map(mailRoundProcessId);
  await tellRounds(tx, rounds);
  return rounds;
}
