import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDrafts } from '../../api/drafts.js';
import { useDates } from '../../parts/use-dates.js';

/** Texts that were read and not yet launched. An outage is told by the list of orders below, not twice. */
export function DraftsWaiting() {
  const { t } = useTranslation('orders');
  const dates = useDates();
  const waiting = (useDrafts().data ?? []).filter((draft) => draft.launchedOrderId === null);
  if (waiting.length === 0) return null;
  return (
    <section className="card drafts-waiting" aria-labelledby="drafts-waiting">
      <h2 id="drafts-waiting">{t('drafts.title')}</h2>
      <ul className="plain-list">
        {waiting.map((draft) => (
          <li key={draft.id}>
            <Link to="/drafts/$draftId" params={{ draftId: draft.id }}>
              {draft.title}
            </Link>
            <span className="hint">
              {' · '}
              {draft.obstacles === 0 ? t('drafts.ready') : t('drafts.obstacles', { count: draft.obstacles })}
              {' · '}
              {t('drafts.read', { moment: dates.moment(draft.createdAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
