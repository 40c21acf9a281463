import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, CalendarEdit, CalendarView } from '#libs/contracts/http/calendar.schema';
import { useDates } from '../../parts/use-dates.js';
import { OwnDayForm } from './own-day-form.js';

type Props = {
  readonly view: CalendarView;
  readonly day: CalendarDay;
  readonly busy: boolean;
  readonly onEdit: (edit: CalendarEdit) => void;
  readonly onClose: () => void;
};

/** Why a day is what it is, and how the organisation makes it another one. */
export function DayDetails({ view, day, busy, onEdit, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  return (
    <section className="card calendar-day-details no-print" aria-labelledby="calendar-day">
      <div className="calendar-day-head">
        <h2 id="calendar-day">{dates.dayWithWeekday(day.on)}</h2>
        <Button type="text" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <p role="status">
        {t(`kind.${day.kind ?? 'unknown'}`)}
        {day.marks.length > 0 && `: ${day.marks.map(({ text }) => text).join('; ')}`}
      </p>
      {day.kind !== null && <OwnDayForm view={view} day={day} busy={busy} onEdit={onEdit} />}
    </section>
  );
}
