import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReview } from '../saving/review-context.js';

/** Items of the text that somebody took out: never out of sight, since the text still has them. */
export function RemovedItems() {
  const { t } = useTranslation('review');
  const { draft, locked, edit } = useReview();
  if (draft.removed.length === 0) return null;
  return (
    <section className="card removed-items" aria-labelledby="removed-items">
      <h3 id="removed-items">{t('removed.heading', { count: draft.removed.length })}</h3>
      <ul className="plain-list">
        {draft.removed.map((item) => (
          <li key={item.id}>
            <span className="item-ref">{item.ref}</span> {item.text}{' '}
            {!locked && (
              <Button
                size="small"
                aria-label={t('removed.backItem', { ref: item.ref })}
                onClick={() => edit({ kind: 'restore', item: item.id })}
              >
                {t('removed.back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
