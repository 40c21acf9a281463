import type { PolicyRules } from '#libs/contracts/http/policy.schema';
import type { FieldName } from './policy-groups.js';

/** Of one field, whichever it is. */
export type Value = string | number | readonly number[];

/** What a person has typed over the rules in force; undefined: a field that they emptied. */
export type Edits = Readonly<Partial<Record<FieldName, Value | undefined>>>;

/** As it goes to the API, which says what does not fit. */
export type EditedRules = Readonly<Record<FieldName, Value | undefined>>;

export const withEdits = (rules: PolicyRules, edits: Edits): EditedRules => ({ ...rules, ...edits });

export const sameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** An edit that says what is in force already is none. */
export function edited(rules: PolicyRules, edits: Edits, field: FieldName, value: Value | undefined): Edits {
  const others = Object.fromEntries(Object.entries(edits).filter(([name]) => name !== field));
  return sameValue(rules[field], value) ? others : { ...others, [field]: value };
}
