import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  EditOutlined,
  MergeCellsOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftStep } from '#libs/contracts/http/draft-edit.schema';
import { useReview, type Item } from '../saving/review-context.js';
import { itemActs } from './item-acts.js';

type ActProps = {
  readonly label: string;
  readonly name: string;
  readonly icon: ReactNode;
  readonly step: DraftStep | null;
};

function Act({ label, name, icon, step }: ActProps) {
  const { edit } = useReview();
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={name}
        disabled={step === null}
        onClick={() => step !== null && edit(step)}
      />
    </Tooltip>
  );
}

const before = [
  { name: 'up', icon: <ArrowUpOutlined aria-hidden /> },
  { name: 'down', icon: <ArrowDownOutlined aria-hidden /> },
  { name: 'merge', icon: <MergeCellsOutlined aria-hidden /> },
] as const;
const after = [{ name: 'remove', icon: <DeleteOutlined aria-hidden /> }] as const;

type Props = { readonly item: Item; readonly onAdd: () => void };

/** Everything that can be done with the item as a whole; the keyboard has the same under its own keys. */
export function ItemToolbar({ item, onAdd }: Props) {
  const { t } = useTranslation('review');
  const { draft, editing, setEditing } = useReview();
  const { ref } = item;
  const acts = itemActs(item, draft.draft.items);
  const open = editing?.id === item.id;
  return (
    <div className="item-toolbar" role="toolbar" aria-label={t('act.group', { ref })}>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={open ? t('act.doneItem', { ref }) : t('act.editItem', { ref })}
        aria-expanded={open}
        onClick={() => setEditing(open ? null : { id: item.id, field: null })}
      >
        {open ? t('act.done') : t('act.edit')}
      </Button>
      {[...before, null, ...after].map((act) =>
        act === null ? (
          <Tooltip key="add" title={t('act.add')}>
            <Button
              type="text"
              size="small"
              icon={<PlusOutlined aria-hidden />}
              aria-label={t('act.addAfter', { ref })}
              onClick={onAdd}
            />
          </Tooltip>
        ) : (
          <Act
            key={act.name}
            label={t(`act.${act.name}`)}
            name={t(`act.${act.name}Item`, { ref })}
            icon={act.icon}
            step={acts[act.name]}
          />
        ),
      )}
    </div>
  );
}
