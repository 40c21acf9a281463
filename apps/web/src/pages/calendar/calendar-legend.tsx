import { useTranslation } from 'react-i18next';

const samples = [
  ['off', 'calendar-day-off', '9'],
  ['short', 'calendar-day-short', '8*'],
  ['worked', 'calendar-day-working calendar-day-worked-weekend', '6'],
  ['region', 'calendar-day-off calendar-day-region', '30'],
  ['own', 'calendar-day-off calendar-day-own', '13'],
  ['special', 'calendar-day-working calendar-day-special', '4'],
  ['school', 'calendar-day-working calendar-day-school-holiday', '27'],
] as const;

/** What colours, frames and signs of the days mean. */
export function CalendarLegend() {
  const { t } = useTranslation('calendar');
  return (
    <ul className="calendar-legend" aria-label={t('legend.label')}>
      {samples.map(([key, classes, text]) => (
        <li key={key}>
          <span aria-hidden className={`calendar-day ${classes}`}>
            {text}
          </span>
          {t(`legend.${key}`)}
        </li>
      ))}
    </ul>
  );
}
