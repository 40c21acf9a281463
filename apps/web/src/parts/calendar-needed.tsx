import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A task for whoever keeps the calendar: letters of an order wait for a year that nobody has entered. */
export function CalendarNeeded({ year }: { readonly year: number }) {
  const { t } = useTranslation('calendar');
  return (
    <p className="missing">
      <Link to="/calendar" search={{ year }}>
        {t('needed', { year })}
      </Link>
    </p>
  );
}
