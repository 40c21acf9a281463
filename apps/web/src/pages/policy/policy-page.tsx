import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyView } from '#libs/contracts/http/policy.schema';
import { Refused } from '../../api/http.js';
import { useKeepPolicy, usePolicy, usePolicyPreview } from '../../api/policy.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useDates } from '../../parts/use-dates.js';
import { edited, withEdits, type Edits } from './edited-rules.js';
import { PolicyForm } from './policy-form.js';
import { PolicyPreview } from './policy-preview.js';
import { PolicyVersions } from './policy-versions.js';

/** How deadlines are counted and people are written to: edited with a preview on real work, kept as versions. */
export function PolicyPage() {
  const { t } = useTranslation('policy');
  const policy = usePolicy();
  return (
    <>
      <PageTitle hint={t('hint')}>{t('title')}</PageTitle>
      <Loaded query={policy} rows={14}>
        {(data) => (
          <>
            <InForce policy={data} />
            <PolicyEditor policy={data} />
          </>
        )}
      </Loaded>
      <PolicyVersions />
    </>
  );
}

function InForce({ policy }: { readonly policy: PolicyView }) {
  const { t } = useTranslation('policy');
  const dates = useDates();
  const { version, madeBy, madeAt } = policy;
  const made =
    madeBy === null || madeAt === null
      ? t('asDelivered')
      : t('made', { name: madeBy.name, moment: dates.moment(madeAt) });
  return (
    <p className="policy-in-force">
      <strong>{t('version', { version })}</strong> <span className="hint">{made}</span>
    </p>
  );
}

/** Sentences of the API about single fields, shown beside them. */
function fieldErrors(...errors: readonly (Error | null)[]): ReadonlyMap<string, string> {
  return new Map(
    errors.flatMap((error) =>
      error instanceof Refused && error.problem.code === 'INVALID_REQUEST'
        ? error.problem.details.map(({ path, message }): [string, string] => [path, message])
        : [],
    ),
  );
}

function PolicyEditor({ policy }: { readonly policy: PolicyView }) {
  const { edits, change, preview, keep, keptVersion } = usePolicyEdit();
  const { t } = useTranslation('policy');
  const rules = withEdits(policy.rules, edits);
  const isEdited = Object.keys(edits).length > 0;
  const shown = preview.data?.preview.baseVersion === policy.version ? preview.data.preview : null;
  const error = keep.error ?? preview.error;
  return (
    <form
      className="policy-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isEdited) preview.mutate(rules);
      }}
    >
      <PolicyForm
        policy={policy}
        edits={edits}
        errors={fieldErrors(preview.error, keep.error)}
        onChange={(field, value) => change(edited(policy.rules, edits, field, value))}
      />
      {shown !== null && isEdited && <PolicyPreview preview={shown} />}
      {error !== null && <ProblemAlert error={error} />}
      {keptVersion !== null && (
        <Alert type="success" showIcon role="status" title={t('act.kept', { version: keptVersion })} />
      )}
      <PolicyBar
        nextVersion={policy.version + 1}
        isEdited={isEdited}
        isShown={shown !== null}
        asks={preview.isPending}
        keeps={keep.isPending}
        onKeep={() => keep.mutate({ rules, version: policy.version })}
        onUndo={() => change({})}
      />
    </form>
  );
}

/** What was typed stays when somebody else keeps a version meanwhile: it then stands over theirs. */
function usePolicyEdit() {
  const [edits, setEdits] = useState<Edits>({});
  const [keptVersion, setKeptVersion] = useState<number | null>(null);
  const preview = usePolicyPreview();
  const keep = useKeepPolicy((kept) => {
    setEdits({});
    preview.reset();
    setKeptVersion(kept.version);
  });
  const change = (next: Edits) => {
    setEdits(next);
    setKeptVersion(null);
    preview.reset();
    keep.reset();
  };
  return { edits, change, preview, keep, keptVersion };
}

type BarProps = {
  readonly nextVersion: number;
  readonly isEdited: boolean;
  /** Only what was shown can be kept. */
  readonly isShown: boolean;
  readonly asks: boolean;
  readonly keeps: boolean;
  readonly onKeep: () => void;
  readonly onUndo: () => void;
};

function PolicyBar({ nextVersion, isEdited, isShown, asks, keeps, onKeep, onUndo }: BarProps) {
  const { t } = useTranslation('policy');
  return (
    <div className="policy-bar" role="group" aria-label={t('title')}>
      <Button htmlType="submit" disabled={!isEdited} loading={asks}>
        {t('act.preview')}
      </Button>
      <Button type="primary" disabled={!isEdited || !isShown} loading={keeps} onClick={onKeep}>
        {t('act.keep', { version: nextVersion })}
      </Button>
      {isEdited && <Button onClick={onUndo}>{t('act.undo')}</Button>}
      <span className="hint">{isEdited ? t('act.keepHint') : t('act.nothingEdited')}</span>
    </div>
  );
}
