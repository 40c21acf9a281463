import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, CalendarEdit, CalendarView, OwnDay } from '#libs/contracts/http/calendar.schema';
import { useDates } from '../../parts/use-dates.js';

type Props = {
  readonly view: CalendarView;
  readonly day: CalendarDay;
  readonly busy: boolean;
  readonly onEdit: (edit: CalendarEdit) => void;
  readonly onClose: () => void;
};

const kinds = ['off', 'working', 'short'] as const;

/** Why a day is what it is, and how the organisation makes it another one: nothing changes before the preview is confirmed. */
export function DayDetails({ view, day, busy, onEdit, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  const own = view.ownDays.find(({ on }) => on === day.on);
  const others = view.ownDays.filter(({ on }) => on !== day.on);
  const [kind, setKind] = useState<OwnDay['kind']>(own?.kind ?? (day.kind === 'off' ? 'working' : 'off'));
  const [name, setName] = useState(own?.name ?? '');
  return (
    <section className="card calendar-day-details no-print" aria-labelledby="calendar-day">
      <h2 id="calendar-day">{dates.dayWithWeekday(day.on)}</h2>
      <p role="status">
        {t(`kind.${day.kind ?? 'unknown'}`)}
        {day.marks.length > 0 && `: ${day.marks.map(({ text }) => text).join('; ')}`}
      </p>
      {day.kind !== null && (
        <form
          className="calendar-own-day"
          onSubmit={(event) => {
            event.preventDefault();
            onEdit({ ownDays: [...others, { on: day.on, kind, name: name.trim() }] });
          }}
        >
          <label htmlFor="own-kind">{t('ownDay.kind')}</label>
          <Select
            id="own-kind"
            aria-label={t('ownDay.kind')}
            value={kind}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <label htmlFor="own-name">{t('ownDay.name')}</label>
          <Input
            id="own-name"
            value={name}
            maxLength={200}
            placeholder={t('ownDay.example')}
            onChange={(event) => setName(event.target.value)}
          />
          <Button htmlType="submit" type="primary" loading={busy} disabled={name.trim() === ''}>
            {t('ownDay.preview')}
          </Button>
          {own !== undefined && (
            <Button loading={busy} onClick={() => onEdit({ ownDays: others })}>
              {t('ownDay.remove')}
            </Button>
          )}
          <Button type="text" onClick={onClose}>
            {t('close')}
          </Button>
        </form>
      )}
    </section>
  );
}
