import type { PolicyFieldRule, PolicyVersions, PolicyView } from '#libs/contracts/http/policy.schema';
import { defaultPolicy, type PolicyField } from '#libs/domain/policy/policy';
import { policyFieldNames, policyFields } from '#libs/domain/policy/policy-fields';
import { changedFields, rulesOf } from '#libs/domain/policy/read-policy';
import type { PolicyVersion } from '#libs/persistence/policy/policy.repository';

type Rules = PolicyView['rules'];

export function policyView({ policy, madeBy, madeAt }: PolicyVersion): PolicyView {
  return {
    version: policy.version,
    rules: sent(rulesOf(policy)),
    madeBy,
    madeAt,
    defaults: sent(rulesOf(defaultPolicy)),
    fields: policyFieldNames.map(fieldView),
  };
}

/** Newest first, as they come; each with what it changed against the one before. */
export function versionList(versions: readonly PolicyVersion[]): PolicyVersions['versions'] {
  return versions.map(({ policy, madeBy, madeAt }, index) => {
    const before = versions[index + 1]?.policy ?? policy;
    const [was, is] = [sent(rulesOf(before)), sent(rulesOf(policy))];
    const changes = changedFields(before, policy).map((field) => ({
      field,
      before: was[field],
      after: is[field],
    }));
    return { version: policy.version, madeBy, madeAt, changes };
  });
}

function fieldView(name: PolicyField): PolicyFieldRule {
  const rule = policyFields[name];
  const bounds = rule.kind === 'number' || rule.kind === 'numbers' ? rule : { least: null, most: null };
  return {
    name,
    kind: rule.kind,
    values: rule.kind === 'choice' ? [...rule.values] : null,
    least: bounds.least,
    most: bounds.most,
    longest: rule.kind === 'numbers' ? rule.longest : null,
  };
}

const sent = ({ workingDaysBefore, ...rules }: ReturnType<typeof rulesOf>): Rules => ({
  ...rules,
  workingDaysBefore: [...workingDaysBefore],
});
