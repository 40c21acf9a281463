import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReview, type Item } from '../saving/review-context.js';
import { Field } from './text-fields.js';

const shown = 60;

/** Items that must be done first. They are kept by id, so that new numbers change nothing. */
export function DependenciesField({ item }: { readonly item: Item }) {
  const { t } = useTranslation('review');
  const { draft, edit } = useReview();
  const id = `edit-${item.id}-dependsOn`;
  const { items } = draft.draft;
  const options = items
    .filter((one) => one.id !== item.id && one.kind !== 'header')
    .map((one) => ({ value: one.id, label: `${one.ref}. ${one.text.slice(0, shown)}` }));
  const value = items.filter(({ ref }) => item.dependsOn.includes(ref)).map((one) => one.id);
  return (
    <Field id={id} label={t('field.dependsOn')}>
      <Select
        id={id}
        aria-label={t('field.dependsOn')}
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        value={value}
        placeholder={t('field.dependsOnNone')}
        onChange={(dependsOn: string[]) => edit({ kind: 'set-dependencies', item: item.id, dependsOn })}
        popupMatchSelectWidth={false}
        classNames={{ popup: { root: 'person-select-popup' } }}
      />
    </Field>
  );
}
