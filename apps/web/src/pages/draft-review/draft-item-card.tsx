import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { DraftDue } from './draft-due.js';
import { Findings } from './findings.js';
import { itemAnchor } from './item-anchor.js';
import type { ChangeChoices } from './use-choices.js';

type Item = DraftReview['draft']['items'][number];
type Props = {
  readonly item: Item;
  readonly draft: DraftReview;
  readonly active: boolean;
  readonly onActive: (ref: string | null) => void;
  readonly onChange: ChangeChoices;
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

function Executors({ item, draft }: Pick<Props, 'item' | 'draft'>) {
  const { t } = useTranslation('draft');
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

/** One item as it was read: number, words, who, by when, and what is doubtful about it. */
export function DraftItemCard({ item, draft, active, onActive, onChange }: Props) {
  const { t } = useTranslation(['draft', 'words']);
  const findings = draft.draft.findings.filter((finding) => finding.item === item.ref);
  const due = draft.dues.find((one) => one.ref === item.ref);
  return (
    <li
      id={itemAnchor(item.ref)}
      tabIndex={-1}
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
      </div>
      <p className="item-text">{item.text}</p>
      <Executors item={item} draft={draft} />
      {due !== undefined && <DraftDue due={due} item={item} draft={draft} onChange={onChange} />}
      <Findings findings={findings} />
    </li>
  );
}
