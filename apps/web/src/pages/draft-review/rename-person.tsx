import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useReview } from './saving/review-context.js';

type Props = { readonly person: DraftReview['people'][number]; readonly onDone: () => void };

/** A misread name, corrected wherever it stands in the draft. */
export function RenamePerson({ person, onDone }: Props) {
  const { t } = useTranslation('draft');
  const { edit } = useReview();
  const id = useId();
  const [name, setName] = useState(person.name ?? '');
  const [position, setPosition] = useState(person.position ?? '');
  return (
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = { name: name.trim(), position: position.trim() === '' ? null : position.trim() };
        if (given.name === '') return;
        edit({ kind: 'rename-person', key: person.key, ...given });
        onDone();
      }}
    >
      <label htmlFor={`${id}-name`} className="field-label">
        {t('person.renameName')}
      </label>
      <Input id={`${id}-name`} value={name} autoFocus onChange={(event) => setName(event.target.value)} />
      <label htmlFor={`${id}-position`} className="field-label">
        {t('person.renamePosition')}
      </label>
      <Input id={`${id}-position`} value={position} onChange={(event) => setPosition(event.target.value)} />
      <p className="hint">{t('person.renameHint')}</p>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {t('person.renameSave')}
        </Button>
        <Button onClick={onDone}>{t('person.renameCancel')}</Button>
      </div>
    </form>
  );
}
