import { useTranslation } from 'react-i18next';
import type { Order } from '#libs/contracts/http/order.schema';
import { useDates } from '../../parts/use-dates.js';

/** What the order's process waits for, so that silence is not taken for a fault. */
export function ProcessState({ order }: { readonly order: Order }) {
  const { t } = useTranslation('order');
  const dates = useDates();
  const { state, wakesAt, lookedAt } = order.process;
  return (
    <div className={`process-state ${state}`} role="status" aria-label={t('process.label')}>
      <span className="process-dot" aria-hidden />
      <span>
        <strong>{t(`process.${state}`)}</strong>
        {wakesAt !== null && (
          <> {t('process.wakes', { moment: dates.momentWithWeekday(wakesAt, order.issuerZone) })}</>
        )}
        {lookedAt !== null && (
          <span className="hint">
            {' '}
            {t('process.looked', { moment: dates.shortMoment(lookedAt, order.issuerZone) })}
          </span>
        )}
      </span>
    </div>
  );
}
