import { useTranslation } from 'react-i18next';
import { useHistory } from '../../api/orders.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { useDates } from '../../parts/use-dates.js';

export function OrderHistory({ orderId, zone }: { readonly orderId: string; readonly zone: string }) {
  const { t } = useTranslation('order');
  const dates = useDates();
  return (
    <Loaded query={useHistory(orderId)}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState title={t('history.empty')} />
        ) : (
          <ol className="history card">
            {[...entries].reverse().map((entry) => (
              <li key={entry.number}>
                <time dateTime={entry.at}>{dates.shortMoment(entry.at, zone)}</time>
                <span>
                  {entry.itemRef !== null && <strong>{t('history.item', { ref: entry.itemRef })} </strong>}
                  {entry.text}
                  {entry.actor !== null && <span className="hint"> — {entry.actor.name}</span>}
                </span>
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
