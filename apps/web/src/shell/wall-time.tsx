import { useTranslation } from 'react-i18next';
import { useClock } from '../api/clock.js';
import { useDates } from '../parts/use-dates.js';

/** The time of a work installation, as its server has it. */
export function WallTime() {
  const { t } = useTranslation('shell');
  const dates = useDates();
  const clock = useClock().data;
  if (clock === undefined) return null;
  return (
    <p className="wall-time">
      <span className="hint">{t('clock.now')}</span>
      <time dateTime={clock.now}>{dates.moment(clock.now)}</time>
    </p>
  );
}
