import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCalendarWarning } from '../api/calendar.js';

/** Tells officials in time that a year is coming for which no due date can be counted. */
export function CalendarBanner() {
  const { t } = useTranslation('calendar');
  const missing = useCalendarWarning().data?.missing ?? null;
  if (missing === null) return null;
  return (
    <Alert
      banner
      type="warning"
      title={missing.text}
      action={
        <Link to="/calendar" search={{ year: missing.year }} className="button-link">
          {t('enter')}
        </Link>
      }
    />
  );
}
