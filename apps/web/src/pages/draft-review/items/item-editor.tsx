import { Button, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { itemKindSchema } from '#libs/contracts/http/draft.schema';
import { useReview, type Item } from '../saving/review-context.js';
import { DependenciesField } from './dependencies-field.js';
import { ExecutorsEditor } from './executors-editor.js';
import { ItemTextField } from './item-text-field.js';
import { Field, LineField, ListField } from './text-fields.js';

function KindField({ item }: { readonly item: Item }) {
  const { t } = useTranslation(['review', 'words']);
  const { edit } = useReview();
  const id = `edit-${item.id}-kind`;
  return (
    <Field id={id} label={t('review:field.kind')}>
      <Select
        id={id}
        aria-label={t('review:field.kind')}
        options={itemKindSchema.options.map((kind) => ({ value: kind, label: t(`words:itemKind.${kind}`) }))}
        value={item.kind}
        onChange={(itemKind) => edit({ kind: 'set-kind', item: item.id, itemKind })}
        popupMatchSelectWidth={false}
      />
    </Field>
  );
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Goes to the field that a finding asked for, else to the words of the item. */
function useFocusAsked(item: Item, field: string | null) {
  const done = useRef<string | null>(null);
  useEffect(() => {
    const asked = `${item.id} ${field ?? ''}`;
    if (done.current === asked) return;
    done.current = asked;
    const box = document.getElementById(`edit-${item.id}-${field ?? 'text'}`);
    const target =
      box?.matches('input, textarea') === true ? box : (box?.querySelector('input, button') ?? box);
    if (target instanceof HTMLElement) target.focus();
    box?.scrollIntoView({ block: 'nearest' });
  }, [item.id, field]);
}

/** What the item yields, and whom it covers. */
function Lists({ item }: { readonly item: Item }) {
  const { t } = useTranslation('review');
  const { edit } = useReview();
  const { id } = item;
  return (
    <div className="edit-pair">
      <ListField
        id={`edit-${id}-deliverables`}
        label={t('field.deliverables')}
        hint={t('field.onePerLine')}
        values={item.deliverables}
        onSave={(deliverables) => edit({ kind: 'set-deliverables', item: id, deliverables })}
      />
      <ListField
        id={`edit-${id}-participants`}
        label={t('field.participants')}
        hint={t('field.onePerLine')}
        values={item.participants}
        onSave={(participants) => edit({ kind: 'set-participants', item: id, participants })}
      />
    </div>
  );
}

type Props = { readonly item: Item; readonly field: string | null; readonly onClose: () => void };

/** Every field of an item, each saving itself. */
export function ItemEditor({ item, field, onClose }: Props) {
  const { t } = useTranslation('review');
  const { edit } = useReview();
  useFocusAsked(item, field);
  const { id } = item;
  return (
    <div className="item-editor" role="group" aria-label={t('field.group', { ref: item.ref })}>
      <ItemTextField item={item} />
      <div className="edit-pair">
        <KindField item={item} />
        <LineField
          id={`edit-${id}-deadline`}
          label={t('field.deadline')}
          hint={t('field.deadlineHint')}
          value={item.deadline.text ?? ''}
          onSave={(text) => edit({ kind: 'set-deadline', item: id, phrase: orNull(text) })}
        />
      </div>
      <ExecutorsEditor item={item} />
      <Lists item={item} />
      <div className="edit-pair">
        <LineField
          id={`edit-${id}-recipient`}
          label={t('field.recipient')}
          value={item.recipient ?? ''}
          onSave={(text) => edit({ kind: 'set-recipient', item: id, recipient: orNull(text) })}
        />
        <DependenciesField item={item} />
      </div>
      <div>
        <Button type="primary" size="small" onClick={onClose}>
          {t('act.done')}
        </Button>
      </div>
    </div>
  );
}
