import { useTranslation } from 'react-i18next';
import type { PolicyFieldRule, PolicyView } from '#libs/contracts/http/policy.schema';
import { sameValue, withEdits, type Edits, type Value } from './edited-rules.js';
import { groupNames, policyGroups, type FieldName, type GroupName } from './policy-groups.js';
import { PolicyInput } from './policy-input.js';
import { usePolicyWords } from './use-policy-words.js';

type FormProps = {
  readonly policy: PolicyView;
  readonly edits: Edits;
  /** Sentences of the API, by field. */
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (field: FieldName, value: Value | undefined) => void;
};

/** Every rule with its unit, what is in force and what an office has by default. */
export function PolicyForm(props: FormProps) {
  return (
    <div className="policy-groups">
      {groupNames.map((group) => (
        <Group key={group} group={group} {...props} />
      ))}
    </div>
  );
}

function Group({ group, ...props }: FormProps & { readonly group: GroupName }) {
  const { t } = useTranslation('policy');
  return (
    <fieldset className="policy-group">
      <legend>
        <h2>{t(`group.${group}.title`)}</h2>
      </legend>
      <p className="hint">{t(`group.${group}.hint`)}</p>
      {policyGroups[group].map((field) => {
        const rule = props.policy.fields.find(({ name }) => name === field);
        return rule === undefined ? null : <Field key={field} rule={rule} {...props} />;
      })}
    </fieldset>
  );
}

function Field({ rule, policy, edits, errors, onChange }: FormProps & { readonly rule: PolicyFieldRule }) {
  const { t } = useTranslation('policy');
  const words = usePolicyWords();
  const field = rule.name;
  const id = `policy-${field}`;
  const value = withEdits(policy.rules, edits)[field];
  const error = errors.get(field);
  const changed = Object.hasOwn(edits, field);
  const standard = policy.defaults[field];
  return (
    <div className={`policy-field${changed ? ' changed' : ''}`}>
      <div className="policy-label">
        {rule.kind === 'choice' ? (
          <span className="policy-name">{words.label(field)}</span>
        ) : (
          <label htmlFor={id} className="policy-name">
            {words.label(field)}
          </label>
        )}
        <p id={`${id}-hint`} className="hint">
          {words.hint(field)}
        </p>
      </div>
      <div className="policy-control">
        <PolicyInput
          id={id}
          rule={rule}
          value={value}
          invalid={error !== undefined}
          describedBy={error === undefined ? `${id}-hint` : `${id}-error`}
          onChange={(next) => onChange(field, next)}
        />
        {error !== undefined && (
          <p id={`${id}-error`} className="policy-error" role="alert">
            {error}
          </p>
        )}
        {changed && <p className="hint">{t('was', { value: words.value(field, policy.rules[field]) })}</p>}
        {!sameValue(value, standard) && !(changed && sameValue(policy.rules[field], standard)) && (
          <p className="hint">{t('default', { value: words.value(field, standard) })}</p>
        )}
      </div>
    </div>
  );
}
