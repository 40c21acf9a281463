import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/contracts/http/calendar.schema';

/** Orders under way whose letters wait for a year that nobody has entered: a task for whoever keeps the calendar. */
export function WaitingOrders({ waiting }: { readonly waiting: CalendarView['waiting'] }) {
  const { t } = useTranslation('calendar');
  if (waiting.length === 0) return null;
  return (
    <section className="card calendar-waiting no-print" aria-labelledby="calendar-waiting">
      <h2 id="calendar-waiting">{t('waiting.title')}</h2>
      <p className="hint">{t('waiting.hint')}</p>
      <ul className="calendar-lines">
        {waiting.map(({ orderId, number, title, year }) => (
          <li key={orderId}>
            {t('waiting.year', { year })}{' '}
            <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
              {t('waiting.order', { number, title })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
