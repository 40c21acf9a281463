import { useTranslation } from 'react-i18next';
import type { Order } from '#libs/contracts/http/order.schema';
import { useSession } from '../../shell/session-context.js';
import { useDates } from '../../parts/use-dates.js';

/** What the order's process waits for, so that silence is not taken for a fault. */
export function ProcessState({ order }: { readonly order: Order }) {
  const { t } = useTranslation('order');
  const dates = useDates();
  const { installation } = useSession();
  const { state, wakesAt, lookedAt } = order.process;
  return (
    <div className={`process-state ${state}`} role="status" aria-label={t('process.label')}>
      <span className="process-dot" aria-hidden />
      <span>
        <strong>{t(`process.${state}`)}</strong>
        {wakesAt !== null && (
          <> {t('process.wakes', { moment: dates.momentWithWeekday(wakesAt, order.issuerZone) })}</>
        )}
        {/* Looking is physical: in training it carries the machine's time, which beside the training clock only puzzles. */}
        {lookedAt !== null && installation.kind === 'wall' && (
          <span className="hint">
            {' '}
            {t('process.looked', { moment: dates.shortMoment(lookedAt, order.issuerZone) })}
          </span>
        )}
      </span>
    </div>
  );
}
