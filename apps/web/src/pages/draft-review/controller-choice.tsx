import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { usePeople, useSavePerson } from '../../api/people.js';
import { PersonForm } from '../../parts/person-form.js';
import { PersonSelect } from '../../parts/person-select.js';
import { ControlEditor } from './control-editor.js';
import { Findings, isOnControl } from './findings.js';
import type { ChangeChoices } from './saving/review-context.js';

type Props = { readonly draft: DraftReview; readonly onChange: ChangeChoices };

const executorIds = (draft: DraftReview): string[] =>
  draft.people.flatMap((person) =>
    person.chosen !== null && person.roles.includes('executor') ? [person.chosen.id] : [],
  );

function NewController({
  onMade,
  onCancel,
}: {
  readonly onMade: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('draft');
  const people = usePeople();
  const save = useSavePerson((person) => onMade(person.id));
  return (
    <PersonForm
      initial={{}}
      submitLabel={t('person.create')}
      busy={save.isPending}
      error={save.error}
      people={people.data ?? []}
      onSubmit={(fields) => save.mutate({ id: null, fields })}
      onCancel={onCancel}
    />
  );
}

/** The directory may lack the controller too: then they are made here, without leaving the draft. */
function AddController({ onMade }: { readonly onMade: (personId: string) => void }) {
  const { t } = useTranslation('draft');
  const [adding, setAdding] = useState(false);
  if (!adding)
    return (
      <Button
        type="link"
        className="flush"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setAdding(true)}
      >
        {t('controller.add')}
      </Button>
    );
  const made = (personId: string) => {
    onMade(personId);
    setAdding(false);
  };
  return <NewController onMade={made} onCancel={() => setAdding(false)} />;
}

/** Who accepts the work. The text may not say; then the official must, and the choice is never made for them. */
export function ControllerChoice({ draft, onChange }: Props) {
  const { t } = useTranslation('draft');
  const people = usePeople();
  const { control } = draft.draft;
  const named = draft.people.find((person) => person.roles.includes('controller'))?.chosen ?? null;
  const chosenId = draft.choices.controllerId ?? named?.id ?? null;
  const barred = new Map(executorIds(draft).map((id) => [id, t('controller.isExecutor')]));
  const choose = (controllerId: string | null) => onChange((choices) => ({ ...choices, controllerId }));
  return (
    <section className={chosenId === null ? 'card wanted' : 'card'} aria-labelledby="controller">
      <h2 id="controller">{t('controller.heading')}</h2>
      <p className="hint">
        {control.by === 'none' || control.text === null
          ? t('controller.none')
          : t('controller.text', { text: control.text })}
      </p>
      {/* Once a controller is chosen the silence of the text is answered. */}
      {chosenId === null || control.by !== 'none' ? (
        <Findings findings={draft.draft.findings.filter(isOnControl)} />
      ) : null}
      <label htmlFor="controller-choice" className="field-label">
        {t('controller.label')}
      </label>
      <PersonSelect
        id="controller-choice"
        label={t('controller.label')}
        placeholder={t('controller.choose')}
        people={people.data ?? []}
        loading={people.isLoading}
        value={chosenId}
        clearable={draft.choices.controllerId !== null}
        disabled={draft.launchedOrderId !== null}
        barred={barred}
        onChange={choose}
      />
      <AddController onMade={choose} />
      <ControlEditor />
    </section>
  );
}
