import type { Policy, PolicyRules } from '#libs/domain/policy/policy';
import { changedFields } from '#libs/domain/policy/read-policy';
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
 * Keeps an edited policy as the next version, with who and when. No order that runs is touched: each has its own. Rules that
 * change nothing make no version.
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
    if (changedFields(policy, rules).length === 0) return { answer: { version }, tell: [] };
    const next = { ...rules, version: version + 1 };
    await insertPolicy(tx, next, { byId: actorId, at });
    return { answer: { version: next.version }, tell: [] };
  });
}
