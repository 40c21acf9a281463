import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { DateField } from '../../parts/date-field.js';
import type { ChangeChoices } from './use-choices.js';

type FieldName = 'number' | 'signedOn' | 'title';
type FieldProps = {
  readonly name: FieldName;
  readonly chosen: string | null;
  readonly read: string | null;
  readonly onChange: ChangeChoices;
};

/**
 * A requisite as read from the text, or as a person corrected it. What is being typed is kept here until it is
 * saved, so that a draft changed elsewhere meanwhile does not take it away.
 */
function RequisiteField({ name, chosen, read, onChange }: FieldProps) {
  const { t } = useTranslation('draft');
  const id = `requisite-${name}`;
  const hintId = useId();
  const kept = chosen ?? read ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === kept) setTyped(null);
  }, [typed, kept]);
  const save = () => {
    const value = typed?.trim() ?? kept;
    if (value === kept) setTyped(null);
    else onChange((choices) => ({ ...choices, [name]: value === '' || value === read ? null : value }));
  };
  const label = t(`requisite.${name}`);
  const hint =
    chosen !== null ? t('requisite.byPerson') : read !== null ? t('requisite.read') : t('requisite.missing');
  const shared = { id, 'aria-describedby': hintId, onBlur: save };
  return (
    <div className={`field field-${name}`}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {name === 'signedOn' ? (
        <DateField id={id} label={label} value={typed ?? kept} onChange={setTyped} onBlur={save} />
      ) : name === 'title' ? (
        <Input.TextArea
          {...shared}
          autoSize
          value={typed ?? kept}
          onChange={(e) => setTyped(e.target.value)}
        />
      ) : (
        <Input
          {...shared}
          value={typed ?? kept}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={save}
        />
      )}
      <span id={hintId} className={kept === '' ? 'hint missing' : 'hint'}>
        {hint}
      </span>
    </div>
  );
}

type Props = { readonly draft: DraftReview; readonly onChange: ChangeChoices };

export function Requisites({ draft, onChange }: Props) {
  const { t } = useTranslation('draft');
  const { document } = draft.draft;
  const { choices } = draft;
  return (
    <section className="card" aria-labelledby="requisites">
      <h2 id="requisites">{t('requisite.heading')}</h2>
      {document.issuer !== null && <p className="hint">{document.issuer}</p>}
      <div className="requisites">
        <RequisiteField name="number" chosen={choices.number} read={document.number} onChange={onChange} />
        <RequisiteField name="signedOn" chosen={choices.signedOn} read={document.date} onChange={onChange} />
        <RequisiteField name="title" chosen={choices.title} read={document.title} onChange={onChange} />
      </div>
    </section>
  );
}
