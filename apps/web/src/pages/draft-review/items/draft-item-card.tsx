import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { DraftDue } from '../draft-due.js';
import { Findings } from '../findings.js';
import { itemAnchor } from '../item-anchor.js';
import { useReview, type Item } from '../saving/review-context.js';
import { ItemEditor } from './item-editor.js';
import { ItemOriginal } from './item-original.js';
import { ItemToolbar } from './item-toolbar.js';

type Props = {
  readonly item: Item;
  readonly active: boolean;
  /** The one item of the list that the Tab key reaches; the arrows go on from there. */
  readonly reachable: boolean;
  readonly onActive: (ref: string | null) => void;
  readonly onAdd: () => void;
};

function executorName(executor: Item['executors'][number], draft: DraftReview): string {
  const name = executor.name ?? executor.position ?? executor.text;
  const person = draft.people.find((one) =>
    executor.name === null
      ? one.name === null && one.position === executor.position
      : one.name === executor.name,
  );
  return person?.chosen?.name ?? name;
}

function Executors({ item }: { readonly item: Item }) {
  const { t } = useTranslation('draft');
  const { draft } = useReview();
  if (item.executors.length === 0) return null;
  return (
    <p className="item-executors">
      <span className="item-label">{t('items.executor', { count: item.executors.length })}</span>{' '}
      {item.executors.map((executor) => executorName(executor, draft)).join('; ')}
      {item.executors.some((executor) => executor.inherited) && (
        <span className="hint"> {t('items.inherited')}</span>
      )}
    </p>
  );
}

/** What the item names beside who and when; each line only where there is something. */
function Details({ item }: { readonly item: Item }) {
  const { t } = useTranslation('review');
  const lines = [
    ['deliverables', item.deliverables, '; '],
    ['participants', item.participants, '; '],
    ['recipient', item.recipient === null ? [] : [item.recipient], ''],
    ['dependsOn', item.dependsOn, ', '],
  ] as const;
  const told = lines.filter(([, words]) => words.length > 0);
  if (told.length === 0) return null;
  return (
    <dl className="item-details">
      {told.map(([field, words, between]) => (
        <div key={field}>
          <dt className="item-label">{t(`field.${field}`, { count: words.length })}:</dt>{' '}
          <dd>{words.join(between)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Body({ item }: { readonly item: Item }) {
  const { draft, choose, editing, setEditing, locked } = useReview();
  const due = draft.dues.find((one) => one.ref === item.ref);
  const open = !locked && editing?.id === item.id;
  const close = () => {
    setEditing(null);
    document.getElementById(itemAnchor(item.id))?.focus();
  };
  return (
    <>
      {open ? (
        <ItemEditor item={item} field={editing.field} onClose={close} />
      ) : (
        <>
          <p className="item-text">{item.text}</p>
          <Executors item={item} />
        </>
      )}
      {due !== undefined && <DraftDue due={due} item={item} draft={draft} onChange={choose} />}
      {!open && <Details item={item} />}
      <Findings findings={draft.draft.findings.filter((finding) => finding.item === item.ref)} />
    </>
  );
}

/** One item as it was read or made: number, words, who, by when, and what is doubtful about it. */
export function DraftItemCard({ item, active, reachable, onActive, onAdd }: Props) {
  const { t } = useTranslation(['draft', 'words']);
  const { draft, locked } = useReview();
  const mark = draft.marks.find(({ id }) => id === item.id);
  return (
    <li
      id={itemAnchor(item.id)}
      data-item={item.id}
      tabIndex={reachable ? 0 : -1}
      aria-label={t('draft:items.one', { ref: item.ref })}
      className={`draft-item kind-${item.kind}${active ? ' active' : ''}`}
      onMouseEnter={() => onActive(item.ref)}
      onMouseLeave={() => onActive(null)}
      onFocus={() => onActive(item.ref)}
      onBlur={() => onActive(null)}
    >
      <div className="item-head">
        <span className="item-ref">{item.ref}</span>
        {item.kind !== 'action' && <Tag className="tag-quiet">{t(`words:itemKind.${item.kind}`)}</Tag>}
        <span className="grow" />
        {!locked && <ItemToolbar item={item} onAdd={onAdd} />}
      </div>
      {mark !== undefined && <ItemOriginal mark={mark} itemRef={item.ref} />}
      <Body item={item} />
    </li>
  );
}
