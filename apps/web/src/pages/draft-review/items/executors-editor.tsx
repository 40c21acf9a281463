import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenExecutor } from '#libs/contracts/http/draft-edit.schema';
import { usePeople } from '../../../api/people.js';
import { PersonSelect } from '../../../parts/person-select.js';
import { useReview, type Item } from '../saving/review-context.js';
import { useSavedText } from '../saving/use-saved-text.js';

type Part = 'name' | 'position' | 'unit' | 'group';
const parts: readonly Part[] = ['name', 'position', 'unit', 'group'];

const given = (executor: GivenExecutor): GivenExecutor => {
  const { text, name, position, unit, group } = executor;
  return { text, name, position, unit, group };
};

const titleOf = (executor: GivenExecutor): string =>
  executor.name ?? executor.position ?? executor.unit ?? executor.group ?? executor.text;

function PartField({
  label,
  value,
  onSave,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (text: string | null) => void;
}) {
  const id = useId();
  const text = useSavedText(value ?? '', (typed) => onSave(typed.trim() === '' ? null : typed.trim()));
  return (
    <span className="executor-part">
      <label htmlFor={id} className="hint">
        {label}
      </label>
      <Input
        id={id}
        size="small"
        value={text.value}
        onChange={(event) => text.onChange(event.target.value)}
        onFocus={text.onFocus}
        onBlur={text.onBlur}
        onPressEnter={text.onBlur}
      />
    </span>
  );
}

type RowProps = {
  readonly executor: GivenExecutor;
  readonly first: boolean;
  readonly onChange: (executor: GivenExecutor) => void;
  readonly onFirst: () => void;
  readonly onRemove: () => void;
};

function ExecutorRow({ executor, first, onChange, onFirst, onRemove }: RowProps) {
  const { t } = useTranslation('review');
  const title = titleOf(executor) === '' ? t('executor.new') : titleOf(executor);
  // Unit and group are asked only where the text names one: a person has a name and a position.
  const shown = parts.filter((part) => part === 'name' || part === 'position' || executor[part] !== null);
  return (
    <li className="executor-row" aria-label={title}>
      <div className="executor-parts">
        {shown.map((part) => (
          <PartField
            key={part}
            label={t(`executor.${part}`)}
            value={executor[part]}
            onSave={(value) => onChange({ ...executor, [part]: value })}
          />
        ))}
      </div>
      <div className="executor-acts">
        {first ? (
          <span className="hint">{t('executor.lead')}</span>
        ) : (
          <Button type="link" size="small" icon={<ArrowUpOutlined aria-hidden />} onClick={onFirst}>
            {t('executor.makeLead')}
          </Button>
        )}
        <Button
          type="link"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('executor.remove', { name: title })}
          onClick={onRemove}
        >
          {t('executor.removeShort')}
        </Button>
      </div>
    </li>
  );
}

const empty: GivenExecutor = { text: '', name: null, position: null, unit: null, group: null };

/** Rows of an editor: those that are kept, and one that is being written and has no name yet. */
function useRows(item: Item) {
  const { edit } = useReview();
  const [writing, setWriting] = useState(false);
  const [generation, setGeneration] = useState(0);
  const executors = item.executors.map(given);
  const [known, setKnown] = useState(executors.length);
  if (known !== executors.length) {
    setKnown(executors.length);
    if (executors.length > known) setWriting(false);
  }
  const save = (next: readonly GivenExecutor[], chosen: Record<string, string> = {}) =>
    edit({ kind: 'set-executors', item: item.id, executors: [...next] }, chosen);
  const rows = writing ? [...executors, empty] : executors;
  return {
    rows,
    generation,
    save,
    executors,
    write: () => setWriting(true),
    change: (index: number, changed: GivenExecutor) => {
      const text = changed.text === '' ? titleOf(changed) : changed.text;
      if (text !== '') save(rows.with(index, { ...changed, text }));
    },
    // Rows change places: what was being typed in one must not stay in its place.
    reorder: (next: readonly GivenExecutor[]) => {
      setGeneration(generation + 1);
      setWriting(false);
      if (JSON.stringify(next) !== JSON.stringify(executors)) save(next);
    },
  };
}

/** Who does the item, in order; the first leads. People come from the directory or are written in by hand. */
export function ExecutorsEditor({ item }: { readonly item: Item }) {
  const { t } = useTranslation('review');
  const people = usePeople().data ?? [];
  const { rows, generation, executors, save, write, change, reorder } = useRows(item);
  const add = (personId: string | null) => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return;
    const { name, position } = person;
    save([...executors, { ...empty, text: name, name, position }], { [name]: person.id });
  };
  return (
    <fieldset className="edit-field executors-editor" id={`edit-${item.id}-executors`}>
      <legend className="field-label">{t('field.executors')}</legend>
      <ol className="plain-list">
        {rows.map((executor, index) => (
          <ExecutorRow
            key={`${generation} ${index}`}
            executor={executor}
            first={index === 0}
            onChange={(changed) => change(index, changed)}
            onFirst={() => reorder([executor, ...rows.toSpliced(index, 1)])}
            onRemove={() => reorder(executors.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <div className="executor-add">
        <PersonSelect
          label={t('executor.fromDirectory', { ref: item.ref })}
          placeholder={t('executor.choose')}
          people={people}
          value={null}
          onChange={add}
        />
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={write}>
          {t('executor.write')}
        </Button>
      </div>
    </fieldset>
  );
}
