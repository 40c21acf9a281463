import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../parts/use-dates.js';
import { useReview } from './saving/review-context.js';

/** What was done with the draft: who, when, what. */
export function EditHistory() {
  const { t } = useTranslation('review');
  const { draft } = useReview();
  const dates = useDates();
  if (draft.edits.length === 0) return null;
  const list = (
    <ol className="plain-list edit-history">
      {draft.edits.map(({ number, at, by, text, undone }) => (
        <li key={number}>
          <span className="hint">
            {dates.shortMoment(at)}
            {by === null ? '' : `, ${by}`}
          </span>{' '}
          {undone ? <s>{text}</s> : text}
        </li>
      ))}
    </ol>
  );
  return (
    <Collapse
      items={[{ key: 'history', label: t('history.heading', { count: draft.edits.length }), children: list }]}
    />
  );
}
