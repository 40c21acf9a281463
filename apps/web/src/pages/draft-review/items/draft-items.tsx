import { PlusOutlined, QuestionCircleOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemAnchor } from '../item-anchor.js';
import { useReview } from '../saving/review-context.js';
import { DraftItemCard } from './draft-item-card.js';
import { RemovedItems } from './removed-items.js';
import { Shortcuts } from './shortcuts.js';
import { useItemKeys } from './use-item-keys.js';

type Props = { readonly active: string | null; readonly onActive: (ref: string | null) => void };

/** A new item opens for writing as soon as the draft has it, and is then where the keyboard is. */
function useAdding() {
  const { t } = useTranslation('review');
  const { draft, edit, setEditing } = useReview();
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const id = awaited.current;
    if (id === null || !draft.draft.items.some((item) => item.id === id)) return;
    awaited.current = null;
    setEditing({ id, field: null });
  }, [draft, setEditing]);
  return (after: string | null) => {
    const newId = crypto.randomUUID();
    awaited.current = newId;
    edit({ kind: 'add', after, itemKind: 'action', text: t('act.newText'), newId });
  };
}

/** The item in focus keeps it when the list is drawn anew in another order, or the next one takes it when it is gone. */
function useLastFocused() {
  const { draft } = useReview();
  const { items } = draft.draft;
  const [last, setLast] = useState({ id: '', index: 0 });
  const kept = items.find(({ id }) => id === last.id) ?? items[Math.min(last.index, items.length - 1)];
  useEffect(() => {
    if (kept === undefined || last.id === '' || kept.id === last.id) return;
    if (document.activeElement === document.body) document.getElementById(itemAnchor(kept.id))?.focus();
  }, [kept, last.id]);
  const note = (id: string) => setLast({ id, index: items.findIndex((item) => item.id === id) });
  return { reachableId: kept?.id ?? null, note };
}

function ItemsHead({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation(['review', 'draft']);
  const { draft, locked, edit } = useReview();
  const { items } = draft.draft;
  return (
    <div className="items-head">
      <h2 id="items-heading">
        {t('draft:items.heading', { count: items.filter((item) => item.kind !== 'header').length })}
      </h2>
      <span className="grow" />
      {!locked && (
        <Tooltip title={draft.undo ?? t('review:undo.nothing')}>
          <Button
            size="small"
            icon={<UndoOutlined aria-hidden />}
            disabled={draft.undo === null}
            onClick={() => edit({ kind: 'undo' })}
          >
            {t('review:undo.button')}
          </Button>
        </Tooltip>
      )}
      <Button size="small" icon={<QuestionCircleOutlined aria-hidden />} onClick={() => onHelp()}>
        {t('review:keys.button')}
      </Button>
    </div>
  );
}

export function DraftItems({ active, onActive }: Props) {
  const { t } = useTranslation('review');
  const { draft, locked } = useReview();
  const add = useAdding();
  const { reachableId, note } = useLastFocused();
  const [helpShown, setHelpShown] = useState(false);
  const onKeyDown = useItemKeys({ onAdd: add, onHelp: () => setHelpShown(true) });
  const { items } = draft.draft;
  return (
    <section aria-labelledby="items-heading" className="items-column">
      <ItemsHead onHelp={() => setHelpShown(true)} />
      <ol
        className="draft-items"
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
          if (id !== undefined) note(id);
        }}
      >
        {items.map((item) => (
          <DraftItemCard
            key={item.id}
            item={item}
            active={active === item.ref}
            reachable={item.id === reachableId}
            onActive={onActive}
            onAdd={() => add(item.id)}
          />
        ))}
      </ol>
      {!locked && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(items.at(-1)?.id ?? null)}>
          {t('act.addLast')}
        </Button>
      )}
      <RemovedItems />
      <Shortcuts open={helpShown} onClose={() => setHelpShown(false)} />
    </section>
  );
}
