import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { usePersonFromDraft } from '../../api/drafts.js';
import { usePeople, useSavePerson } from '../../api/people.js';
import { PersonForm } from '../../parts/person-form.js';
import { PersonSelect } from '../../parts/person-select.js';
import { RenamePerson } from './rename-person.js';
import { useReview, type ChangeChoices } from './saving/review-context.js';

type DraftPerson = DraftReview['people'][number];
type Props = { readonly draft: DraftReview; readonly person: DraftPerson; readonly onChange: ChangeChoices };
type Mode = 'shown' | 'creating' | 'choosing' | 'editing' | 'renaming';

export const personAnchor = (key: string): string => `draft-person-${encodeURIComponent(key)}`;

function CreateForm({ draft, person, onDone }: Omit<Props, 'onChange'> & { readonly onDone: () => void }) {
  const { t } = useTranslation('draft');
  const people = usePeople();
  const { version, noteVersion } = useReview();
  const create = usePersonFromDraft(draft.id, (changed) => {
    noteVersion(changed.version);
    onDone();
  });
  // A body or a group: under its own words the next order will suggest whoever answers for it.
  const unit = person.name === null && person.position === null ? person.key : null;
  return (
    <>
      {person.name === null && <p className="hint">{t('person.unnamed')}</p>}
      <PersonForm
        initial={{ name: person.name ?? '', position: person.position, unit }}
        submitLabel={t('person.create')}
        busy={create.isPending}
        error={create.error}
        people={people.data ?? []}
        onSubmit={(fields) => create.mutate({ person: { ...fields, key: person.key }, version: version() })}
        onCancel={onDone}
      />
    </>
  );
}

function EditForm({ person, onDone }: { readonly person: DraftPerson; readonly onDone: () => void }) {
  const { t } = useTranslation('people');
  const people = usePeople();
  const save = useSavePerson(onDone);
  const { chosen } = person;
  if (chosen === null) return null;
  return (
    <PersonForm
      initial={chosen}
      submitLabel={t('save')}
      busy={save.isPending}
      error={save.error}
      people={people.data ?? []}
      onSubmit={(fields) => save.mutate({ id: chosen.id, fields })}
      onCancel={onDone}
    />
  );
}

function Chosen({
  person,
  setMode,
}: {
  readonly person: DraftPerson;
  readonly setMode: (mode: Mode) => void;
}) {
  const { t } = useTranslation('draft');
  if (person.chosen === null) return null;
  return (
    <div className="chosen-person">
      <CheckCircleFilled aria-hidden className="chosen-mark" />
      <span>
        {person.chosen.name}
        {', '}
        {person.chosen.email ?? <strong className="missing">{t('person.noAddress')}</strong>}
      </span>
      {person.chosen.email === null && (
        <Button size="small" onClick={() => setMode('editing')}>
          {t('person.giveAddress')}
        </Button>
      )}
      <Button type="link" size="small" onClick={() => setMode('choosing')}>
        {t('person.another')}
      </Button>
    </div>
  );
}

const nameOf = (person: DraftPerson): string => person.name ?? person.position ?? person.key;

type WaysProps = {
  readonly person: DraftPerson;
  readonly onChoose: (personId: string) => void;
  readonly onCreate: () => void;
};

function Ways({ person, onChoose, onCreate }: WaysProps) {
  const { t } = useTranslation('draft');
  const people = usePeople().data ?? [];
  return (
    <div className="person-ways">
      {person.suggestions.map((suggestion) => (
        <Button key={suggestion.id} onClick={() => onChoose(suggestion.id)}>
          {t('person.thisOne', { name: suggestion.name })}
          {suggestion.because !== 'name' && ` (${t(`person.because.${suggestion.because}`)})`}
        </Button>
      ))}
      <Button type={person.suggestions.length === 0 ? 'primary' : 'default'} onClick={onCreate}>
        {t('person.create')}
      </Button>
      {people.length > 0 && (
        <PersonSelect
          label={t('person.fromDirectory', { name: nameOf(person) })}
          placeholder={t('person.choose')}
          people={people}
          value={null}
          onChange={(id) => id !== null && onChoose(id)}
        />
      )}
    </div>
  );
}

/** One name of the text: who it is, or the two ways to say so: choose from the directory, make anew in one step. */
export function DraftPersonCard({ draft, person, onChange }: Props) {
  const { t } = useTranslation('draft');
  const { locked } = useReview();
  const [mode, setMode] = useState<Mode>('shown');
  const name = nameOf(person);
  const choose = (id: string) => {
    onChange((choices) => ({ ...choices, people: { ...choices.people, [person.key]: id } }));
    setMode('shown');
  };
  const open = person.chosen === null || mode === 'choosing';
  return (
    <li id={personAnchor(person.key)} className="draft-person" tabIndex={-1} aria-label={name}>
      <div className="draft-person-head">
        <strong>{name}</strong>
        {person.roles.map((role) => (
          <Tag key={role} className="tag-quiet">
            {t(`role.${role}`)}
          </Tag>
        ))}
      </div>
      {person.name !== null && person.position !== null && <p className="hint">{person.position}</p>}
      {mode === 'shown' && <Chosen person={person} setMode={setMode} />}
      {mode === 'renaming' && <RenamePerson person={person} onDone={() => setMode('shown')} />}
      {mode === 'creating' && <CreateForm draft={draft} person={person} onDone={() => setMode('shown')} />}
      {mode === 'editing' && <EditForm person={person} onDone={() => setMode('shown')} />}
      {mode === 'shown' && !locked && (
        <Button type="link" size="small" className="flush" onClick={() => setMode('renaming')}>
          {t('person.rename')}
        </Button>
      )}
      {open && mode !== 'creating' && mode !== 'renaming' && (
        <Ways person={person} onChoose={choose} onCreate={() => setMode('creating')} />
      )}
    </li>
  );
}
