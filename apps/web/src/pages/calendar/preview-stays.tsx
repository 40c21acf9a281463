import { useTranslation } from 'react-i18next';
import type { CalendarPreview } from '#libs/contracts/http/calendar.schema';
import { useDates } from '../../parts/use-dates.js';

/** Due dates that the new calendar would put on or before the signing: they are not moved, and nobody should wonder why. */
export function PreviewStays({ preview }: { readonly preview: CalendarPreview }) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  const { stays, staying } = preview;
  if (staying === 0) return null;
  return (
    <section>
      <h3>{t('preview.stays', { count: staying })}</h3>
      <p className="hint">{t('preview.staysHint')}</p>
      <ul className="calendar-lines">
        {stays.map(({ assignmentId, orderNumber: number, itemRef: ref, executorName: executor, dueOn }) => (
          <li key={assignmentId}>
            {t('preview.stayLine', { number, ref, executor, day: dates.dayWithWeekday(dueOn) })}
          </li>
        ))}
      </ul>
      {staying > stays.length && (
        <p className="hint">{t('preview.more', { count: staying - stays.length })}</p>
      )}
    </section>
  );
}
