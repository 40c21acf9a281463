import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../parts/date-field.js';
import {
  moreRequisites,
  requisiteOf,
  signatureRequisites,
  withRequisite,
  type DocumentChange,
  type DocumentFieldName,
} from './requisite-fields.js';
import { useReview } from './saving/review-context.js';
import { useSavedText } from './saving/use-saved-text.js';

type FieldName = 'number' | 'signedOn' | 'title';
type FieldProps = { readonly name: FieldName; readonly read: string | null };

/** A requisite that the launch asks for, as read from the text or as a person corrected it. */
function RequisiteField({ name, read }: FieldProps) {
  const { t } = useTranslation('draft');
  const { draft, choose } = useReview();
  const id = `requisite-${name}`;
  const chosen = draft.choices[name];
  const kept = chosen ?? read ?? '';
  const text = useSavedText(kept, (typed) => {
    const value = typed.trim();
    choose((choices) => ({ ...choices, [name]: value === '' || value === read ? null : value }));
  });
  const label = t(`requisite.${name}`);
  const hint =
    chosen !== null ? t('requisite.byPerson') : read !== null ? t('requisite.read') : t('requisite.missing');
  const shared = { id, 'aria-describedby': `${id}-hint`, onFocus: text.onFocus, onBlur: text.onBlur };
  return (
    <div className={`field field-${name}`}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {name === 'signedOn' ? (
        <DateField id={id} label={label} value={text.value} onChange={text.onChange} onBlur={text.onBlur} />
      ) : name === 'title' ? (
        <Input.TextArea
          {...shared}
          autoSize
          value={text.value}
          onChange={(event) => text.onChange(event.target.value)}
        />
      ) : (
        <Input
          {...shared}
          value={text.value}
          onChange={(event) => text.onChange(event.target.value)}
          onPressEnter={text.onBlur}
        />
      )}
      <span id={`${id}-hint`} className={kept === '' ? 'hint missing' : 'hint'}>
        {hint}
      </span>
    </div>
  );
}

/** A requisite that stands in the draft itself: who signed, kind, issuer, place, who drafted it. */
function DocumentField({ name }: { readonly name: DocumentFieldName }) {
  const { t } = useTranslation('review');
  const { draft, edit } = useReview();
  const id = `requisite-${name}`;
  const kept = requisiteOf(draft.draft.document, name);
  const read = requisiteOf(draft.read.document, name);
  const save = (value: string | null) => {
    const change: DocumentChange = withRequisite(draft.draft.document, name, value);
    edit({ kind: 'set-document', change });
  };
  const text = useSavedText(kept ?? '', (typed) => save(typed.trim() === '' ? null : typed.trim()));
  const changed = kept !== read;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {t(`requisite.${name}`)}
      </label>
      <Input
        id={id}
        value={text.value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => text.onChange(event.target.value)}
        onFocus={text.onFocus}
        onBlur={text.onBlur}
        onPressEnter={text.onBlur}
      />
      <span id={`${id}-hint`} className="hint">
        {!changed ? (
          t(read === null ? 'requisite.none' : 'requisite.asRead')
        ) : (
          <>
            {read === null ? t('requisite.added') : t('requisite.changed', { read })}{' '}
            <Button type="link" size="small" className="flush" onClick={() => save(read)}>
              {t('original.restore')}
            </Button>
          </>
        )}
      </span>
    </div>
  );
}

export function Requisites() {
  const { t } = useTranslation(['draft', 'review']);
  const { draft } = useReview();
  const { document } = draft.draft;
  const [more, setMore] = useState(false);
  return (
    <section className="card" aria-labelledby="requisites">
      <h2 id="requisites">{t('draft:requisite.heading')}</h2>
      {document.issuer !== null && <p className="hint">{document.issuer}</p>}
      <div className="requisites">
        <RequisiteField name="number" read={document.number} />
        <RequisiteField name="signedOn" read={document.date} />
        <RequisiteField name="title" read={document.title} />
        {signatureRequisites.map((name) => (
          <DocumentField key={name} name={name} />
        ))}
      </div>
      <Button type="link" className="flush" aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? t('review:requisite.less') : t('review:requisite.more')}
      </Button>
      {more && (
        <div className="requisites-more">
          {moreRequisites.map((name) => (
            <DocumentField key={name} name={name} />
          ))}
        </div>
      )}
    </section>
  );
}
