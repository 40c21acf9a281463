import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { LineField, Field } from './items/text-fields.js';
import { useReview } from './saving/review-context.js';

const kinds = ['person', 'signatory', 'unit', 'none'] as const;
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type Control = DraftReview['read']['control'];

function ControlFields({ set }: { readonly set: (change: Partial<Control>) => void }) {
  const { t } = useTranslation('review');
  const { draft } = useReview();
  const { control, document } = draft.draft;
  const setKind = (by: (typeof kinds)[number]) =>
    set(by === 'signatory' ? { by, name: document.signatory?.name ?? null, position: null } : { by });
  return (
    <>
      <Field id="control-by" label={t('control.by')}>
        <Select
          id="control-by"
          aria-label={t('control.by')}
          options={kinds.map((kind) => ({ value: kind, label: t(`control.kind.${kind}`) }))}
          value={control.by}
          onChange={setKind}
          popupMatchSelectWidth={false}
        />
      </Field>
      {control.by !== 'none' &&
        (['name', 'position'] as const).map((part) => (
          <LineField
            key={part}
            id={`control-${part}`}
            label={t(`control.${part}`)}
            value={control[part] ?? ''}
            onSave={(text) => set({ [part]: orNull(text) })}
          />
        ))}
    </>
  );
}

/** What the text says about control, corrected where it was misread. Who accepts the reports is chosen beside it. */
export function ControlEditor() {
  const { t } = useTranslation('review');
  const { draft, edit, locked } = useReview();
  const [open, setOpen] = useState(false);
  const { control } = draft.draft;
  const { control: read } = draft.read;
  const changed = control.by !== read.by || control.name !== read.name || control.position !== read.position;
  if (locked) return null;
  const set = (next: Control) => edit({ kind: 'set-control', control: next });
  return (
    <div className="control-editor">
      <Button type="link" className="flush" aria-expanded={open} onClick={() => setOpen(!open)}>
        {changed ? t('control.changed') : t('control.correct')}
      </Button>
      {open && <ControlFields set={(change) => set({ ...control, ...change })} />}
      {open && changed && (
        <Button size="small" onClick={() => set(read)}>
          {t('original.restore')}
        </Button>
      )}
    </div>
  );
}
